import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3ServiceException,
  type S3Client,
} from '@aws-sdk/client-s3';
import { revisionSortKey } from '#store/keys.ts';
import { restoredStamp } from '#store/restoredTable.ts';

/** The bucket in which events cannot be changed by anybody for years (ADR 0016). */
export type Witness = { readonly files: S3Client; readonly bucket: string };

/**
 * Where a ledger's events are. One that was restored goes on otherwise than what was seen of it until then, and that cannot
 * be changed: it has a folder of its own, from its first event on.
 */
export function witnessFolder(ledgerTable: string): string {
  const stamp = restoredStamp(ledgerTable);
  return stamp === undefined ? 'ledger' : `ledger-${stamp}`;
}

/** The object that begins with this revision. */
export function witnessKey(folder: string, programme: string, first: number): string {
  return `${folder}/${programme}/${revisionSortKey(first)}.ndjson`;
}

/** The programme whose events an object holds. */
export function programmeOfWitnessKey(key: string): string {
  return key.split('/')[1] ?? '';
}

/** Adds an object. @returns false when one of this name is there already; nothing is written then */
export async function addToWitness({ files, bucket }: Witness, key: string, text: string): Promise<boolean> {
  try {
    await files.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: text,
        ContentType: 'application/x-ndjson',
        IfNoneMatch: '*',
      }),
    );
    return true;
  } catch (fault) {
    if (fault instanceof S3ServiceException && fault.$metadata.httpStatusCode === 412) return false;
    throw fault;
  }
}

/** The lines of an object. */
export async function readWitness({ files, bucket }: Witness, key: string): Promise<readonly string[]> {
  const { Body } = await files.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  const text = (await Body?.transformToString('utf8')) ?? '';
  return text.split('\n').filter((line) => line !== '');
}

/** The keys of a folder's objects, or those of one programme, in the order of their revisions. */
export async function* listWitness(
  { files, bucket }: Witness,
  folder: string,
  programme?: string,
): AsyncGenerator<string, void, undefined> {
  const Prefix = programme === undefined ? `${folder}/` : `${folder}/${programme}/`;
  let from: string | undefined;
  do {
    const page = await files.send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix,
        ...(from !== undefined && { ContinuationToken: from }),
      }),
    );
    for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key;
    from = page.NextContinuationToken;
  } while (from !== undefined);
}
