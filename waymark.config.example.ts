import type { CompanyChoices } from '#infra/company.ts';

/** What your company chooses. Copy this file to waymark.config.ts and change what is yours; docs/operations.md says more. */
export const company: CompanyChoices = {
  region: 'eu-west-1',
  // People of Waymark's own user pool, with a second factor; or your directory: { kind: 'oidc', … } or { kind: 'saml', … }.
  directory: { kind: 'cognito' },
  firstAdmins: ['first.admin@example.com', 'second.admin@example.com'],
  sender: 'waymark@example.com',
  budget: { monthlyUsd: 25, tell: 'first.admin@example.com' },
};
