import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import * as z from 'zod';
import type { EnvironmentSource } from './environment.ts';

/**
 * What a deployment writes once everything stands, in one parameter: the portal's origin is known only after CloudFront,
 * which needs the API first, and the sign-in's client only after the origin (infra/stacks/settings.ts).
 */
export const Settings = z.object({
  /** Environment variables by name, as the local runtime sets them; none is a secret. */
  variables: z.record(z.string(), z.string()),
});

/**
 * The environment with what the settings parameter adds to it; unchanged where no parameter is named.
 * @throws Error when the parameter is missing or not readable
 */
export async function withSettings(
  environment: EnvironmentSource,
  parameters: SSMClient,
): Promise<EnvironmentSource> {
  const name = environment['WAYMARK_SETTINGS_PARAMETER'];
  if (name === undefined) return environment;
  const { variables } = Settings.parse(JSON.parse(await readParameter(parameters, name)));
  return { ...variables, ...environment };
}

/** The value of a parameter, decrypted. @throws Error naming the parameter when it is not there */
export async function readParameter(parameters: SSMClient, name: string): Promise<string> {
  const { Parameter } = await parameters.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
  if (Parameter?.Value === undefined) throw new Error(`The parameter ${name} is empty: deploy again.`);
  return Parameter.Value;
}
