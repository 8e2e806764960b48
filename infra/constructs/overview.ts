import {
  Dashboard,
  GraphWidget,
  MathExpression,
  Metric,
  PeriodOverride,
  SingleValueWidget,
  Stats,
  type IMetric,
  type IWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { MetricName } from '#runtime/metrics.ts';

export type OverviewProps = {
  readonly namespace: string;
  /** How the names of the environment's functions begin: those of its stacks with functions. */
  readonly functionPrefixes: readonly string[];
  readonly api: HttpApi;
  readonly tables: readonly ITable[];
  readonly machines: readonly StateMachine[];
  readonly streamAges: readonly IMetric[];
};

const quarter = Duration.minutes(15);
const fiveMinutes = Duration.minutes(5);

/** One page that answers: do decisions wait, do machines run, is anything late, slow or failing? */
export function overview(scope: Construct, id: string, props: OverviewProps): Dashboard {
  const { namespace, api } = props;
  const own = (name: MetricName, service: string, label: string): Metric =>
    new Metric({ namespace, metricName: name, dimensionsMap: { service }, statistic: Stats.SUM, label });
  return new Dashboard(scope, id, {
    periodOverride: PeriodOverride.INHERIT,
    widgets: [
      [
        figure(
          'Decisions waiting',
          own('DecisionsWaiting', 'clock', 'waiting').with({ statistic: Stats.MAXIMUM, period: quarter }),
        ),
        figure(
          'Stages without execution',
          own('StagesWithoutExecution', 'clock', 'started anew').with({ period: quarter }),
        ),
        figure(
          'Mail that came back',
          own('MailReturned', 'bounces', 'addresses').with({ period: Duration.days(1) }),
        ),
        figure('Ledger changed', own('LedgerChanged', 'signal', 'events').with({ period: Duration.days(1) })),
      ],
      [
        graph('Answers of the API (ms)', [
          api.metricLatency({ statistic: 'p50', period: fiveMinutes, label: 'p50' }),
          api.metricLatency({ statistic: 'p99', period: fiveMinutes, label: 'p99' }),
        ]),
        graph('Errors of the API', [
          api.metricServerError({ period: fiveMinutes, label: '5xx' }),
          api.metricClientError({ period: fiveMinutes, label: '4xx' }),
        ]),
        graph('Command conflicts', [search(`{${namespace},service} MetricName="CommandConflicts"`, 'Sum')]),
      ],
      [
        graph(
          'Function errors',
          props.functionPrefixes.map((prefix) => ofFunctions(prefix, 'Errors')),
        ),
        graph(
          'Function throttles',
          props.functionPrefixes.map((prefix) => ofFunctions(prefix, 'Throttles')),
        ),
        graph('Age of the stream (ms)', props.streamAges),
      ],
      [
        graph('Throttled reads and writes', props.tables.flatMap(throttles)),
        graph('Executions that failed', props.machines.flatMap(ends)),
      ],
    ],
  });
}

function figure(title: string, metric: IMetric): IWidget {
  return new SingleValueWidget({ title, metrics: [metric], width: 6, height: 4 });
}

function graph(title: string, left: readonly IMetric[]): IWidget {
  return new GraphWidget({ title, left: [...left], width: 8, height: 6 });
}

function throttles(table: ITable): IMetric[] {
  const of = (name: string, what: string): IMetric =>
    table.metric(name, { statistic: Stats.SUM, period: fiveMinutes, label: `${table.node.id} ${what}` });
  return [of('ReadThrottleEvents', 'reads'), of('WriteThrottleEvents', 'writes')];
}

function ends(machine: StateMachine): IMetric[] {
  const { id } = machine.node;
  return [
    machine.metricFailed({ period: fiveMinutes, label: `${id} failed` }),
    machine.metricTimedOut({ period: fiveMinutes, label: `${id} timed out` }),
    machine.metricAborted({ period: fiveMinutes, label: `${id} aborted` }),
  ];
}

/** By the beginning of their names: a reference a function would tie this stack to every function of the others. */
function ofFunctions(prefix: string, name: string): IMetric {
  return search(`{AWS/Lambda,FunctionName} MetricName="${name}" FunctionName=${prefix}`, 'Sum');
}

function search(terms: string, statistic: string): IMetric {
  return new MathExpression({
    expression: `SEARCH('${terms}', '${statistic}', 300)`,
    usingMetrics: {},
    label: '',
    period: fiveMinutes,
  });
}
