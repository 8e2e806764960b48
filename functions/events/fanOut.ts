import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { Logger } from '#runtime/logger.ts';
import { programmeOfPartition } from '#store/keys.ts';
import { endTokensOfLeavers, leaversIn } from './endTokensOfLeavers.ts';
import { refreshPortfolio, type PortfolioDependencies } from './portfolio.ts';

export type FanOutDependencies = PortfolioDependencies & { readonly logger: Logger };

/**
 * Reads the ledger's stream for everyone who keeps something of it: the portfolio, and the tokens of people who have left.
 * Each programme of a batch is brought up to date once.
 *
 * @returns the first record of each programme that failed; the stream hands over again from there
 */
export async function fanOut(
  deps: FanOutDependencies,
  event: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> {
  const first = new Map<string, string>();
  for (const { dynamodb } of event.Records) {
    const programme = programmeOfPartition(dynamodb?.NewImage?.['PK']?.S ?? '');
    if (programme !== undefined && !first.has(programme))
      first.set(programme, dynamodb?.SequenceNumber ?? '');
  }
  const leavers = leaversIn(event);
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const [programme, itemIdentifier] of first) {
    try {
      await endTokensOfLeavers(
        deps.store,
        leavers.filter((leaver) => leaver.programme === programme),
      );
      await refreshPortfolio(deps, programme);
    } catch (fault) {
      deps.logger.error('fanOutFailed', { programme }, fault);
      batchItemFailures.push({ itemIdentifier });
    }
  }
  return { batchItemFailures };
}
