import { Duration, Stack, type StackProps, TimeZone } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { AppFunction } from '#infra/constructs/appFunction.ts';
import type { DataStack } from './data.ts';
import { answerStatement, startStatements, type WorkflowStack } from './workflow.ts';

export type EventsStackProps = StackProps & { readonly data: DataStack; readonly workflow: WorkflowStack };

/** What follows a commit: executions are signalled, the portfolio is kept, and every 15 minutes what is due is done. */
export class EventsStack extends Stack {
  constructor(scope: Construct, id: string, props: EventsStackProps) {
    super(scope, id, props);
    const { data, workflow } = props;
    const environment = {
      ...data.tableNames,
      WAYMARK_PROGRAMME_MACHINE_ARN: workflow.programme.stateMachineArn,
      WAYMARK_STAGE_MACHINE_ARN: workflow.stage.stateMachineArn,
    };
    const signal = this.consumer('Signal', 'events/signal.lambda.ts', data, environment, {
      impact: 'Executions learn of decisions only at their weekly check-in.',
    });
    data.grantCore(signal.lambda, 'GetItem', 'BatchGetItem', 'Query', 'UpdateItem');
    this.allow(signal, ...startStatements(this, [workflow.programme]), answerStatement(workflow.machines));
    const fanOut = this.consumer('FanOut', 'events/fanOut.lambda.ts', data, environment, {
      impact: 'The portfolio shows earlier figures than the programmes themselves.',
    });
    data.grantCore(fanOut.lambda, 'Query', 'PutItem');
    const clock = new AppFunction(this, 'Clock', {
      entry: 'events/clock.lambda.ts',
      environment,
      impact: 'Periods are not closed and published, and lost executions are not found.',
      timeout: Duration.minutes(5),
      memoryMb: 1024,
    });
    data.grantCommit(clock.lambda);
    this.allow(clock, ...startStatements(this, workflow.machines));
    new Schedule(this, 'EveryQuarterHour', {
      schedule: ScheduleExpression.cron({ minute: '0/15', timeZone: TimeZone.ETC_UTC }),
      target: new LambdaInvoke(clock.lambda, { retryAttempts: 2, maxEventAge: Duration.minutes(15) }),
      description: 'Does what is due in every programme (functions/events/clock.ts)',
    });
  }

  private consumer(
    id: string,
    entry: string,
    data: DataStack,
    environment: Readonly<Record<string, string>>,
    { impact }: { readonly impact: string },
  ): AppFunction {
    const consumer = new AppFunction(this, id, { entry, environment, impact, timeout: Duration.minutes(1) });
    // CDK's own classes do not satisfy its interfaces under exactOptionalPropertyTypes, hence `as ITable`.
    consumer.lambda.addEventSource(
      new DynamoEventSource(data.ledger as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        // A poisoned record must not hold a shard for the stream's whole 24 h; the clock mends what was passed over.
        retryAttempts: 20,
        maxRecordAge: Duration.hours(6),
        onFailure: new SqsDlq(
          new Queue(this, `${id}Failures`, {
            encryption: QueueEncryption.SQS_MANAGED,
            enforceSSL: true,
            retentionPeriod: Duration.days(14),
          }),
        ),
      }),
    );
    return consumer;
  }

  private allow({ lambda }: AppFunction, ...statements: readonly PolicyStatement[]): void {
    for (const statement of statements) lambda.addToRolePolicy(statement);
  }
}
