import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import type { StateMachine } from 'aws-local-stepfunctions';
import type { Clock } from '#domain/time.ts';
import type { Timers } from './timers.ts';

/** What the interpreter's package exports, as far as it is used here. */
export type Interpreter = { readonly StateMachine: typeof StateMachine };

/**
 * Loads aws-local-stepfunctions with timers and a date of our own. The package reads the globals; faking those would
 * stop the SDK's and the server's timers too. So its CommonJS build is wrapped as Node wraps any CommonJS module, with
 * three more parameters.
 */
export function loadInterpreter(timers: Timers, clock: Clock): Interpreter {
  const require = createRequire(import.meta.url);
  const file = require.resolve('aws-local-stepfunctions');
  const wrap = compileFunction(
    readFileSync(file, 'utf8'),
    ['exports', 'require', 'module', 'setTimeout', 'clearTimeout', 'Date'],
    { filename: file },
  ) as (...parameters: readonly unknown[]) => void;
  const module = { exports: {} };
  wrap(module.exports, createRequire(file), module, timers.setTimeout, timers.clearTimeout, dateOf(clock));
  return module.exports as Interpreter;
}

/** A Date whose "now" is the clock's; an instant that is given is taken as it is. */
function dateOf(clock: Clock): DateConstructor {
  return new Proxy(Date, {
    construct: (target, given: [] | [string | number]) => new target(given[0] ?? clock.now()),
    get: (target, property) =>
      property === 'now' ? () => Date.parse(clock.now()) : (Reflect.get(target, property) as unknown),
  });
}
