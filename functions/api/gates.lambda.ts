import { httpDependencies } from '#runtime/httpDependencies.ts';
import { gates } from './gates.ts';
import { serve } from './serve.ts';

export const handler = serve('gates', gates, await httpDependencies('gates'));
