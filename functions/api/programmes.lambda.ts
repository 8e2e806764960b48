import { httpDependencies } from '#runtime/httpDependencies.ts';
import { portfolio } from './portfolio.ts';
import { programmes } from './programmes.ts';
import { serve } from './serve.ts';
import { stages } from './stages.ts';

export const handler = serve(
  'programmes',
  { ...portfolio, ...programmes, ...stages },
  await httpDependencies('programmes'),
);
