import { parseArgs } from 'node:util';
import { companyIn } from '#infra/companyFile.ts';
import type { Company } from '#infra/company.ts';
import { environmentNamed, type Environment } from '#infra/environment.ts';

/** What a command of a deployment was told. */
export type DeployOptions = {
  readonly environment: Environment;
  readonly company: Company;
  /** Asks nothing: for a pipeline. */
  readonly isSure: boolean;
  /** Context of the app, name by value. */
  readonly context: Readonly<Record<string, string>>;
};

/**
 * `[dev|prod] [--yes] [--config FILE]`, and for an emulator `--pace brisk --leave-out TYPE,TYPE`.
 * @throws Error with a sentence where one of them is wrong
 */
export async function deployOptions(usual: Environment['name'] = 'prod'): Promise<DeployOptions> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      yes: { type: 'boolean', default: false },
      config: { type: 'string' },
      pace: { type: 'string' },
      'leave-out': { type: 'string' },
    },
  });
  const environment = environmentNamed(positionals[0] ?? usual);
  return {
    environment,
    company: await companyIn(values.config),
    isSure: values.yes,
    context: {
      environment: environment.name,
      ...(values.config !== undefined && { company: values.config }),
      ...(values.pace !== undefined && { pace: values.pace }),
      ...(values['leave-out'] !== undefined && { leaveOut: values['leave-out'] }),
    },
  };
}
