import { deployedMachines } from '#runtime/execution/deployedMachines.ts';
import { httpDependencies } from '#runtime/httpDependencies.ts';
import { records } from './records.ts';
import { serve } from './serve.ts';

const dependencies = await httpDependencies('records');
const machines = deployedMachines(dependencies.stepFunctions, () => dependencies.config.machines);

export const handler = serve('records', records(machines), dependencies);
