import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { clientAddress, isOwnMachine } from '#api/auth/clientAddress.ts';
import { withEngine } from '#test/support/engine.ts';
import { CookieJar, withSignIn } from '#test/support/localSignIn.ts';

const engine = withEngine();
const site = withSignIn(engine);

/** As it arrives behind CloudFront: what the client wrote, the client's address, CloudFront's. */
const from = (client: string, written = '198.51.100.1') => ({
  'x-forwarded-for': `${written}, ${client}, 130.176.0.1`,
});

async function begin(headers: Record<string, string>): Promise<Response> {
  return new CookieJar().fetch(`${site.origin}/auth/sign-in`, { headers });
}

describe('an address that begins sign-in after sign-in', () => {
  it('is sent away after twenty, with when to come again, in its language', async () => {
    const headers = { ...from('203.0.113.7'), 'accept-language': 'es-ES' };
    const statuses: number[] = [];
    for (let time = 0; time < 20; time += 1) statuses.push((await begin(headers)).status);
    const refused = await begin(headers);

    expect(new Set(statuses)).toEqual(new Set([302]));
    expect(refused.status).toBe(429);
    // 20 in 300 s: one comes back every 15 s, of which some have passed meanwhile
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(5);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(15);
    expect(await refused.text()).toContain('Se han iniciado demasiadas sesiones desde su red.');
  });

  it('does not get on by writing another address before its own, and keeps nobody else out', async () => {
    for (let time = 0; time < 20; time += 1) await begin(from('203.0.113.8'));

    expect((await begin(from('203.0.113.8', '192.0.2.99'))).status).toBe(429);
    expect((await begin(from('203.0.113.9'))).status).toBe(302);
  });

  it('is counted apart at the way back', async () => {
    for (let time = 0; time < 21; time += 1) await begin(from('203.0.113.10'));
    const headers = from('203.0.113.10');

    expect((await new CookieJar().fetch(`${site.origin}/auth/callback`, { headers })).status).toBe(400);
  });
});

describe('the address of a client', () => {
  const event = (passed: string | undefined, sourceIp = '10.0.0.1') =>
    ({
      headers: passed === undefined ? {} : { 'x-forwarded-for': passed },
      requestContext: { http: { sourceIp } },
    }) as unknown as APIGatewayProxyEventV2;

  it.each([
    { passed: '203.0.113.7, 130.176.0.1', is: '203.0.113.7' },
    { passed: '127.0.0.1,203.0.113.7,130.176.0.1', is: '203.0.113.7' },
    { passed: '203.0.113.7', is: '10.0.0.1' },
    { passed: undefined, is: '10.0.0.1' },
    { passed: '2001:db8:1:2:3:4:5:6, 130.176.0.1', is: '2001:db8:1:2::/64' },
    { passed: '2001:DB8::1, 130.176.0.1', is: '2001:db8:0:0::/64' },
    { passed: '::ffff:203.0.113.7, 130.176.0.1', is: '203.0.113.7' },
  ])('is $is when $passed was passed on', ({ passed, is }) => {
    expect(clientAddress(event(passed))).toBe(is);
  });

  it('is this machine only on a loopback', () => {
    expect(['127.0.0.1', '::1', '127.0.0.1.example', '10.0.0.1'].map(isOwnMachine)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
