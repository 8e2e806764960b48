import { FilterPattern, MetricFilter, type ILogGroup, type LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Environment } from '#infra/environment.ts';

/** Where the figures of an environment's own stand in CloudWatch. */
export function metricsNamespace({ name }: Environment): string {
  return `Waymark/${name}`;
}

/** What functions are about, by their folder under functions/; each has one alarm of its faults. */
export const functionGroups = ['api', 'workflow', 'events'] as const;
export type FunctionGroup = (typeof functionGroups)[number];

export function faultsMetricName(group: FunctionGroup): string {
  return `${group.charAt(0).toUpperCase()}${group.slice(1)}Faults`;
}

/**
 * What Lambda itself writes when a function is cut off or does not start. A line in a log is more than Lambda's own count
 * of errors: a reader that hands a batch back, or a clock that goes on with the next programme, ends without one.
 */
const cutOff = [
  'Task timed out',
  'Runtime exited',
  'Invoke Error',
  'Uncaught Exception',
  'Unhandled Promise',
];

/**
 * Counts the faults in a function's log. Filters cost nothing and all functions of a group share one figure, so that one
 * alarm of USD 0.10 a month watches them all; metric math over Lambda's own counts is priced by the function.
 */
export function countFaults(
  scope: Construct,
  logGroup: LogGroup,
  { environment, group }: { readonly environment: Environment; readonly group: FunctionGroup },
): void {
  const metric = {
    logGroup: logGroup as ILogGroup,
    metricNamespace: metricsNamespace(environment),
    metricName: faultsMetricName(group),
  };
  new MetricFilter(scope, 'LoggedFaults', {
    ...metric,
    filterPattern: FilterPattern.stringValue('$.level', '=', 'error'),
  });
  new MetricFilter(scope, 'CutOff', { ...metric, filterPattern: FilterPattern.anyTerm(...cutOff) });
}
