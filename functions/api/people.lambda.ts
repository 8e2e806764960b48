import { httpDependencies } from '#runtime/httpDependencies.ts';
import { people } from './people.ts';
import { seats } from './seats.ts';
import { serve } from './serve.ts';

export const handler = serve('people', { ...people, ...seats }, await httpDependencies('people'));
