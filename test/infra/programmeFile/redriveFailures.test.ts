import { beforeEach, describe, expect, it } from 'vitest';
import { redriveFailures, type Redriving } from '#infra/programmeFile/redriveFailures.ts';
import { withBucket } from '#test/support/bucket.ts';

const bucket = withBucket();
const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:Waymark-FanOut';
const event = { Records: [{ eventName: 'INSERT', dynamodb: { SequenceNumber: '1' } }] };

/** As the Lambda developer guide shows it. */
const failure = (payload: unknown) =>
  JSON.stringify({
    requestContext: {
      requestId: '316aa6d0-8154-xmpl-9af7-85d5f4a6bc81',
      functionArn: `${arn}:$LATEST`,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: 1,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: '2026-11-14T00:13:49.717Z',
    DDBStreamBatchInfo: { shardId: 'shardId-1', batchSize: 1 },
    payload,
  });

describe('npm run redrive', () => {
  let calls: (readonly [string, unknown])[];
  let said: string[];
  beforeEach(() => {
    bucket.objects.clear();
    calls = [];
    said = [];
  });

  const redrive = (answer: Awaited<ReturnType<Redriving['invoke']>>) =>
    redriveFailures({
      files: bucket.files,
      bucket: bucket.bucket,
      invoke: async (functionArn, batch) => {
        calls.push([functionArn, JSON.parse(batch)]);
        return answer;
      },
      say: (line) => said.push(line),
    });

  it('says so when there is nothing', async () => {
    expect(await redrive({ answer: '' })).toBe(0);
    expect(said).toEqual(['There is nothing to redrive: no batch was given up.']);
  });

  it.each([
    ['as text', JSON.stringify(event)],
    ['as an object', event],
  ])('hands a batch %s to its reader and moves it when it was read', async (_, payload) => {
    bucket.objects.set('aws/lambda/1/shard/2026-11-14', failure(payload));

    expect(await redrive({ answer: '{"batchItemFailures":[]}' })).toBe(0);

    expect(calls).toEqual([[arn, event]]);
    expect([...bucket.objects.keys()]).toEqual(['done/aws/lambda/1/shard/2026-11-14']);
    expect(said.at(-1)).toBe('1 found, 0 left');
    expect(await redrive({ answer: '' })).toBe(0);
    expect(calls).toHaveLength(1);
  });

  it.each<[string, Awaited<ReturnType<Redriving['invoke']>>, string]>([
    ['fails', { error: 'Unhandled' }, 'the reader failed again (Unhandled); it stays'],
    [
      'cannot read a programme',
      { answer: '{"batchItemFailures":[{"itemIdentifier":"1"}]}' },
      'the reader could not read 1 of its programmes again; it stays',
    ],
  ])('keeps a batch whose reader %s', async (_, answer, sentence) => {
    bucket.objects.set('one', failure(event));

    expect(await redrive(answer)).toBe(1);

    expect([...bucket.objects.keys()]).toEqual(['one']);
    expect(said).toEqual([`one: ${sentence}`, '1 found, 1 left']);
  });

  it('leaves alone what is no batch', async () => {
    bucket.objects.set('stray', '{"hello":1}');

    expect(await redrive({ answer: '' })).toBe(1);
    expect(calls).toEqual([]);
    expect(said[0]).toBe('stray: is no batch of a stream; it stays');
  });
});
