import { httpDependencies } from '#runtime/httpDependencies.ts';
import { imports } from './imports.ts';
import { measurements } from './measurements.ts';
import { serve } from './serve.ts';

export const handler = serve(
  'measurements',
  { ...measurements, ...imports },
  await httpDependencies('measurements'),
);
