import { App, Aspects, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { acknowledge } from './acknowledged.ts';
import { companyIn } from './companyFile.ts';
import { environmentNamed } from './environment.ts';
import { leavingOut } from './leaveOut.ts';
import { PORTAL_BUILD } from './portal/build.ts';
import { listFiles } from './portal/files.ts';
import { waymark } from './waymark.ts';

/**
 * Waymark in a company's own account: one deployment a company. `npm run synth` writes cdk.out/.
 * Context: `environment` (dev or prod), `company` (the file of choices), `originVersion`; for an emulator `pace` and
 * `leaveOut` (types of resources, separated by commas).
 */
const app = new App();
const context = (name: string): string | undefined => app.node.tryGetContext(name) as string | undefined;

const environment = environmentNamed(context('environment') ?? 'prod');
const { stacks } = waymark(app, {
  environment,
  company: await companyIn(context('company')),
  originVersion: context('originVersion'),
  portalFiles: await listFiles(PORTAL_BUILD),
  pace: context('pace'),
});
Tags.of(app).add('application', 'waymark');
Tags.of(app).add('environment', environment.name);
for (const stack of stacks) acknowledge(stack, environment);
const leftOut = context('leaveOut');
if (leftOut !== undefined) Aspects.of(app).add(leavingOut(leftOut.split(',')));
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
