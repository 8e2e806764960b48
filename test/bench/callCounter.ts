import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** One call as the SDK was asked to make it. */
export type SentCall = { readonly name: string; readonly input: Readonly<Record<string, unknown>> };

export type CallCounter = {
  /** Runs the work and tells which calls it made, in the order they were sent. */
  readonly during: (work: () => Promise<unknown>) => Promise<readonly SentCall[]>;
};

/** Notes every call a client sends. Only the first step of the SDK's own stack is touched, and not at all in between. */
export function countCalls(client: DynamoDBDocumentClient): CallCounter {
  let noted: SentCall[] | undefined;
  client.middlewareStack.add(
    (next, context) => (args) => {
      noted?.push({
        name: (context.commandName ?? 'unknown').replace(/Command$/, ''),
        input: args.input as Readonly<Record<string, unknown>>,
      });
      return next(args);
    },
    { step: 'initialize', name: 'countCalls', priority: 'high' },
  );
  return {
    during: async (work) => {
      const calls: SentCall[] = [];
      noted = calls;
      await work();
      noted = undefined;
      return calls;
    },
  };
}

/** `Get 2, Query 1`. */
export function summaryOf(calls: readonly SentCall[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of calls) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
