import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '#infra/portal/build.ts';
import type { DeployOptions } from './options.ts';

/**
 * Runs the CDK's command line on every stack of an environment, in the company's Region.
 * @throws Error when it fails; it has said why
 */
export async function cdk(
  command: 'deploy' | 'diff' | 'destroy',
  { company, context }: Pick<DeployOptions, 'company' | 'context'>,
  ...more: readonly string[]
): Promise<void> {
  const contextArgs = Object.entries(context).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A directory an environment: the CDK locks the one it works in.
  const output = process.env['WAYMARK_CDK_OUTPUT'] ?? join('cdk.out', context['environment'] ?? 'any');
  const all = command === 'diff' ? [] : ['--all'];
  await runCdk(ROOT, company.region, [command, ...all, '--output', output, ...contextArgs, ...more]);
}

/** Runs the CDK's command line in a directory. @throws Error when it fails; it has said why */
export async function runCdk(cwd: string, region: string, args: readonly string[]): Promise<void> {
  const cli = join(ROOT, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, AWS_REGION: region, CDK_DISABLE_CLI_TELEMETRY: 'true' },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`cdk ${args[0] ?? ''} did not go through; what it said stands above.`);
}
