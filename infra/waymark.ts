import type { App, Stack } from 'aws-cdk-lib';
import type { Company } from './company.ts';
import type { Environment } from './environment.ts';
import { paceNamed } from './pace.ts';
import { parameterNames } from './parameters.ts';
import { ApiStack } from './stacks/api.ts';
import { DataStack } from './stacks/data.ts';
import { EventsStack } from './stacks/events.ts';
import { ClientStack, IdentityStack, hasUserPool } from './stacks/identity.ts';
import { MailStack } from './stacks/mail.ts';
import { ObservabilityStack } from './stacks/observability.ts';
import { PortalStack } from './stacks/portal.ts';
import { ScheduleStack } from './stacks/schedule.ts';
import { SettingsStack, type SignInVariables } from './stacks/settings.ts';
import { WorkflowStack } from './stacks/workflow.ts';

export type WaymarkProps = {
  readonly environment: Environment;
  readonly company: Company;
  /** The version of the parameter with the origin header's value; a new one makes CloudFront take it up. */
  readonly originVersion?: string | undefined;
  /** The portal's build, file by file. */
  readonly portalFiles: readonly string[];
  /** `usual`, or `brisk` for an emulator. */
  readonly pace?: string | undefined;
};

/** Every stack of one environment, in the order in which they need each other. */
export function waymark(app: App, props: WaymarkProps): { readonly stacks: readonly Stack[] } {
  const { environment, company, pace = 'usual' } = props;
  const { limits, clockEveryMinutes } = paceNamed(pace);
  // Without an account: whose credentials deploy decides, and one template fits every company.
  const shared = { environment, company, env: { region: company.region } };
  const named = (name: string): string => `${environment.prefix}${name}`;

  const restored = company.restored?.[environment.name];
  const data = new DataStack(app, named('Data'), { ...shared, restored });
  const mail = new MailStack(app, named('Mail'), { ...shared, data });
  const identity = hasUserPool(company)
    ? new IdentityStack(app, named('Identity'), {
        ...shared,
        ...(company.isSenderVerified && { sender: mail.sender }),
      })
    : undefined;
  const workflow = new WorkflowStack(app, named('Workflow'), { ...shared, data, limits });
  const api = new ApiStack(app, named('Api'), {
    ...shared,
    data,
    workflow,
    ...(identity && { readClient: identity.readClientStatement() }),
  });
  const events = new EventsStack(app, named('Events'), { ...shared, data, workflow });
  const schedule = new ScheduleStack(app, named('Schedule'), {
    ...shared,
    data,
    workflow,
    clockEveryMinutes,
  });
  const portal = new PortalStack(app, named('Portal'), {
    ...shared,
    apiHost: api.host,
    originSecret: { parameter: parameterNames(environment).originValue, version: props.originVersion },
    files: props.portalFiles,
  });
  const { origin } = portal;
  const client = identity && new ClientStack(app, named('Client'), { ...shared, identity, origin });
  const settings = new SettingsStack(app, named('Settings'), {
    ...shared,
    data,
    workflow,
    api,
    events,
    origin,
    portalBucket: portal.bucket.bucketName,
    distributionId: portal.distribution.distributionId,
    signIn: signInVariables(company, identity, client),
  });
  const observed = [data, mail, identity, workflow, api, events, schedule, portal].filter(isThere);
  const observability = new ObservabilityStack(app, named('Observability'), {
    ...shared,
    data,
    workflow,
    api,
    events,
    watched: observed,
    clockEveryMinutes,
  });
  return { stacks: [...observed, client, settings, observability].filter(isThere) };
}

function isThere<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

/** How the functions find the directory; its secret they ask for themselves. */
function signInVariables(
  { directory }: Company,
  identity: IdentityStack | undefined,
  client: ClientStack | undefined,
): SignInVariables {
  if (directory.kind === 'oidc') {
    return {
      WAYMARK_ISSUER: directory.issuer,
      WAYMARK_CLIENT_ID: directory.clientId,
      WAYMARK_CLIENT_SECRET_PARAMETER: directory.clientSecretParameter,
      WAYMARK_ASSURANCE_CLAIM: directory.assurance.claim,
      WAYMARK_ASSURANCE_VALUES: directory.assurance.anyOf.join(' '),
    };
  }
  if (identity === undefined || client === undefined) throw new Error('There is no user pool to sign in to.');
  return {
    WAYMARK_ISSUER: client.issuer,
    WAYMARK_CLIENT_ID: client.clientId,
    WAYMARK_USER_POOL_ID: identity.userPool.userPoolId,
    WAYMARK_LOGOUT_ADDRESS: client.logoutAddress,
    ...(directory.kind === 'saml' && {
      WAYMARK_ASSURANCE_CLAIM: 'custom:acr',
      WAYMARK_ASSURANCE_VALUES: directory.assurance.anyOf.join(' '),
    }),
  };
}
