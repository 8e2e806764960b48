import { describe, expect, it } from 'vitest';
import { createLogger } from '#runtime/logger.ts';

const clock = { now: () => '2027-03-01T10:00:00.000Z' };

describe('the logger', () => {
  it('writes one object a line, with what it carries', () => {
    expect(logged((logger) => logger.with({ requestId: 'r1' }).info('voted', { programme: 'p1' }))).toEqual({
      at: '2027-03-01T10:00:00.000Z',
      level: 'info',
      service: 'votes',
      event: 'voted',
      requestId: 'r1',
      programme: 'p1',
    });
  });

  it.each([
    'body',
    'cookie',
    'cookies',
    'authorization',
    'token',
    'taskToken',
    'name',
    'email',
    'e-mail',
    'secret',
  ])('keeps %s out, whoever passes it', (key) => {
    expect(logged((logger) => logger.warn('odd', { [key]: 'private' }))).toMatchObject({
      [key]: '[private]',
    });
  });

  it('tells a fault with its cause', () => {
    const fault = new Error('no answer', { cause: new TypeError('reset') });

    expect(logged((logger) => logger.error('failed', {}, fault))).toMatchObject({
      fault: { name: 'Error', message: 'no answer', cause: { name: 'TypeError', message: 'reset' } },
    });
  });
});

function logged(write: (logger: ReturnType<typeof createLogger>) => void): unknown {
  const lines: string[] = [];
  write(createLogger('votes', clock, (line) => lines.push(line)));
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '');
}
