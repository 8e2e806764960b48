import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as openid from 'openid-client';
import { describe, expect, it } from 'vitest';
import { signIn } from '#api/auth/signIn.ts';
import { withApi } from '../apiUnderTest.ts';

const api = withApi();
const issuer = async () =>
  new openid.Configuration(
    { issuer: 'https://issuer.example.com', authorization_endpoint: 'https://issuer.example.com/authorize' },
    'waymark',
    'secret',
  );
const begun = (site: string | undefined) =>
  signIn(
    api.dependencies,
    issuer,
  )({
    headers: site === undefined ? {} : { 'sec-fetch-site': site },
    queryStringParameters: { returnTo: '/programmes/p1' },
    requestContext: { requestId: 'r1' },
  } as unknown as APIGatewayProxyEventV2);

describe('a sign-in', () => {
  it('that another site begins waits for the person to press the button on our own page', async () => {
    const { headers, cookies } = await begun('cross-site');

    expect(headers?.['location']).toBe('/sign-in?to=%2Fprogrammes%2Fp1');
    expect(cookies).toBeUndefined();
  });

  it.each(['same-origin', 'none', undefined])('begun by the person (%s) goes to the issuer', async (site) => {
    const { headers, cookies } = await begun(site);

    expect(new URL(String(headers?.['location'])).host).toBe('issuer.example.com');
    expect(cookies).toHaveLength(1);
  });
});
