import { awsDependencies } from '#runtime/dependencies.ts';
import { routeAuth } from './routeAuth.ts';

export const handler = routeAuth(awsDependencies('auth'));
