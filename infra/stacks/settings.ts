import { Stack, type StackProps } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { Company } from '#infra/company.ts';
import type { Environment } from '#infra/environment.ts';
import { parameterNames } from '#infra/parameters.ts';
import type { ApiStack } from './api.ts';
import type { DataStack } from './data.ts';
import type { EventsStack } from './events.ts';
import type { WorkflowStack } from './workflow.ts';

/** How people sign in, as far as it is no secret: names of environment variables (functions/runtime/environment.ts). */
export type SignInVariables = Readonly<Record<string, string>>;

export type SettingsStackProps = StackProps & {
  readonly environment: Environment;
  readonly company: Company;
  readonly data: DataStack;
  readonly workflow: WorkflowStack;
  readonly api: ApiStack;
  readonly events: EventsStack;
  /** Where people reach Waymark: `https://…`, without a path. */
  readonly origin: string;
  readonly portalBucket: string;
  readonly distributionId: string;
  readonly signIn: SignInVariables;
};

/**
 * One parameter that says what a deployment made, written last: functions read its `variables` when they start, commands
 * read the rest (infra/deployment.ts). 4 KB at most; about 2 KB are used.
 */
export class SettingsStack extends Stack {
  constructor(scope: Construct, id: string, props: SettingsStackProps) {
    super(scope, id, props);
    const { environment, company, data, workflow, api, events, origin } = props;
    const { tables } = data;
    new StringParameter(this, 'Settings', {
      parameterName: parameterNames(environment).settings,
      description: 'What this deployment of Waymark made; no secrets',
      stringValue: this.toJsonString({
        environment: environment.name,
        tables: {
          core: tables.core.tableName,
          ledger: tables.ledger.tableName,
          session: tables.session.tableName,
        },
        machines: {
          programme: workflow.programme.stateMachineArn,
          stage: workflow.stage.stateMachineArn,
        },
        buckets: {
          portal: props.portalBucket,
          witness: data.witness.bucketName,
          failures: events.failures.bucketName,
        },
        readers: {
          signal: events.signal.lambda.functionName,
          fanOut: events.fanOut.lambda.functionName,
        },
        distribution: props.distributionId,
        api: api.api.apiEndpoint,
        variables: {
          WAYMARK_ORIGIN: origin,
          WAYMARK_ADMIN_GROUP: company.adminGroup,
          WAYMARK_FIRST_ADMINS: company.firstAdmins.join(' '),
          ...(company.signInGroup !== undefined && { WAYMARK_SIGN_IN_GROUP: company.signInGroup }),
          ...props.signIn,
        },
      }),
    });
  }
}
