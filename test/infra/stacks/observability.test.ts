import { readFileSync } from 'node:fs';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { environments } from '#infra/environment.ts';
import { ApiStack } from '#infra/stacks/api.ts';
import { DataStack } from '#infra/stacks/data.ts';
import { EventsStack } from '#infra/stacks/events.ts';
import { MailStack } from '#infra/stacks/mail.ts';
import { ObservabilityStack } from '#infra/stacks/observability.ts';
import { ScheduleStack } from '#infra/stacks/schedule.ts';
import { WorkflowStack } from '#infra/stacks/workflow.ts';
import { anApp, companyOf, rulesTimeout, withoutFindings } from '#test/support/stacks.ts';

type Alarm = {
  readonly AlarmDescription: string;
  readonly AlarmActions: readonly unknown[];
  readonly Metrics?: readonly { readonly MetricStat?: unknown }[];
  readonly MetricName?: string;
  readonly Namespace?: string;
  readonly TreatMissingData: string;
};

function synthesised() {
  const app = anApp();
  const environment = environments.prod;
  const shared = { environment, company: companyOf(), env: { region: 'eu-west-1' } };
  const data = new DataStack(app, 'WaymarkData', shared);
  const workflow = new WorkflowStack(app, 'WaymarkWorkflow', { ...shared, data });
  const api = new ApiStack(app, 'WaymarkApi', { ...shared, data, workflow });
  const events = new EventsStack(app, 'WaymarkEvents', { ...shared, data, workflow });
  const schedule = new ScheduleStack(app, 'WaymarkSchedule', { ...shared, data, workflow });
  const mail = new MailStack(app, 'WaymarkMail', { ...shared, data });
  const watched = [workflow, api, events, schedule, mail];
  const stack = new ObservabilityStack(app, 'WaymarkObservability', {
    ...shared,
    data,
    workflow,
    api,
    events,
    watched,
  });
  return { app, stack, watched };
}

let made: ReturnType<typeof synthesised>;
let template: Template;
let alarms: Readonly<Record<string, Alarm>>;
beforeAll(() => {
  made = synthesised();
  template = Template.fromStack(made.stack);
  const found = Object.entries(template.findResources('AWS::CloudWatch::Alarm'));
  alarms = Object.fromEntries(found.map(([id, { Properties }]) => [id.slice(0, -8), Properties as Alarm]));
});

describe('the alarms', () => {
  it('are few: an account has ten figures for nothing', () => {
    const figures = Object.values(alarms).map(
      ({ Metrics }) => Metrics?.filter(({ MetricStat }) => MetricStat !== undefined).length ?? 1,
    );

    expect(Object.keys(alarms).toSorted()).toEqual([
      'ApiFaults',
      'ApiUnavailable',
      'ClockIdle',
      'EventsFaults',
      'FanOutAge',
      'LedgerChanged',
      'MailReturns',
      'SignalAge',
      'WorkflowFaults',
    ]);
    // One figure each.
    expect(figures.reduce((sum, count) => sum + count, 0)).toBe(9);
  });

  it('say what people lose and name a section of the runbook that there is', () => {
    const anchors = [...readFileSync('docs/operations.md', 'utf8').matchAll(/^#+ (.+)$/gm)].map(
      ([, heading]) => (heading ?? '').toLowerCase().replaceAll(' ', '-'),
    );

    for (const [id, { AlarmDescription }] of Object.entries(alarms)) {
      const section = /^[A-Z].{20,}\. See docs\/operations\.md#([\w-]+)\.$/s.exec(AlarmDescription)?.[1];
      expect(anchors, id).toContain(section);
    }
  });

  it('tell the person whom the company named', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'operations@example.com',
      RedrivePolicy: Match.anyValue(),
    });
    for (const [id, { AlarmActions }] of Object.entries(alarms)) expect(AlarmActions, id).toHaveLength(1);
  });

  it('name every function with what it costs people', () => {
    const { ApiFaults, EventsFaults, WorkflowFaults } = alarms;

    expect(ApiFaults?.AlarmDescription).toContain('Gates: Approvals stand still');
    expect(EventsFaults?.AlarmDescription).toMatch(/Signal: .*FanOut: .*Clock: .*Bounces: /s);
    expect(WorkflowFaults?.AlarmDescription).toContain('Resume, AwaitDecision, RollOver: ');
  });

  it('take a silent clock for a trouble, and silence otherwise for none', () => {
    const silent = Object.entries(alarms).filter(
      ([, { TreatMissingData }]) => TreatMissingData === 'breaching',
    );

    expect(silent.map(([id]) => id)).toEqual(['ClockIdle']);
  });
});

describe('the faults of functions', () => {
  it('are counted in the log of every function, under the figure that the alarm of its group reads', () => {
    for (const stack of made.watched) {
      const watched = Template.fromStack(stack);
      const functions = Object.keys(watched.findResources('AWS::Lambda::Function'));
      const filters = Object.values(watched.findResources('AWS::Logs::MetricFilter'));
      const logs = new Set(filters.map(({ Properties }): unknown => Properties.LogGroupName.Ref));

      expect(logs.size, stack.stackName).toBe(functions.length);
      expect(filters, stack.stackName).toHaveLength(2 * functions.length);
      for (const { Properties } of filters) {
        const [{ MetricName, MetricNamespace }] = Properties.MetricTransformations as readonly [
          { readonly MetricName: string; readonly MetricNamespace: string },
        ];
        const alarm = Object.values(alarms).find((one) => one.MetricName === MetricName);
        expect([alarm?.Namespace, alarm?.MetricName]).toEqual([MetricNamespace, MetricName]);
      }
    }
  });

  it('are lines of the level error, and what Lambda writes when it cuts a function off', () => {
    const [workflow] = made.watched;
    const filters = Object.values(
      Template.fromStack(workflow ?? made.stack).findResources('AWS::Logs::MetricFilter'),
    );

    expect([...new Set(filters.map(({ Properties }): unknown => Properties.FilterPattern))]).toEqual([
      '{ $.level = "error" }',
      '?"Task timed out" ?"Runtime exited" ?"Invoke Error" ?"Uncaught Exception" ?"Unhandled Promise"',
    ]);
  });
});

describe('what is told beside', () => {
  it('is each execution that ended badly, of both machines', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: Match.objectLike({
        detail: {
          status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
          stateMachineArn: [Match.anyValue(), Match.anyValue()],
        },
      }),
      Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
    });
  });

  it('is the account’s bill: at four fifths, and when it is going to be more', () => {
    template.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: { BudgetLimit: { Amount: 20, Unit: 'USD' }, TimeUnit: 'MONTHLY', BudgetType: 'COST' },
      NotificationsWithSubscribers: [
        Match.objectLike({ Notification: Match.objectLike({ NotificationType: 'ACTUAL', Threshold: 80 }) }),
        Match.objectLike({
          Notification: Match.objectLike({ NotificationType: 'FORECASTED', Threshold: 100 }),
        }),
      ],
    });
  });

  it('reaches the topic from this account’s alarms and its own rule alone, over TLS', () => {
    const policies = Object.values(template.findResources('AWS::SNS::TopicPolicy'));
    const statements = policies.flatMap(
      ({ Properties }) => Properties.PolicyDocument.Statement as readonly Record<string, unknown>[],
    );
    const allowed = statements.filter(({ Effect }) => Effect === 'Allow');

    expect(statements).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
    expect(allowed.map(({ Principal, Condition }) => [Principal, Condition])).toEqual([
      [
        { Service: 'cloudwatch.amazonaws.com' },
        { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      ],
    ]);
  });
});

describe('the dashboard', () => {
  it('shows every figure that was asked for', () => {
    const [dashboard] = Object.values(template.findResources('AWS::CloudWatch::Dashboard'));
    const body = JSON.stringify(dashboard?.Properties.DashboardBody);

    for (const figure of [
      'DecisionsWaiting',
      'StagesWithoutExecution',
      'CommandConflicts',
      'MailReturned',
      'LedgerChanged',
      'IteratorAge',
      'p50',
      'p99',
      '5xx',
      'Throttles',
      'ReadThrottleEvents',
      'ExecutionsFailed',
      'ExecutionsTimedOut',
    ])
      expect(body, figure).toContain(figure);
  });
});

describe('the stack of observability', () => {
  it('has no finding that nobody acknowledged', rulesTimeout, () => {
    withoutFindings(made.app, [made.stack]);
  });
});
