import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  type S3Client,
} from '@aws-sdk/client-s3';
import * as z from 'zod';

/**
 * What Lambda leaves in the bucket of a stream's reader once its retries are used up: the invocation record, and the batch
 * itself as `payload`, which only a bucket is given (AWS Lambda developer guide, "Retain discarded records for a DynamoDB
 * event source").
 */
const Failure = z.looseObject({
  requestContext: z.looseObject({ functionArn: z.string().min(1), condition: z.optional(z.string()) }),
  payload: z.union([z.string(), z.looseObject({ Records: z.array(z.unknown()) })]),
});
const Batch = z.looseObject({ Records: z.array(z.unknown()).min(1) });
const Answer = z.nullish(
  z.looseObject({ batchItemFailures: z.optional(z.nullable(z.array(z.looseObject({})))) }),
);

export type Redriving = {
  readonly files: S3Client;
  readonly bucket: string;
  /** Calls a function with an event and waits. @returns what it answered, or what it failed with */
  readonly invoke: (
    functionArn: string,
    event: string,
  ) => Promise<{ readonly answer: string } | { readonly error: string }>;
  /** Takes each finished line. */
  readonly say: (line: string) => void;
};

/** Where batches go that were read at last. */
export const donePrefix = 'done/';

/**
 * Hands every batch that a reader of the stream gave up to that reader again, oldest first, and moves it to `done/` when
 * all of it was read. Readers go by the record as it is now: a batch that comes late or twice does no harm.
 *
 * @returns how many batches are left
 */
export async function redriveFailures(redriving: Redriving): Promise<number> {
  const { say } = redriving;
  const keys = await failuresIn(redriving);
  if (keys.length === 0) {
    say('There is nothing to redrive: no batch was given up.');
    return 0;
  }
  let left = 0;
  for (const key of keys) {
    const fault = await redrive(redriving, key);
    say(fault === undefined ? `${key}: read, moved to ${donePrefix}` : `${key}: ${fault}`);
    if (fault !== undefined) left += 1;
  }
  say(`${keys.length} found, ${left} left`);
  return left;
}

async function failuresIn({ files, bucket }: Redriving): Promise<readonly string[]> {
  const found: { readonly key: string; readonly at: number }[] = [];
  let from: string | undefined;
  do {
    const page = await files.send(
      new ListObjectsV2Command({ Bucket: bucket, ...(from !== undefined && { ContinuationToken: from }) }),
    );
    for (const { Key, LastModified } of page.Contents ?? []) {
      if (Key !== undefined && !Key.startsWith(donePrefix))
        found.push({ key: Key, at: LastModified?.getTime() ?? 0 });
    }
    from = page.NextContinuationToken;
  } while (from !== undefined);
  return found.toSorted((one, other) => one.at - other.at).map(({ key }) => key);
}

/** @returns what went wrong, in a few words */
async function redrive(redriving: Redriving, key: string): Promise<string | undefined> {
  const { files, bucket, invoke } = redriving;
  const { Body } = await files.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  const failure = failureIn((await Body?.transformToString('utf8')) ?? '');
  if (failure === undefined) return 'is no batch of a stream; it stays';
  const called = await invoke(failure.functionArn, failure.event);
  if ('error' in called) return `the reader failed again (${called.error}); it stays`;
  const answer = Answer.safeParse(called.answer === '' ? null : JSON.parse(called.answer));
  const failed = answer.success ? (answer.data?.batchItemFailures?.length ?? 0) : 0;
  if (failed > 0) return `the reader could not read ${failed} of its programmes again; it stays`;
  const CopySource = `${bucket}/${encodeURIComponent(key)}`;
  await files.send(new CopyObjectCommand({ Bucket: bucket, Key: `${donePrefix}${key}`, CopySource }));
  await files.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
  return undefined;
}

function failureIn(text: string): { readonly functionArn: string; readonly event: string } | undefined {
  try {
    const { requestContext, payload } = Failure.parse(JSON.parse(text));
    const event = typeof payload === 'string' ? payload : JSON.stringify(payload);
    Batch.parse(JSON.parse(event));
    return { functionArn: withoutQualifier(requestContext.functionArn), event };
  } catch {
    return undefined;
  }
}

/** `arn:aws:lambda:eu-west-1:1:function:name:$LATEST` -> without the last part: whatever is deployed now. */
function withoutQualifier(arn: string): string {
  return arn.split(':').slice(0, 7).join(':');
}
