import { awsDependencies } from '#runtime/dependencies.ts';
import { groupHandler } from './handlers.ts';

export const handler = groupHandler('session', awsDependencies('session'));
