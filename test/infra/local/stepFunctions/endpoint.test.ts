import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ends, startTrial, waitTask, type Trial } from './machineUnderTest.ts';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial({ Wait: waitTask('Answered', 'Late'), ...ends });
});
afterAll(() => trial.stop());

type Answer = { readonly status: number | undefined; readonly body: string };

/** Raw, because fetch does not let a caller write Host or Origin. */
function post(headers: Record<string, string>, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(trial.endpoint, { method: 'POST', headers }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => resolve({ status: response.statusCode, body: text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const list = { 'x-amz-target': 'AWSStepFunctions.ListExecutions' };

describe('the endpoint', () => {
  it.each([
    ['a foreign Host', { ...list, host: 'evil.example' }, '{}', 403, 'AccessDeniedException'],
    ['its address with another port', { ...list, host: '127.84.12.9:1' }, '{}', 403, 'AccessDeniedException'],
    ['any Origin', { ...list, origin: 'http://localhost:3000' }, '{}', 403, 'AccessDeniedException'],
    [
      'an unknown operation',
      { 'x-amz-target': 'AWSStepFunctions.DeleteStateMachine' },
      '{}',
      400,
      'UnknownOperation',
    ],
    ['no target', {}, '{}', 400, 'UnknownOperation'],
    ['a body that is not JSON', list, 'x', 400, 'SerializationException'],
    ['a field of the wrong type', list, '{"stateMachineArn":7}', 400, 'ValidationException'],
  ])('refuses %s', async (_, headers, body, status, name) => {
    const answer = await post(headers, body);

    expect(answer.status).toBe(status);
    expect(answer.body).toContain(name);
    expect(answer.body).not.toContain('at ');
  });

  it('refuses a body over 1 MB', async () => {
    const answer = await post(list, 'x'.repeat(1_048_577));

    expect(answer.status).toBe(413);
  });

  it('refuses an address that other machines reach', () => {
    expect(() => trial.local.start({ host: '0.0.0.0' })).toThrow('127.x.y.z');
  });
});
