import { beforeAll, describe, expect, it } from 'vitest';
import { withApi, type Sent } from '#test/api/apiUnderTest.ts';
import { aProgramme } from '#test/api/wishes.ts';
import type { RouteName } from '#contract/routes.ts';

const api = withApi();
let p = '';

beforeAll(async () => {
  await api.signIn(['mona', 'eve']);
  const { headers } = await api.done('createProgramme', { person: 'mona', body: aProgramme() });
  p = headers['location']?.split('/').at(-1) ?? '';
});

describe('a request that is refused', () => {
  const attempts: readonly (readonly [string, RouteName, () => Sent])[] = [
    ['notSignedIn', 'inbox', () => ({})],
    ['notSignedIn', 'inbox', () => ({ person: 'nobody' })],
    ['notFound', 'ledger', () => ({ person: 'eve', params: { p } })],
    ['notFound', 'programme', () => ({ person: 'eve', params: { p } })],
    ['notAdmin', 'addPeople', () => ({ person: 'eve', body: { items: [] } })],
    [
      'foreignOrigin',
      'createProgramme',
      () => ({ person: 'eve', headers: { origin: 'https://evil.example' } }),
    ],
    ['invalidRequest', 'createProgramme', () => ({ person: 'eve', body: { charter: 'A secret plan' } })],
    ['invalidToken', 'ledger', () => ({ params: { p }, headers: { authorization: 'Bearer wmk_secret' } })],
  ];

  it.each(attempts)(
    'as %s by %s leaves a line with its code and nothing of what was sent',
    async (code, route, sent) => {
      api.lines.length = 0;
      await api.send(route, sent());

      const refusals = api.lines.map((line) => JSON.parse(line) as object).filter((line) => 'code' in line);
      expect(refusals).toMatchObject([
        { level: 'warn', event: 'refused', route, code, requestId: 'request-1' },
      ]);
      expect(api.lines.join()).not.toMatch(/secret|evil/);
    },
  );
});
