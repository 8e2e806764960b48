import { httpDependencies } from '#runtime/httpDependencies.ts';
import { inbox } from './inbox.ts';
import { serve } from './serve.ts';
import { sessions } from './session.ts';

export const handler = serve('session', { ...sessions(), ...inbox }, await httpDependencies('session'));
