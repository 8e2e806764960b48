import { DescribeUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider';
import { createParametersClient, createUserPoolsClient } from './clients.ts';
import { systemClock } from './clock.ts';
import { dependenciesIn, type Dependencies } from './dependencies.ts';
import type { EnvironmentSource } from './environment.ts';
import { createFrontDoor } from './frontDoor.ts';
import { readParameter, withSettings } from './settings.ts';

/**
 * The dependencies of a Lambda that answers HTTP: its settings are read once, when it starts, and what did not come
 * through CloudFront is turned away.
 * @throws Error when the settings or the name of the front door's parameter are missing
 */
export async function httpDependencies(name: string): Promise<Dependencies> {
  return guarded(await withSettings(process.env, createParametersClient()), name);
}

/** The same for the Lambda that signs people in; it alone may read the client's secret. */
export async function signInDependencies(name: string): Promise<Dependencies> {
  const environment = await withSettings(process.env, createParametersClient());
  return guarded({ ...environment, WAYMARK_CLIENT_SECRET: await clientSecret(environment) }, name);
}

function guarded(environment: EnvironmentSource, name: string): Dependencies {
  const parameter = required(environment, 'WAYMARK_FRONT_DOOR_PARAMETER');
  const parameters = createParametersClient();
  const frontDoor = createFrontDoor(() => readParameter(parameters, parameter), systemClock);
  return { ...dependenciesIn({ environment }, name), frontDoor };
}

/** A company's own issuer has its secret in a parameter; that of a user pool is asked of the pool. */
async function clientSecret(environment: EnvironmentSource): Promise<string> {
  const parameter = environment['WAYMARK_CLIENT_SECRET_PARAMETER'];
  if (parameter !== undefined) return readParameter(createParametersClient(), parameter);
  const { UserPoolClient } = await createUserPoolsClient().send(
    new DescribeUserPoolClientCommand({
      UserPoolId: required(environment, 'WAYMARK_USER_POOL_ID'),
      ClientId: required(environment, 'WAYMARK_CLIENT_ID'),
    }),
  );
  if (UserPoolClient?.ClientSecret === undefined) throw new Error('The user pool client has no secret.');
  return UserPoolClient.ClientSecret;
}

function required(environment: EnvironmentSource, variable: string): string {
  const value = environment[variable];
  if (value === undefined || value === '')
    throw new Error(`Set the environment variable ${variable}; it is missing.`);
  return value;
}
