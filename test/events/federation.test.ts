import type { InboundFederationTriggerEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { federation } from '#events/federation.ts';

const judged = { groups: 'memberOf', acr: 'authnContext' };

function signedIn(samlResponse?: Record<string, string>): InboundFederationTriggerEvent {
  return {
    version: '1',
    region: 'eu-west-1',
    userPoolId: 'pool',
    userName: 'ada',
    triggerSource: 'InboundFederation_ExternalProvider',
    callerContext: { awsSdkVersion: '1', clientId: 'client' },
    request: {
      providerName: 'Directory',
      providerType: 'SAML',
      attributes: samlResponse === undefined ? {} : { samlResponse },
    },
    response: { userAttributesToMap: {} },
  };
}
const mapped = (samlResponse?: Record<string, string>) =>
  federation(judged, signedIn(samlResponse)).response.userAttributesToMap;

describe('a sign-in through the directory', () => {
  it('passes on what the directory says', () => {
    const said = { mail: 'ada@example.com', memberOf: 'finance', authnContext: 'mfa' };

    expect(mapped(said)).toEqual(said);
  });

  it.each([
    ['says nothing of its strength', { mail: 'ada@example.com', memberOf: 'finance' }, 'finance', '-'],
    ['says it with nothing in it', { memberOf: 'finance', authnContext: '' }, 'finance', '-'],
    ['names no group any more', { authnContext: 'mfa' }, '-', 'mfa'],
    ['says nothing at all', undefined, '-', '-'],
  ])('does not stand on an earlier one where the directory %s', (_, said, memberOf, authnContext) => {
    expect(mapped(said)).toMatchObject({ memberOf, authnContext });
  });
});
