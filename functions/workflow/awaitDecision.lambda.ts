import { awsDependencies } from '#runtime/dependencies.ts';
import { awaitDecision } from './awaitDecision.ts';

const dependencies = awsDependencies('awaitDecision');

export const handler = (payload: unknown) => awaitDecision(dependencies, payload);
