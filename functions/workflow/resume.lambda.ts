import { awsDependencies } from '#runtime/dependencies.ts';
import { resume } from './resume.ts';

const dependencies = awsDependencies('resume');

export const handler = (payload: unknown) => resume(dependencies, payload);
