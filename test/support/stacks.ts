import { App, CloudFormationValidatePlugin, type Stack } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { expect } from 'vitest';
import { Company, type CompanyChoices } from '#infra/company.ts';

/** A company that chose the least, and what the test says beside. */
export function companyOf(choices: Partial<CompanyChoices> = {}): Company {
  return Company.parse({
    region: 'eu-west-1',
    directory: { kind: 'cognito' },
    firstAdmins: ['ada@example.com', 'ben@example.com'],
    sender: 'waymark@example.com',
    budget: { monthlyUsd: 20, tell: 'operations@example.com' },
    ...choices,
  });
}

export const samlDirectory: Extract<CompanyChoices['directory'], { kind: 'saml' }> = {
  kind: 'saml',
  metadataUrl: 'https://login.example.com/metadata.xml',
  attributes: { email: 'mail', name: 'displayName', groups: 'memberOf', acr: 'acr' },
  assurance: { claim: 'acr', anyOf: ['https://refeds.org/profile/mfa'] },
};

/** An app of a test: its functions are not bundled, which takes longer than all else. */
export function anApp(): App {
  return new App({ context: { 'aws:cdk:bundling-stacks': [] } });
}

/** CloudFormation's rules alone take 15 s to load where every core is busy. */
export const rulesTimeout = { timeout: 180_000 };

/** Holds stacks of an app, or all of them, to both packs of cdk-nag and to CloudFormation's own rules. */
export function withoutFindings(app: App, only?: readonly Stack[]): void {
  const all = app.synth().stacks;
  const stacks =
    only === undefined ? all : all.filter(({ id }) => only.some(({ artifactId }) => artifactId === id));
  const context = {
    appConstruct: app,
    templatePaths: stacks.map(({ templateFullPath }) => templateFullPath),
    stackTemplates: stacks.map(({ hierarchicalId, templateFullPath }) => ({
      stackConstructPath: hierarchicalId,
      templatePath: templateFullPath,
      accountId: undefined,
      region: undefined,
    })),
  };
  const packs = [new AwsSolutionsChecks(app), new ServerlessChecks(app)];
  const found = [
    ...packs.flatMap((pack) => (only ?? [app]).flatMap((part) => pack.validateScope(part).violations)),
    ...new CloudFormationValidatePlugin().validate(context).violations,
  ];

  expect(stacks).not.toHaveLength(0);
  expect(
    found.map((one) => `${one.ruleName}: ${one.description} ${JSON.stringify(one.violatingResources)}`),
  ).toEqual([]);
}
