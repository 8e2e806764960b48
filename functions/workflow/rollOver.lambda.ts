import { awsDependencies } from '#runtime/dependencies.ts';
import { rollOver } from './rollOver.ts';

const dependencies = awsDependencies('rollOver');

export const handler = (payload: unknown) => rollOver(dependencies, payload);
