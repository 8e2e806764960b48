import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '#domain/time.ts';
import { createActivity } from './activity.ts';
import { createEndpoint } from './endpoint.ts';
import { createExecutions, type Execution, type Machine } from './executions.ts';
import { createOperations } from './protocol.ts';
import type { InvokeFunction } from './taskResources.ts';
import { createTaskTokens } from './taskTokens.ts';
import { withoutDelayLimit, type Timers } from './timers.ts';

export type LocalStepFunctionsOptions = {
  /** The documents with their substitutions done; ARNs look like `arn:aws:states:local:000000000000:stateMachine:<name>`. */
  readonly machines: readonly Machine[];
  readonly invoke: InvokeFunction;
  /** Waits and retries run on these: the system's, or a virtual clock's. */
  readonly timers: Timers;
  readonly clock: Clock;
  /** `host:port` values to answer to beside the one it listens on. */
  readonly allowedHosts?: readonly string[];
};

export type LocalStepFunctions = {
  readonly handler: RequestListener;
  /**
   * Listens, on a free port unless told one, and answers the endpoint for AWS_ENDPOINT_URL_SFN.
   * @throws Error for an address that is not loopback
   */
  readonly start: (address: { readonly host: string; readonly port?: number }) => Promise<string>;
  /** Ends every execution and the server. */
  readonly close: () => Promise<void>;
  readonly executions: () => readonly Execution[];
  /** Functions that have not returned, and requests that are not answered. */
  readonly inFlight: () => number;
  /** Resolves when every execution waits or has ended. */
  readonly idle: () => Promise<void>;
};

/** Step Functions on one machine: the deployed documents, run by an interpreter, behind the API the SDK speaks. */
export function createLocalStepFunctions(options: LocalStepFunctionsOptions): LocalStepFunctions {
  const { machines, invoke, clock } = options;
  const timers = withoutDelayLimit(options.timers);
  const activity = createActivity();
  const tokens = createTaskTokens(timers);
  const executions = createExecutions({ machines, invoke, tokens, activity, timers, clock });
  const hosts = new Set(options.allowedHosts);
  const handler = createEndpoint(createOperations(executions, tokens, machines), activity, (host) =>
    hosts.has(host),
  );
  const server = createServer(handler);

  return {
    handler,
    start({ host, port = 0 }) {
      if (!host.startsWith('127.'))
        throw new Error(`The local Step Functions endpoint listens on 127.x.y.z, not on ${host}.`);
      return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          const own = `${host}:${String((server.address() as AddressInfo).port)}`;
          hosts.add(own);
          resolve(`http://${own}`);
        });
      });
    },
    async close() {
      for (const { arn, status } of executions.all()) if (status === 'RUNNING') executions.stop(arn);
      if (!server.listening) return;
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
    executions: executions.all,
    inFlight: activity.inFlight,
    idle: activity.idle,
  };
}
