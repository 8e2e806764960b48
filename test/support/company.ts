import type { CompanyChoices } from '#infra/company.ts';

/** A company that exists in tests only. */
export const company: CompanyChoices = {
  region: 'eu-west-1',
  directory: { kind: 'cognito' },
  firstAdmins: ['first.admin@example.com', 'second.admin@example.com'],
  sender: 'waymark@example.com',
  budget: { monthlyUsd: 25, tell: 'first.admin@example.com' },
};
