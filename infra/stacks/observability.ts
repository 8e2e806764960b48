import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Company } from '#infra/company.ts';
import { acknowledgeAll } from '#infra/constructs/acknowledgement.ts';
import { AppFunction } from '#infra/constructs/appFunction.ts';
import {
  faultsMetricName,
  functionGroups,
  metricsNamespace,
  type FunctionGroup,
} from '#infra/constructs/faults.ts';
import { impactAlarm, type ImpactAlarmProps } from '#infra/constructs/impactAlarm.ts';
import { overview } from '#infra/constructs/overview.ts';
import type { Environment } from '#infra/environment.ts';
import type { ApiStack } from './api.ts';
import type { DataStack } from './data.ts';
import type { EventsStack } from './events.ts';
import type { WorkflowStack } from './workflow.ts';

export type ObservabilityStackProps = StackProps & {
  readonly environment: Environment;
  readonly company: Company;
  readonly data: DataStack;
  readonly workflow: WorkflowStack;
  readonly api: ApiStack;
  readonly events: EventsStack;
  /** Every stack with functions, those above among them. */
  readonly watched: readonly Stack[];
  /** How often the clock runs; an alarm says when it does not. */
  readonly clockEveryMinutes?: number;
};

/**
 * What is watched, and who is told. CloudWatch prices an alarm by the figures it reads (USD 0.10 a month each, ten of
 * them free in an account): these nine read one each.
 */
export class ObservabilityStack extends Stack {
  readonly topic: Topic;

  readonly #props: ObservabilityStackProps;
  readonly #missed: Queue;

  constructor(scope: Construct, id: string, props: ObservabilityStackProps) {
    super(scope, id, props);
    this.#props = props;
    this.#missed = this.missed();
    this.topic = this.told();
    for (const group of functionGroups) this.watchFaults(group);
    this.watchRecord();
    this.watchEdges();
    this.tellOfExecutions();
    this.watchCost();
    overview(this, 'Overview', {
      namespace: metricsNamespace(props.environment),
      functionPrefixes: props.watched.map(({ stackName }) => stackName),
      api: props.api.api,
      tables: Object.values(props.data.tables),
      machines: props.workflow.machines,
      streamAges: this.streamAges(),
    });
  }

  /** One alarm for all functions of a group, with what each costs people. */
  private watchFaults(group: FunctionGroup): void {
    const functions = this.#props.watched
      .flatMap((stack) => stack.node.findAll())
      .filter((part) => part instanceof AppFunction && part.group === group) as AppFunction[];
    const impacts = Map.groupBy(functions, ({ impact }) => impact);
    if (impacts.size === 0) return;
    this.alarm(faultsMetricName(group), {
      metric: this.figure(faultsMetricName(group)),
      from: 1,
      impact: [...impacts]
        .map(([impact, of]) => `${of.map(({ node }) => node.id).join(', ')}: ${impact}`)
        .join(' '),
      section: `faults-of-${group}-functions`,
    });
  }

  /** The record itself, and whether what follows a commit follows. */
  private watchRecord(): void {
    this.alarm('LedgerChanged', {
      metric: this.figure('LedgerChanged', 'signal'),
      from: 1,
      impact:
        'Somebody changed or deleted an event of the ledger: the record can no longer be trusted unseen.',
      section: 'ledger-changed',
    });
    this.watchStream();
    const { clockEveryMinutes = 15 } = this.#props;
    this.alarm('ClockIdle', {
      // Anew at each run: what is started does not stay. Silent: nothing is looked after at all.
      metric: this.figure('StagesWithoutExecution', 'clock').with({
        period: Duration.minutes(Math.max(clockEveryMinutes, 1)),
      }),
      from: 1,
      periods: 4,
      alarmsOnSilence: true,
      impact:
        'Periods are not closed and stages not taken up again, or executions keep getting lost; the record is unharmed.',
      section: 'clock-idle',
    });
  }

  /** An alarm a reader: one over both would cost the same, as it reads both figures. */
  private watchStream(): void {
    const impacts = {
      Signal: 'Executions learn of decisions half an hour late.',
      FanOut: 'The portfolio and the end of sessions lag half an hour behind decisions.',
    };
    const { signal, fanOut } = this.#props.events;
    for (const [reader, { lambda }] of [
      ['Signal', signal],
      ['FanOut', fanOut],
    ] as const) {
      this.alarm(`${reader}Age`, {
        metric: lambda.metric('IteratorAge', { statistic: Stats.MAXIMUM, period: Duration.minutes(5) }),
        // Half an hour, three times in a row: a redelivered batch is through by then.
        from: 30 * 60_000,
        periods: 3,
        impact: impacts[reader],
        section: 'stream-age',
      });
    }
  }

  /** Where people and their mail meet AWS. */
  private watchEdges(): void {
    this.alarm('ApiUnavailable', {
      metric: this.#props.api.api.metricServerError({ period: Duration.minutes(5), statistic: Stats.SUM }),
      // One fault is in the alarm of its function; five answers in five minutes are an outage.
      from: 5,
      impact: 'Pages do not open and changes are not taken.',
      section: 'api-unavailable',
    });
    this.alarm('MailReturns', {
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Reputation.BounceRate',
        statistic: Stats.MAXIMUM,
        period: Duration.hours(1),
      }),
      // AWS reviews an account from 5 % on and stops it at 10 %.
      from: 0.05,
      impact: 'Soon AWS lets the account send no more mail: no invitations, no reminders.',
      section: 'mail-returns',
    });
  }

  /** An execution that ended badly is told of by name; the sweep has its next run started within a quarter of an hour. */
  private tellOfExecutions(): void {
    new Rule(this, 'ExecutionsEndedBadly', {
      description: 'Executions that failed, timed out or were aborted',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: {
          status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
          stateMachineArn: this.#props.workflow.machines.map(({ stateMachineArn }) => stateMachineArn),
        },
      },
      targets: [
        new SnsTopic(this.topic, {
          deadLetterQueue: this.#missed,
          // Else the topic would let in the rules of every account.
          authorizeUsingRole: true,
          message: RuleTargetInput.fromText(
            `Waymark ${this.#props.environment.name}: the execution ${EventField.fromPath('$.detail.name')} ended as ${EventField.fromPath('$.detail.status')}. Its programme or stage does not move on until the clock starts its next run, within 15 minutes. See docs/operations.md#executions-that-ended-badly.`,
          ),
        }),
      ],
    });
  }

  /** The whole account's bill: a tag would see nothing until somebody switches it on for billing. */
  private watchCost(): void {
    const { monthlyUsd, tell } = this.#props.company.budget;
    const subscribers = [{ subscriptionType: 'EMAIL', address: tell }];
    const told = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: {
        notificationType,
        comparisonOperator: 'GREATER_THAN',
        threshold,
        thresholdType: 'PERCENTAGE',
      },
      subscribers,
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyUsd, unit: 'USD' },
      },
      notificationsWithSubscribers: [told('ACTUAL', 80), told('FORECASTED', 100)],
    });
  }

  private alarm(id: string, props: Omit<ImpactAlarmProps, 'topic'>): void {
    impactAlarm(this, id, { ...props, topic: this.topic });
  }

  private figure(metricName: string, service?: string): Metric {
    return new Metric({
      namespace: metricsNamespace(this.#props.environment),
      metricName,
      ...(service !== undefined && { dimensionsMap: { service } }),
      statistic: Stats.SUM,
      period: Duration.minutes(5),
    });
  }

  private streamAges(): readonly Metric[] {
    const { signal, fanOut } = this.#props.events;
    return [signal, fanOut].map(({ lambda, node }) =>
      lambda.metric('IteratorAge', { statistic: Stats.MAXIMUM, period: Duration.minutes(5), label: node.id }),
    );
  }

  /**
   * Not under a key of KMS: CloudWatch and EventBridge can use only one of our own, at USD 1 a month, and what is told
   * are names of alarms and executions, of no person.
   */
  private told(): Topic {
    const topic = new Topic(this, 'Told', { displayName: 'Waymark', enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    topic.addSubscription(
      new EmailSubscription(this.#props.company.budget.tell, { deadLetterQueue: this.#missed }),
    );
    return topic;
  }

  private missed(): Queue {
    const missed = new Queue(this, 'Missed', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    acknowledgeAll(missed, [
      { id: 'AwsSolutions-SQS3', reason: 'It is itself the queue of what could not be told.' },
      { id: 'Serverless-SQSRedrivePolicy', reason: 'It is itself the queue of what could not be told.' },
    ]);
    return missed;
  }
}
