import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { StartingPosition, type IEventSourceDlq } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { AppFunction } from '#infra/constructs/appFunction.ts';
import { privateBucket } from '#infra/constructs/privateBucket.ts';
import type { Environment } from '#infra/environment.ts';
import type { DataStack } from './data.ts';
import { answerStatement, startStatements, type WorkflowStack } from './workflow.ts';

export type EventsStackProps = StackProps & {
  readonly environment: Environment;
  readonly data: DataStack;
  readonly workflow: WorkflowStack;
};

/** What follows a commit: executions are signalled, the portfolio and people's sessions are kept up. */
export class EventsStack extends Stack {
  readonly signal: AppFunction;
  readonly fanOut: AppFunction;
  /** Whole batches that a reader gave up on; `npm run redrive` hands them over again. */
  readonly failures: Bucket;

  readonly #props: EventsStackProps;

  constructor(scope: Construct, id: string, props: EventsStackProps) {
    super(scope, id, props);
    this.#props = props;
    const { environment, workflow } = props;
    this.failures = privateBucket(this, 'Failures', environment, {
      // What was not redriven in a season has long been mended by the sweep and the next commit.
      lifecycleRules: [{ expiration: Duration.days(90), noncurrentVersionExpiration: Duration.days(30) }],
    });
    this.signal = this.reader(
      'Signal',
      'signal',
      'Executions learn of decisions only at their weekly check-in.',
    );
    this.allow(
      this.signal,
      ...startStatements(this, [workflow.programme]),
      answerStatement(workflow.machines),
    );
    this.fanOut = this.reader(
      'FanOut',
      'fanOut',
      'The portfolio shows earlier figures, and a session outlives a lost role by hours.',
    );
  }

  private reader(id: string, name: 'signal' | 'fanOut', impact: string): AppFunction {
    const { environment, data, workflow } = this.#props;
    const reader = new AppFunction(this, id, {
      environment,
      entry: `events/${name}.lambda.ts`,
      variables: { ...data.tableNames, ...workflow.machineArns },
      impact,
      timeout: Duration.minutes(1),
    });
    data.allow(name, reader.lambda);
    reader.lambda.addEventSource(
      new DynamoEventSource(data.tables.ledger, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        // A poisoned record must not hold a shard for the stream's whole 24 h; the clock mends what was passed over.
        retryAttempts: 20,
        maxRecordAge: Duration.hours(6),
        onFailure: failuresTo(this.failures),
      }),
    );
    return reader;
  }

  private allow({ lambda }: AppFunction, ...statements: readonly PolicyStatement[]): void {
    for (const statement of statements) lambda.addToRolePolicy(statement);
  }
}

/**
 * Where Lambda puts the batches a reader gave up on, records and all; a queue would keep their place in a stream that
 * forgets them in a day. By hand: CDK's own destination lets the function read and delete in the bucket too.
 */
function failuresTo(bucket: Bucket): IEventSourceDlq {
  return {
    bind: (_mapping, reader) => {
      reader.addToRolePolicy(
        new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
      );
      reader.addToRolePolicy(
        new PolicyStatement({ actions: ['s3:PutObject'], resources: [bucket.arnForObjects('aws/lambda/*')] }),
      );
      return { destination: bucket.bucketArn };
    },
  };
}
