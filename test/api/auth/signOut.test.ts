import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as openid from 'openid-client';
import { describe, expect, it } from 'vitest';
import { signOut } from '#api/auth/signOut.ts';
import { readSession, createSession } from '#store/sessions.ts';
import { withApi } from '../apiUnderTest.ts';

const api = withApi();
const at = '2027-03-01T09:00:00.000Z';
const limits = { idleMs: 60_000, absoluteMs: 60_000 };
const issuerWith = (endpoints: object) => async () =>
  new openid.Configuration({ issuer: 'https://issuer.example.com', ...endpoints }, 'waymark', 'secret');
const event = (headers: Record<string, string>) =>
  ({
    headers: { 'x-waymark': '1', ...headers },
    cookies: ['__Host-waymark=s1'],
    requestContext: { requestId: 'r1' },
  }) as unknown as APIGatewayProxyEventV2;

describe('signing out', () => {
  it("names the page on which the issuer's own session ends", async () => {
    const issuer = issuerWith({ end_session_endpoint: 'https://issuer.example.com/logout' });
    const { body } = await signOut(api.dependencies, issuer)(event({}));
    const page = new URL((JSON.parse(body ?? '') as { issuersPage: string }).issuersPage);

    expect(`${page.origin}${page.pathname}`).toBe('https://issuer.example.com/logout');
    // OpenID Connect's parameters, and a user pool's for the same
    expect(Object.fromEntries(page.searchParams)).toEqual({
      client_id: 'waymark',
      post_logout_redirect_uri: 'https://waymark.example.com/',
      logout_uri: 'https://waymark.example.com/',
    });
  });

  it('ends the session here also while the issuer does not answer', async () => {
    const { store } = api.dependencies;
    await createSession(store, 's1', { person: 'ana', at, limits });
    const silent = () => Promise.reject(new Error('no answer'));

    const { statusCode, body } = await signOut(api.dependencies, silent)(event({}));

    expect([statusCode, body]).toEqual([200, '{}']);
    expect(await readSession(store, 's1', at)).toBeUndefined();
  });

  it('has the browser drop what it kept of programmes', async () => {
    const { headers } = await signOut(api.dependencies, issuerWith({}))(event({}));

    expect(headers?.['clear-site-data']).toBe('"cache"');
  });

  it.each([{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, { 'x-waymark': '0' }])(
    'refuses what began elsewhere: %o',
    async (headers) => {
      const { statusCode } = await signOut(api.dependencies, issuerWith({}))(event(headers));

      expect(statusCode).toBe(403);
    },
  );
});
