import type { Clock } from '#domain/time.ts';

export type LogLevel = 'info' | 'warn' | 'error';

/** What a line may carry: ids, counts, codes and durations. */
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes one JSON object a line. A fault is told by its error's name, message and stack. */
export type Logger = {
  readonly info: (event: string, facts?: LogFacts) => void;
  readonly warn: (event: string, facts?: LogFacts) => void;
  readonly error: (event: string, facts?: LogFacts, fault?: unknown) => void;
  /** A logger whose every line also carries these facts, such as a request id. */
  readonly with: (facts: LogFacts) => Logger;
};

/** Where finished lines go: CloudWatch by way of stdout, a file locally. */
export type LogSink = (line: string, level: LogLevel) => void;

// A second wall behind the habit of naming facts one by one: these keys never reach a line, whoever passes them.
const PRIVATE_KEY =
  /^(body|cookies?|set-cookie|authorization|token|taskToken|name|displayName|e?-?mail|secret|password|verifier)$/i;

/**
 * A logger of structured lines `{ at, level, service, event, ...facts }`.
 * Bodies, cookies, tokens, names and e-mail addresses are replaced by `[private]`.
 */
export function createLogger(service: string, clock: Clock, sink: LogSink, carried: LogFacts = {}): Logger {
  const write = (level: LogLevel, event: string, facts: LogFacts, fault?: unknown): void => {
    const line = {
      at: clock.now(),
      level,
      service,
      event,
      ...withoutPrivate({ ...carried, ...facts }),
      ...(fault === undefined ? {} : { fault: describeFault(fault) }),
    };
    sink(JSON.stringify(line), level);
  };
  return {
    info: (event, facts = {}) => write('info', event, facts),
    warn: (event, facts = {}) => write('warn', event, facts),
    error: (event, facts = {}, fault) => write('error', event, facts, fault),
    with: (facts) => createLogger(service, clock, sink, { ...carried, ...facts }),
  };
}

/** Writes lines to the process: what Lambda ships to CloudWatch. */
export const processSink: LogSink = (line, level) => {
  const stream = level === 'info' ? process.stdout : process.stderr;
  stream.write(`${line}\n`);
};

/** A logger that says nothing, for tools and tests that show their own output. */
export const silentLogger: Logger = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  with: () => silentLogger,
};

function withoutPrivate(facts: LogFacts): LogFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, PRIVATE_KEY.test(key) ? '[private]' : value]),
  );
}

function describeFault(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { message: String(fault) };
  return {
    name: fault.name,
    message: fault.message,
    stack: fault.stack,
    ...(fault.cause === undefined ? {} : { cause: describeFault(fault.cause) }),
  };
}
