import { CloudFormationValidatePlugin, type App } from 'aws-cdk-lib';
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

/** Holds the stacks of an app to both packs of cdk-nag and to CloudFormation's own rules. */
export function withoutFindings(app: App): void {
  const { stacks } = app.synth();
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
  const rules = [new AwsSolutionsChecks(app), new ServerlessChecks(app), new CloudFormationValidatePlugin()];
  const found = rules.flatMap((plugin) => plugin.validate(context).violations);

  expect(stacks).not.toHaveLength(0);
  expect(
    found.map((one) => `${one.ruleName}: ${one.description} ${JSON.stringify(one.violatingResources)}`),
  ).toEqual([]);
}
