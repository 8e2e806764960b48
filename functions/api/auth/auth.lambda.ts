import { signInDependencies } from '#runtime/httpDependencies.ts';
import { routeAuth } from './routeAuth.ts';

export const handler = routeAuth(await signInDependencies('auth'));
