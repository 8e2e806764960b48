import { httpDependencies } from '#runtime/httpDependencies.ts';
import { assessments } from './assessments.ts';
import { method } from './method.ts';
import { packs } from './packs.ts';
import { registers } from './registers.ts';
import { serve } from './serve.ts';
import { sheets } from './sheet.ts';

export const handler = serve(
  'method',
  { ...registers, ...assessments, ...sheets, ...method, ...packs },
  await httpDependencies('method'),
);
