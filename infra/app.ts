import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { acknowledge } from './acknowledged.ts';
import { ApiStack } from './stacks/api.ts';
import { DataStack } from './stacks/data.ts';
import { EventsStack } from './stacks/events.ts';
import { WorkflowStack } from './stacks/workflow.ts';

/** Waymark in a company's own account: one deployment a company. `npm run synth` writes cdk.out/. */
const app = new App();
const data = new DataStack(app, 'WaymarkData', {});
const workflow = new WorkflowStack(app, 'WaymarkWorkflow', { data });
const api = new ApiStack(app, 'WaymarkApi', { data });
const events = new EventsStack(app, 'WaymarkEvents', { data, workflow });
Tags.of(app).add('application', 'waymark');
for (const stack of [data, workflow, api, events]) acknowledge(stack);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
