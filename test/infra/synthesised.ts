import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';

/** A resource of a template. */
export type Resource = {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any -- templates hold every shape
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
};

/** One allowing statement of a role: whose, what, and on what. */
export type Grant = {
  readonly role: string;
  readonly actions: readonly string[];
  /** The resources as JSON text, references and all. */
  readonly resources: string;
  readonly conditions?: unknown;
};

export const stackNames = [
  'WaymarkData',
  'WaymarkMail',
  'WaymarkIdentity',
  'WaymarkWorkflow',
  'WaymarkApi',
  'WaymarkEvents',
  'WaymarkSchedule',
  'WaymarkPortal',
  'WaymarkClient',
  'WaymarkSettings',
  'WaymarkObservability',
] as const;
export type StackName = (typeof stackNames)[number];

/**
 * What `cdk synth` writes, as `npm run synth` calls it, once for a test file. It fails when a finding of cdk-nag or of
 * CloudFormation's own rules is not acknowledged.
 */
export function withSynthesis() {
  const output = mkdtempSync(join(tmpdir(), 'waymark-synth-'));
  let said = '';
  beforeAll(async () => {
    const cdk = join(process.cwd(), 'node_modules/aws-cdk/bin/cdk');
    const args = [
      cdk,
      'synth',
      '--quiet',
      '--ci',
      '--output',
      output,
      '--app',
      `${process.execPath} infra/app.ts`,
      '-c',
      'environment=prod',
      '-c',
      'company=test/support/company.ts',
    ];
    const env = { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true' };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env }).catch(
      (fault: { stdout: string; stderr: string }) => {
        throw new Error(`cdk synth failed:\n${fault.stdout}\n${fault.stderr}`);
      },
    );
    said = stdout + stderr;
  });
  afterAll(() => rmSync(output, { recursive: true, force: true }));

  const resourcesOf = (stack: StackName): Readonly<Record<string, Resource>> => {
    const template = JSON.parse(readFileSync(join(output, `${stack}.template.json`), 'utf8')) as {
      Resources: Record<string, Resource>;
    };
    return template.Resources;
  };
  return {
    /** All that the command printed. */
    get said() {
      return said;
    },
    resourcesOf,
    /** The resources of one type by logical id. */
    ofType: (stack: StackName, type: string) =>
      Object.entries(resourcesOf(stack)).filter(([, { Type }]) => Type === type),
    /** Everything the roles of these stacks may do. */
    grants: (stacks: readonly StackName[] = stackNames) =>
      stacks.flatMap((stack) => Object.values(resourcesOf(stack)).flatMap(grantsIn)),
    output,
  };
}

function grantsIn({ Type, Properties }: Resource): readonly Grant[] {
  if (Type !== 'AWS::IAM::Policy') return [];
  const statements = Properties['PolicyDocument'].Statement as readonly Record<string, unknown>[];
  const roles = (Properties['Roles'] as readonly { Ref: string }[]).map(({ Ref }) => Ref);
  return statements.flatMap(({ Effect, Action, Resource, Condition }) => {
    if (Effect !== 'Allow') throw new Error('A policy denies: the tests only read what is allowed');
    return roles.map((role) => ({
      role,
      actions: [Action].flat() as string[],
      resources: JSON.stringify(Resource),
      ...(Condition !== undefined && { conditions: Condition }),
    }));
  });
}
