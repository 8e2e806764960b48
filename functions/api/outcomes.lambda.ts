import { httpDependencies } from '#runtime/httpDependencies.ts';
import { milestones } from './milestones.ts';
import { outcomes } from './outcomes.ts';
import { serve } from './serve.ts';

export const handler = serve('outcomes', { ...outcomes, ...milestones }, await httpDependencies('outcomes'));
