import { beforeAll, describe, expect, it } from 'vitest';
import { routes, type Route, type RouteName } from '#contract/routes.ts';
import type { SheetAnswer } from '#contract/responses.ts';
import { refreshPortfolio } from '#events/portfolio.ts';
import { withApi, type Sent } from '../api/apiUnderTest.ts';
import { roles, seatsWanted } from '../api/cast.ts';
import { aKpi, aProgramme } from '../api/wishes.ts';

const api = withApi('2027-05-03T09:00:00.000Z');
/** Three leaders are asked, so two answers more would reveal the first. */
const people = { ...roles, sue: 'leader', pam: 'leader', aud: 'auditor', ann: 'programmeManager' } as const;
const at = '2027-05-03T09:00:00.000Z';
const period = '2027-Q2';
const comment = 'Honestly, nobody here looks at customers.';
const first = { customers: 37, sales: 41, products: 22 };
const second = { customers: 43, sales: 29, products: 28 };
/** Each as it would stand in JSON, and in JSON within JSON. */
const secrets = [comment, '"customers":37', '"customers":43', '"sales":41', '"sales":29'].flatMap((one) => [
  one,
  JSON.stringify(one).slice(1, -1),
]);

let p = '';
let token = '';
let kpi = '';

const say = (answer: object, headers: Sent['headers'] = {}) =>
  api.done('answerAssessment', {
    person: 'sue',
    params: { p, a: 'focus' },
    body: { period, answer, comment },
    headers,
  });

beforeAll(async () => {
  // `ada` administers and is no member, `ann` is one.
  await api.signIn([...Object.keys(people), 'ada', 'out'], ['ada', 'ann']);
  const made = await api.done('createProgramme', {
    person: 'mona',
    body: aProgramme({ seats: [...seatsWanted] }),
  });
  p = made.headers['location']?.split('/').at(-1) ?? '';
  const items = Object.entries(people)
    .filter(([person]) => person !== 'mona')
    .map(([person, role]) => ({ person, role }));
  await api.done('addMembers', { person: 'mona', params: { p }, body: { items } });
  const defined = await api.done('defineKpis', { person: 'mona', params: { p }, body: { items: [aKpi()] } });
  kpi = defined.json.touched[0]?.id ?? '';
  const body = { name: 'Feed', scopes: ['programme:read', 'measurements:write'] };
  const got = await api.done('makeToken', { person: 'mona', params: { p }, body });
  token = String(got.json['token']);
  await say(first);
  await say(second, { 'idempotency-key': 'sue-once' });
  await refreshPortfolio(api.dependencies, p);
});

/** What there is to name in a path, and how each route may be asked beside. */
const params = (): Readonly<Record<string, string>> => ({
  p,
  s: 'businessFocus',
  g: 'gate1',
  c: 'none',
  i: 'none',
  id: 'sue',
  a: 'focus',
  q: 'q38a',
  r: 'needs',
  period,
  pack: 'current',
});
const queries = (): readonly Readonly<Record<string, string>>[] => [
  {},
  { limit: '200' },
  { asOf: at },
  { asOf: '2199-01-01T00:00:00Z' },
  ...[`answer/focus-${period}-sue`, 'assessment/focus', `programme/${p}`, `kpi/${kpi}`].map((aggregate) => ({
    aggregate,
    limit: '200',
  })),
];
const others = [...Object.keys(people).filter((person) => person !== 'sue'), 'ada', 'out'];

async function everythingRead(sent: Sent): Promise<readonly (readonly [RouteName, string])[]> {
  const read: (readonly [RouteName, string])[] = [];
  // A machine meets `notForTokens` on all others, and has 60 requests at once.
  const isOpen = (one: Route) => sent.person !== undefined || one.scope !== undefined;
  for (const { method, name } of routes.filter((one) => one.method === 'GET' && isOpen(one)))
    for (const query of queries()) {
      const { status, text, headers } = await api.send(name, { ...sent, params: params(), query });
      if (status === 429) throw new Error(`${name} was not answered: too many requests`);
      read.push([name, `${method} ${text} ${JSON.stringify(headers)}`]);
    }
  return read;
}

function telling(read: readonly (readonly [RouteName, string])[]): readonly string[] {
  const routesThatTell = read.filter(([, text]) => secrets.some((secret) => text.includes(secret)));
  return [...new Set(routesThatTell.map(([name]) => name))];
}

describe('an answer that is not yet revealed', () => {
  it('is told to whoever gave it, by their sheet and their own data', async () => {
    expect(telling(await everythingRead({ person: 'sue' }))).toEqual(['personData', 'sheet']);
  });

  it.each(others)('is told to %s by no route there is to read', async (person) => {
    const read = await everythingRead({ person });

    // `ada` and `out` are in no programme; everybody else reads that there is an answer.
    expect(read.some(([, text]) => text.includes('"answered":["sue"]'))).toBe(
      !['ada', 'out'].includes(person),
    );
    expect(telling(read)).toEqual([]);
  });

  it('is told to no machine', async () => {
    const read = await everythingRead({ headers: { authorization: `Bearer ${token}` } });

    expect(read.some(([name, text]) => name === 'programme' && text.includes('"answered":["sue"]'))).toBe(
      true,
    );
    expect(telling(read)).toEqual([]);
  });

  it('comes back with no command: neither its own, nor a repetition, nor somebody else’s', async () => {
    const again = await say(second, { 'idempotency-key': 'sue-once' });
    const same = await api.send('answerAssessment', {
      person: 'pam',
      params: { p, a: 'focus' },
      body: { period, answer: { customers: 1 }, comment: '' },
      headers: { 'idempotency-key': 'sue-once' },
    });
    const texts = [again.text, same.text];
    for (const person of ['mona', 'ann', 'sam'])
      for (const [name, body] of [
        ['closeAssessment', { period, reason: 'We cannot wait.' }],
        [
          'recordResults',
          { items: [{ period, values: { customers: 100 }, n: 1, on: '2027-05-03', source: 'x' }] },
        ],
        ['setTargets', { targets: [{ on: '2028-01-01', values: { customers: 100 } }] }],
      ] as const)
        texts.push((await api.send(name, { person, params: { p, a: 'focus' }, body })).text);

    expect(same.json.code).toBe('answerFlawed');
    expect(texts.filter((text) => secrets.some((secret) => text.includes(secret)))).toEqual([]);
  });

  it('cannot be closed upon while it stands alone', async () => {
    const closed = await api.send('closeAssessment', {
      person: 'mona',
      params: { p, a: 'focus' },
      body: { period, reason: 'We cannot wait.' },
    });

    expect(closed.json).toMatchObject({ code: 'tooFewAnswers', answers: 1, needed: 2 });
  });

  it('stands in no line of the log', () => {
    expect(api.lines.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
  });

  it('is still on its way: nothing has been revealed meanwhile', async () => {
    const { parts } = (await api.done('sheet', { person: 'sue', params: { p } }))
      .json as unknown as SheetAnswer;

    expect(parts.find(({ key }) => key === 'focus')).toMatchObject({
      answer: second,
      comment,
      revealed: false,
    });
  });
});
