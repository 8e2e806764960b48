import { httpDependencies } from '#runtime/httpDependencies.ts';
import { people } from './people.ts';
import { personData } from './personData.ts';
import { seats } from './seats.ts';
import { serve } from './serve.ts';
import { tokens } from './tokens.ts';

export const handler = serve(
  'people',
  { ...people, ...personData, ...seats, ...tokens },
  await httpDependencies('people'),
);
