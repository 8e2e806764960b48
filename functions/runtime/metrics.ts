import type { Clock } from '#domain/time.ts';
import type { LogSink } from './logger.ts';

/** The figures of Waymark's own; those of AWS tell the rest (infra/stacks/observability.ts). */
export type MetricName =
  /** Requests for approval that wait for their approvers, in all programmes. */
  | 'DecisionsWaiting'
  /** Machines whose execution was gone and that the sweep started anew. */
  | 'StagesWithoutExecution'
  /** Commands that were decided again because another commit came between. */
  | 'CommandConflicts'
  /** Addresses whose mail came back. */
  | 'MailReturned'
  /** Events of the ledger that somebody changed or deleted, which nobody may. */
  | 'LedgerChanged';

export type Metrics = { readonly count: (name: MetricName, value: number) => void };

/**
 * Writes figures as lines that CloudWatch takes out of a log by itself (embedded metric format): no call, no wait, no
 * right. Each has the service as its one dimension. Without a namespace nothing is written: where nobody collects them,
 * on one machine, they would only fill the log.
 */
export function createMetrics(
  service: string,
  clock: Clock,
  sink: LogSink,
  namespace: string | undefined,
): Metrics {
  return {
    count: (name, value) => {
      if (namespace === undefined) return;
      const metric = {
        Namespace: namespace,
        Dimensions: [['service']],
        Metrics: [{ Name: name, Unit: 'Count' }],
      };
      const line = {
        _aws: { Timestamp: Date.parse(clock.now()), CloudWatchMetrics: [metric] },
        service,
        [name]: value,
      };
      sink(JSON.stringify(line), 'info');
    },
  };
}

/** For tools and tests that nobody watches. */
export const silentMetrics: Metrics = { count: () => undefined };
