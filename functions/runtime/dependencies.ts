import type { SFNClient } from '@aws-sdk/client-sfn';
import type { Clock, Ids } from '#domain/time.ts';
import type { Store } from '#store/client.ts';
import { createDocumentClient, createStepFunctionsClient, type Connection } from './clients.ts';
import { systemClock } from './clock.ts';
import { readConfig, type Config, type EnvironmentSource } from './environment.ts';
import type { FrontDoor } from './frontDoor.ts';
import { randomIds } from './ids.ts';
import { createLogger, processSink, type Logger, type LogSink } from './logger.ts';
import { createMetrics, type Metrics } from './metrics.ts';

/** All that a handler touches outside of its event. */
export type Dependencies = {
  readonly store: Store;
  /** The business's time. The demo and the rehearsal move it. */
  readonly clock: Clock;
  /** The time of sessions and sign-ins, which nobody moves. */
  readonly wallClock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** What the command loop tells of each conflict (functions/store/execute.ts). */
  readonly onConflict?: () => void;
  readonly stepFunctions: SFNClient;
  readonly config: Config;
  /** Turns away what did not come through CloudFront; none on one machine, which has no CloudFront. */
  readonly frontDoor?: FrontDoor;
};

/** What differs between a Lambda, the local runtime and a test. */
export type Surroundings = {
  readonly environment: EnvironmentSource;
  readonly clock?: Clock;
  readonly ids?: Ids;
  readonly connection?: Connection;
  readonly sink?: LogSink;
};

/**
 * The dependencies of the Lambda of this name, out of its environment.
 * @throws Error with one sentence a missing variable
 */
export function awsDependencies(name: string): Dependencies {
  return dependenciesIn({ environment: process.env }, name);
}

/** The same dependencies in other surroundings. The name stands in every log line. */
export function dependenciesIn(surroundings: Surroundings, name: string): Dependencies {
  const { environment, clock = systemClock, ids = randomIds, connection, sink = processSink } = surroundings;
  const config = readConfig(environment);
  const metrics = createMetrics(name, systemClock, sink, environment['WAYMARK_METRICS_NAMESPACE']);
  return {
    store: { documents: createDocumentClient(connection), tables: config.tables },
    clock,
    wallClock: systemClock,
    ids,
    logger: createLogger(name, clock, sink),
    metrics,
    onConflict: () => metrics.count('CommandConflicts', 1),
    stepFunctions: createStepFunctionsClient(connection),
    config,
  };
}
