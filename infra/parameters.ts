import { ArnFormat, type Stack } from 'aws-cdk-lib';
import type { Environment, EnvironmentName } from './environment.ts';

/** The names of an environment's parameters in the Parameter Store. */
export type ParameterNames = {
  /** What a deployment made: addresses, names, ARNs (infra/stacks/settings.ts). No secrets. */
  readonly settings: string;
  /** The value CloudFront adds to what it passes on; CloudFormation reads it into the distribution. */
  readonly originValue: string;
  /** The values the API admits, the newest first; two while a new one is on its way. */
  readonly frontDoor: string;
};

export function parameterNames({
  name,
}: { readonly name: EnvironmentName } & Partial<Environment>): ParameterNames {
  return {
    settings: `/waymark/${name}/settings`,
    originValue: `/waymark/${name}/origin-secret`,
    frontDoor: `/waymark/${name}/front-door`,
  };
}

/** The ARN of a parameter of this account; its name begins with a slash. */
export function parameterArn(stack: Stack, name: string): string {
  return stack.formatArn({
    service: 'ssm',
    resource: 'parameter',
    resourceName: name.slice(1),
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  });
}
