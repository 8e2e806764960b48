import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '#domain/time.ts';
import type { Store } from './client.ts';
import { commandHash, commandItemKey } from './keys.ts';

/** What makes a repeated command the same command: who sent it where under which Idempotency-Key, and what it said. */
export type CommandKey = {
  readonly actor: string;
  readonly route: string;
  readonly key: string;
  readonly bodyHash: string;
};

/** What a command came to, kept 90 days so that a repetition gets the same answer. */
export type AnsweredCommand = {
  readonly programme: string;
  readonly bodyHash: string;
  readonly revision: number;
  readonly at: Instant;
  readonly versions: Readonly<Record<string, number>>;
  /** What of the answer cannot be read off the ledger, where the command has such a thing; at most some 100 KB. */
  readonly told?: string;
};

const keptSeconds = 90 * 24 * 3600;

export function hashOfCommand({ actor, route, key }: CommandKey): string {
  return commandHash(actor, route, key);
}

/** The item of the session table that a commit writes once. */
export function commandItem(hash: string, answer: AnsweredCommand): Record<string, unknown> {
  const expiresAt = Math.floor(Date.parse(answer.at) / 1000) + keptSeconds;
  return { ...commandItemKey(hash), ...answer, expiresAt };
}

/** What the command came to before; undefined when it is new. Strongly consistent. */
export async function loadCommand(
  { documents, tables }: Store,
  command: CommandKey,
): Promise<AnsweredCommand | undefined> {
  const Key = commandItemKey(hashOfCommand(command));
  const { Item } = await documents.send(
    new GetCommand({ TableName: tables.session, Key, ConsistentRead: true }),
  );
  return Item as AnsweredCommand | undefined;
}
