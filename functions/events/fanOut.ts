import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { Logger } from '#runtime/logger.ts';
import { programmeOfPartition } from '#store/keys.ts';
import { endTokensOfLeavers, leaversIn } from './endTokensOfLeavers.ts';
import { refreshPortfolio, type PortfolioDependencies } from './portfolio.ts';
import { followSessions, sessionChangesIn } from './sessions.ts';

export type FanOutDependencies = PortfolioDependencies & { readonly logger: Logger };

/**
 * Reads the ledger's stream for everyone who keeps something of it: the portfolio, and the tokens and sessions of people
 * who have left or become something else. Each programme of a batch is brought up to date once; what fails for the portfolio
 * keeps no session open.
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
  const sessionChanges = sessionChangesIn(event);
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const [programme, itemIdentifier] of first) {
    const ofIt = (one: { readonly programme: string }): boolean => one.programme === programme;
    const outcomes = await Promise.allSettled([
      followSessions(deps, sessionChanges.filter(ofIt)),
      endTokensOfLeavers(deps.store, leavers.filter(ofIt)),
      refreshPortfolio(deps, programme),
    ]);
    const faults = outcomes.filter((outcome) => outcome.status === 'rejected');
    for (const { reason } of faults) deps.logger.error('fanOutFailed', { programme }, reason);
    if (faults.length > 0) batchItemFailures.push({ itemIdentifier });
  }
  return { batchItemFailures };
}
