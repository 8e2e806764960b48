import { ParameterNotFound } from '@aws-sdk/client-ssm';
import * as z from 'zod';
import { environmentNamed } from '#infra/environment.ts';
import { createParametersClient } from '#runtime/clients.ts';
import { readParameter } from '#runtime/settings.ts';

const name = z.string().min(1);

/** What commands need to know of a deployment, out of its settings parameter; it holds more. */
const Deployed = z.object({
  tables: z.object({ core: name, ledger: name, session: name }),
  buckets: z.object({ portal: name, witness: name, failures: name }),
  readers: z.record(z.string(), name),
  machines: z.object({ programme: name, stage: name }),
  api: name,
  variables: z.record(z.string(), z.string()),
});
export type Deployed = z.infer<typeof Deployed>;

/**
 * What was deployed into an environment. Region and credentials are the shell's own.
 * @throws Error with one sentence when nothing is deployed there, or AWS cannot be asked
 */
export async function deployedIn(env: string): Promise<Deployed> {
  const parameter = `/waymark/${environmentNamed(env).name}/settings`;
  const parameters = createParametersClient();
  try {
    return Deployed.parse(JSON.parse(await readParameter(parameters, parameter)));
  } catch (fault) {
    if (fault instanceof ParameterNotFound)
      throw new Error(
        `There is no Waymark in the environment ${env}: deploy it first, or name its Region with AWS_REGION.`,
        {
          cause: fault,
        },
      );
    throw new Error(`The settings of ${env} could not be read from ${parameter}: ${said(fault)}.`, {
      cause: fault,
    });
  } finally {
    parameters.destroy();
  }
}

function said(fault: unknown): string {
  return fault instanceof Error ? fault.message.replace(/\.$/, '') : String(fault);
}
