import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as openid from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIssuer } from '#api/auth/issuer.ts';
import type { SignInConfig } from '#runtime/environment.ts';

const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });

let server: Server;
let origin = '';
/** What the issuer's token endpoint answers next. */
let idToken = '';
/** Under which name it describes itself. */
let calledItself = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const answers: Readonly<Record<string, object>> = {
      '/.well-known/openid-configuration': {
        issuer: calledItself,
        authorization_endpoint: `${origin}/authorize`,
        token_endpoint: `${origin}/token`,
        jwks_uri: `${origin}/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
      },
      '/jwks': {
        keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      },
      '/token': { access_token: 'unused', token_type: 'Bearer', id_token: idToken },
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[request.url ?? ''] ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  calledItself = origin;
});
afterAll(() => server.close());

function issuerHere(): ReturnType<typeof createIssuer> {
  return createIssuer(
    () => ({ issuer: origin, clientId: 'waymark', clientSecret: 'secret' }) as SignInConfig,
  );
}

function tokenOf(key: KeyObject | undefined, header: object = {}, claims: object = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const said = { iss: origin, sub: 'ana', aud: 'waymark', iat: now, exp: now + 300, nonce: 'n', ...claims };
  const signed = `${part({ alg: 'RS256', kid: 'one', ...header })}.${part(said)}`;
  const signature = key === undefined ? '' : sign('sha256', Buffer.from(signed), key).toString('base64url');
  return `${signed}.${signature}`;
}

async function subjectOf(token: string): Promise<string | undefined> {
  idToken = token;
  const found = await issuerHere()();
  const back = new URL('https://waymark.example.com/auth/callback?code=c&state=s');
  const checks = {
    pkceCodeVerifier: 'v'.repeat(43),
    expectedState: 's',
    expectedNonce: 'n',
    idTokenExpected: true,
  };
  return (await openid.authorizationCodeGrant(found, back, checks)).claims()?.sub;
}

describe('an ID token', () => {
  it('is taken from the issuer that signed it', async () => {
    expect(await subjectOf(tokenOf(own.privateKey))).toBe('ana');
  });

  it.each([
    ['signed with another key', () => tokenOf(foreign.privateKey)],
    ['changed after it was signed', () => swapped(tokenOf(own.privateKey))],
    ['not signed', () => tokenOf(undefined, { alg: 'none' })],
    ['signed by an algorithm the issuer does not use', () => tokenOf(own.privateKey, { alg: 'RS512' })],
    [
      'that brings a key of its own',
      () => tokenOf(foreign.privateKey, { jwk: foreign.publicKey.export({ format: 'jwk' }) }),
    ],
    ['for another client', () => tokenOf(own.privateKey, {}, { aud: 'other' })],
    ['of another issuer', () => tokenOf(own.privateKey, {}, { iss: 'https://other.example.com' })],
    ['that has ended', () => tokenOf(own.privateKey, {}, { exp: 1_000_000_000 })],
    ['for another sign-in', () => tokenOf(own.privateKey, {}, { nonce: 'other' })],
  ])('%s is refused', async (_what, token) => {
    await expect(subjectOf(token())).rejects.toThrow(/./);
  });
});

describe('an issuer', () => {
  it('that describes itself under another name is refused', async () => {
    calledItself = 'https://other.example.com';
    await expect(issuerHere()()).rejects.toThrow(/./);
    calledItself = origin;
  });
});

function swapped(token: string): string {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
  const other = Buffer.from(JSON.stringify({ ...said, sub: 'eve' })).toString('base64url');
  return [header, other, signature].join('.');
}
