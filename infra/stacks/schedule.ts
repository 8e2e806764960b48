import { Duration, Stack, TimeZone, type StackProps } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import { AppFunction } from '#infra/constructs/appFunction.ts';
import type { Environment } from '#infra/environment.ts';
import type { DataStack } from './data.ts';
import { startStatements, type WorkflowStack } from './workflow.ts';

export type ScheduleStackProps = StackProps & {
  readonly environment: Environment;
  readonly data: DataStack;
  readonly workflow: WorkflowStack;
  /** How often the clock runs; an emulator's test cannot wait for a quarter of an hour. */
  readonly clockEveryMinutes?: number;
};

/** What is done by the clock: whatever is due in the programmes, and the ledger's witness. */
export class ScheduleStack extends Stack {
  readonly clock: AppFunction;
  readonly exportLedger: AppFunction;

  constructor(scope: Construct, id: string, props: ScheduleStackProps) {
    super(scope, id, props);
    const { environment, data, workflow, clockEveryMinutes = 15 } = props;
    this.clock = new AppFunction(this, 'Clock', {
      environment,
      entry: 'events/clock.lambda.ts',
      variables: { ...data.tableNames, ...workflow.machineArns },
      impact: 'Periods are not closed and published, and lost executions are not found.',
      timeout: Duration.minutes(5),
      memoryMb: 1024,
    });
    data.allow('clock', this.clock.lambda);
    for (const statement of startStatements(this, workflow.machines)) {
      this.clock.lambda.addToRolePolicy(statement);
    }
    this.call('EveryQuarterHour', this.clock, {
      expression: ScheduleExpression.cron({ minute: `0/${clockEveryMinutes}`, timeZone: TimeZone.ETC_UTC }),
      within: Duration.minutes(15),
      description: 'Does what is due in every programme (functions/events/clock.ts)',
    });

    this.exportLedger = new AppFunction(this, 'ExportLedger', {
      environment,
      entry: 'events/exportLedger.lambda.ts',
      variables: { ...data.tableNames, WAYMARK_EXPORT_BUCKET: data.witness.bucketName },
      impact: 'The locked copy of the ledger falls behind; the ledger itself is whole.',
      timeout: Duration.minutes(5),
    });
    data.allow('exportLedger', this.exportLedger.lambda);
    data.allowWitness(this.exportLedger.lambda);
    this.call('EveryHour', this.exportLedger, {
      expression: ScheduleExpression.rate(Duration.hours(1)),
      within: Duration.hours(1),
      description: 'Writes new events of the ledger to the locked bucket (functions/events/exportLedger.ts)',
    });
  }

  private call(
    id: string,
    { lambda }: AppFunction,
    {
      expression,
      within,
      description,
    }: { readonly expression: ScheduleExpression; readonly within: Duration; readonly description: string },
  ): void {
    new Schedule(this, id, {
      schedule: expression,
      target: new LambdaInvoke(lambda, { retryAttempts: 2, maxEventAge: within }),
      description,
    });
  }
}
