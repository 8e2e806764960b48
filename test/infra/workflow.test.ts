import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { stageKeys } from '#domain/stage/stageKey.ts';
import type { AslDocument } from '#infra/workflow/asl.ts';
import { programmeMachine } from '#infra/workflow/programme.ts';
import { stageMachine } from '#infra/workflow/stage.ts';
import { substitute, substitutionNames, type Substitutions } from '#infra/workflow/substitute.ts';
import { tasksOf } from '#infra/local/stepFunctions/taskResources.ts';

type Validate = (
  document: AslDocument,
  options: { checkPaths: boolean; checkArn: boolean },
) => { readonly isValid: boolean; readonly errorsText: (separator: string) => string };

// CommonJS without types of its own.
const validate = createRequire(import.meta.url)('asl-validator') as Validate;

const arns = Object.fromEntries(
  substitutionNames.map((name) => [name, `arn:aws:lambda:eu-west-1:111122223333:function:${name}`]),
) as Substitutions;

describe.each([
  ['programme', programmeMachine()],
  ['stage', stageMachine()],
])('the %s document', (_, document) => {
  it('is valid, as written and with its ARNs', () => {
    for (const one of [document, substitute(document, arns)]) {
      const { isValid, errorsText } = validate(one, { checkPaths: true, checkArn: true });
      expect(isValid, errorsText('\n')).toBe(true);
    }
  });

  it('limits, retries and catches every task', () => {
    for (const { name, task } of tasksOf(document)) {
      expect(task.TimeoutSeconds, name).toBeGreaterThan(0);
      expect(task.Retry, name).not.toEqual([]);
      expect(task.Catch.at(-1)?.ErrorEquals, name).toEqual(['States.ALL']);
    }
  });

  it('begins a wait anew at its check-in', () => {
    const waits = tasksOf(document).filter(({ task }) => task.Resource.endsWith('.waitForTaskToken'));

    expect(waits.length).toBeGreaterThan(2);
    for (const { name, task } of waits) {
      expect(task.TimeoutSeconds, name).toBe(604_800);
      expect(task.Catch[0], name).toEqual({
        ErrorEquals: ['States.Timeout'],
        Next: name,
        ResultPath: null,
      });
    }
  });

  it('sends a word it does not know to the next run', () => {
    expect(document.States['Route']).toMatchObject({ Default: 'Rollover' });
  });

  it('knows each placeholder, and no other', () => {
    const used = [...JSON.stringify(document).matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);

    expect(used.length).toBeGreaterThan(0);
    for (const name of used) expect(substitutionNames).toContain(name);
  });

  it('stays far under the 1 MB a definition may have', () => {
    expect(JSON.stringify(document).length).toBeLessThan(20_000);
  });
});

describe('the programme document', () => {
  it('starts the five stages side by side, under names that carry theirs', () => {
    const start = programmeMachine().States['StartStages'];
    const branches = start?.Type === 'Parallel' ? start.Branches.map((branch) => branch.StartAt) : [];

    expect(branches.map((name) => name.charAt(0).toLowerCase() + name.slice(1))).toEqual(stageKeys);
  });
});

describe('a substitution that is missing', () => {
  it('is named', () => {
    const { StageMachineArn: _, ...few } = arns;

    expect(() => substitute(programmeMachine(), few as Substitutions)).toThrow('${StageMachineArn}');
  });
});
