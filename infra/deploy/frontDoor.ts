import { randomBytes } from 'node:crypto';
import {
  GetParameterCommand,
  ParameterNotFound,
  PutParameterCommand,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import type { Environment } from '#infra/environment.ts';
import { parameterNames } from '#infra/parameters.ts';

/**
 * The value by which the API knows CloudFront, and those it admits (functions/runtime/frontDoor.ts). They are made here and
 * not by CloudFormation: a template would show them. Plain strings, because CloudFront's configuration shows the value to
 * whoever may read that, and CloudFormation resolves no encrypted one into it.
 */
export type FrontDoorValues = {
  /** The version of the value that CloudFront is to send; a new one makes CloudFormation take it up. */
  readonly version: string;
};

/** Makes the first value where there is none. */
export async function ensureFrontDoor(ssm: SSMClient, environment: Environment): Promise<FrontDoorValues> {
  const names = parameterNames(environment);
  const found = await read(ssm, names.originValue);
  if (found !== undefined) return { version: found.version };
  const value = newValue();
  await put(ssm, names.frontDoor, value, 'What the API admits as coming through CloudFront');
  return { version: await put(ssm, names.originValue, value, 'What CloudFront adds to what it passes on') };
}

/**
 * Puts a new value beside the one in use: the API admits both, so nobody is turned away while CloudFront takes up the new
 * one. The one before goes with the next rotation; what leaked is worthless after two in a row.
 * @throws Error when nothing is deployed yet
 */
export async function rotateFrontDoor(ssm: SSMClient, environment: Environment): Promise<FrontDoorValues> {
  const names = parameterNames(environment);
  const found = await read(ssm, names.originValue);
  if (found === undefined)
    throw new Error(`There is nothing to rotate: ${environment.name} is not deployed.`);
  const value = newValue();
  await put(ssm, names.frontDoor, `${value} ${found.value}`);
  return { version: await put(ssm, names.originValue, value) };
}

function newValue(): string {
  return randomBytes(32).toString('base64url');
}

async function read(
  ssm: SSMClient,
  Name: string,
): Promise<{ readonly value: string; readonly version: string } | undefined> {
  try {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name }));
    return { value: Parameter?.Value ?? '', version: String(Parameter?.Version ?? 1) };
  } catch (fault) {
    if (fault instanceof ParameterNotFound) return undefined;
    throw fault;
  }
}

/** @returns the version it got */
async function put(ssm: SSMClient, Name: string, Value: string, Description?: string): Promise<string> {
  const { Version } = await ssm.send(
    new PutParameterCommand({
      Name,
      Value,
      Type: 'String',
      Overwrite: true,
      ...(Description !== undefined && { Description }),
    }),
  );
  return String(Version ?? 1);
}
