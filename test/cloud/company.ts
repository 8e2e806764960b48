import type { CompanyChoices, RestoredTables } from '#infra/company.ts';
import { company as usual } from '#test/support/company.ts';

/** Where the test puts the secret that the issuer made up. */
export const clientSecretParameter = '/waymark-test/client-secret';

/** The tables of a restore, once there was one. */
const restored = process.env['WAYMARK_TEST_RESTORED'];

/** As in other tests, with the demo's issuer as the company's directory; its address is known once it listens. */
export const company: CompanyChoices = {
  ...usual,
  directory: {
    kind: 'oidc',
    issuer: process.env['WAYMARK_TEST_ISSUER'] ?? 'http://127.0.0.1:1',
    clientId: 'waymark-local',
    clientSecretParameter,
    assurance: { claim: 'acr', anyOf: ['demo'] },
  },
  ...(restored !== undefined && { restored: { dev: JSON.parse(restored) as RestoredTables } }),
};
