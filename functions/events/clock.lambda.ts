import { awsDependencies } from '#runtime/dependencies.ts';
import { clock } from './clock.ts';

const dependencies = awsDependencies('clock');

export const handler = () => clock(dependencies);
