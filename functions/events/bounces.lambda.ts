import { awsDependencies } from '#runtime/dependencies.ts';
import { bounces } from './bounces.ts';

const dependencies = awsDependencies('bounces');

export const handler = (event: unknown) => bounces(dependencies, event);
