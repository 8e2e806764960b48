import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { PutCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { admitPerson } from '#api/auth/admitPerson.ts';
import { sessionLimits } from '#api/auth/sessionLimits.ts';
import type { MeasurementsAnswer, PeopleAnswer } from '#contract/responses.ts';
import type { NewTokenAnswer } from '#contract/tokens.ts';
import { periodOf, shiftPeriod } from '#domain/calendar/period.ts';
import { bounces } from '#events/bounces.ts';
import type { Backend } from '#infra/local/backend.ts';
import { watched } from '#infra/local/functionCalls.ts';
import type { Desk } from '#infra/local/story/desk.ts';
import type { Send } from '#infra/local/story/player.ts';
import { makeApiToken, mintApiToken } from '#store/apiTokens.ts';
import { beginErasure } from '#store/erasePerson.ts';
import { loadPerson } from '#store/people.ts';
import { createSession } from '#store/sessions.ts';
import type { Founder } from '#test/fuzz/founding.ts';
import type { Part } from '#test/fuzz/target.ts';
import { failOnce } from './accessWatch.ts';
import type { Crew } from './crew.ts';
import { leaveAnswers, visitMethod, workByMethod } from './visitMethod.ts';

export type Visits = {
  readonly crew: Crew;
  readonly desk: Desk;
  readonly founder: Founder;
  readonly backend: Backend;
  readonly readAll: () => Promise<void>;
  readonly advance: (days: number) => Promise<void>;
  /** Keeps in mind what is written by now: some of it is about to be erased. */
  readonly remember: () => Promise<void>;
  readonly today: () => string;
};

type Ids = { readonly id: string };

/** Somebody manages for a while and says how the programme is doing, which the next months are published with. */
export async function speakAndStay({ crew, desk, founder, readAll }: Visits, part: Part): Promise<void> {
  const person = founder.idOf(part);
  const isMember = (await desk.view()).members.some(({ id }) => id === person);
  if (isMember)
    await desk.edit('manager', 'member', person, `/members/${person}`, {
      changes: { role: 'programmeManager' },
      reason: 'They help out for some months.',
    });
  else await desk.post('manager', '/members', { items: [{ person, role: 'programmeManager' }] });
  await readAll();
  const path = `/api/programmes/${desk.programme}/statements`;
  const text = `What ${part} thinks of the harbour is written here.`;
  await crew.send(part, { method: 'POST', path, body: { health: 'onTrack', text } });
}

/** Asks every route that a programme's story leaves out, and lets happen what happens seldom. */
export async function visitEverything(visits: Visits): Promise<void> {
  await readEverything(visits);
  await useTokens(visits);
  await workByMethod(visits);
  await visitMethod(visits);
  await manageSessions(visits);
  await comeThroughTheDoor(visits);
  await crash(visits);
  await eraseSomeone(visits, 'outsider');
  await eraseHalf(visits, 'auditor');
  await visits.crew.signOut('customer');
  await askOnceMore(visits);
}

/** Sessions were last seen minutes ago, and keys were used hours ago: nobody can move the clock they go by. */
async function restAwhile({ backend }: Visits): Promise<void> {
  const { store } = backend.dependenciesOf('security');
  const { Items = [] } = await store.documents.send(new ScanCommand({ TableName: store.tables.session }));
  for (const { PK, lastSeenAt, lastUsedAt } of Items) {
    const [name, at] = lastSeenAt === undefined ? ['lastUsedAt', lastUsedAt] : ['lastSeenAt', lastSeenAt];
    if (typeof at !== 'string') continue;
    const before = new Date(Date.parse(at) - (name === 'lastUsedAt' ? 2 * 3_600_000 : 120_000)).toISOString();
    await store.documents.send(
      new UpdateCommand({
        TableName: store.tables.session,
        Key: { PK: String(PK) },
        UpdateExpression: 'SET #name = :before',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':before': before },
      }),
    );
  }
}

/** Each group of routes after a rest, by a person and, where it is open to them, by a machine; a refusal will do. */
async function askOnceMore(visits: Visits): Promise<void> {
  const { crew, desk, founder } = visits;
  const base = `/api/programmes/${desk.programme}`;
  const { token } = await makeToken(crew, 'manager', base);
  // People who have left since were in it then.
  const asOf: Send = { method: 'GET', path: `${base}?asOf=${founder.today}T12:00:00.000Z` };
  for (const command of [
    asOf,
    { method: 'GET', path: '/api/session' },
    { method: 'GET', path: '/api/people' },
    { method: 'GET', path: '/api/packs' },
    { method: 'GET', path: `${base}/registers/needs/entries` },
    { method: 'PATCH', path: `${base}/gates/gate1` },
    { method: 'POST', path: `${base}/kpis` },
    { method: 'POST', path: `${base}/measurements` },
    { method: 'GET', path: `${base}/ledger` },
  ] as const) {
    await restAwhile(visits);
    await crew.send('manager', command).catch(() => undefined);
    await crew.feed(token, command).catch(() => undefined);
  }
}

async function readEverything({ crew, desk, founder, today }: Visits): Promise<void> {
  const base = `/api/programmes/${desk.programme}`;
  const { programme } = await desk.view();
  const [kpi] = (await desk.view()).kpis;
  for (const path of [
    '/api/health',
    '/api/openapi.json',
    '/api/session',
    '/api/packs/current',
    `/api/packs/${programme.pack.id}@${programme.pack.version}`,
    '/api/people',
    `/api/people/${founder.idOf('leader')}/data`,
    '/api/programmes',
    '/api/inbox',
    `${base}?asOf=${founder.today}T12:00:00.000Z`,
    `${base}?asOf=${today()}T00:00:00.000Z`,
    `${base}/ledger?limit=10`,
    `${base}/ledger?aggregate=kpi/${kpi?.id ?? ''}`,
    `${base}/workflow`,
    `${base}/publications/${programme.lastPublishedPeriod ?? ''}`,
  ])
    await crew.send('leader', { method: 'GET', path });
}

/** A machine's token: made, used on every route it opens, revoked. */
async function useTokens({ crew, desk, today }: Visits): Promise<void> {
  const base = `/api/programmes/${desk.programme}`;
  const { programme, kpis } = await desk.view();
  const { token, made } = await makeToken(crew, 'manager', base);
  await crew.send('manager', { method: 'GET', path: `${base}/tokens` });
  const period = shiftPeriod(periodOf(today(), 'month'), -1);
  const note = 'Counted by the night shift in Rotterdam.';
  const value = { kpi: kpis[0]?.id ?? '', segment: 'all', period, value: 12, state: 'provisional', note };
  const entered: Send = { method: 'POST', path: `${base}/measurements`, body: { items: [value] } };
  expectTaken(await crew.feed<MeasurementsAnswer>(token, entered));
  const csv = `kpi,period,segment,value\n"${kpis[0]?.definition.name ?? ''}",${period},all,13`;
  const file = { fileName: 'feed.csv', csv, locale: 'en' };
  const preview = await crew.feed<Ids>(token, { method: 'POST', path: `${base}/imports`, body: file });
  const body = { ...file, skipBadRows: false };
  await crew.feed(token, { method: 'POST', path: `${base}/imports/${preview.id}/confirmation`, body });
  for (const path of [
    base,
    `${base}/ledger`,
    `${base}/registers/needs/entries`,
    `${base}/workflow`,
    `${base}/imports/${preview.id}`,
    `${base}/publications/${programme.lastPublishedPeriod ?? ''}`,
  ])
    await crew.feed(token, { method: 'GET', path });
  const reason = 'The feed was moved.';
  await crew.send('manager', { method: 'DELETE', path: `${base}/tokens/${made.id}`, body: { reason } });
}

async function makeToken(crew: Crew, part: Part, base: string): Promise<NewTokenAnswer> {
  const body = { name: `Warehouse feed of ${part}`, scopes: ['programme:read', 'measurements:write'] };
  const answer = await crew.send<NewTokenAnswer>(part, { method: 'POST', path: `${base}/tokens`, body });
  crew.keepSecret(answer.token);
  return answer;
}

async function manageSessions({ crew, founder }: Visits): Promise<void> {
  await crew.signInElsewhere('team');
  await crew.signInElsewhere('team');
  const path = '/api/session/sessions';
  type Own = { readonly sessions: readonly (Ids & { readonly current?: boolean })[] };
  const { sessions } = await crew.send<Own>('team', { method: 'GET', path });
  const other = sessions.find(({ current }) => current !== true);
  await crew.send('team', { method: 'DELETE', path: `${path}/${other?.id ?? ''}` });
  await crew.send('team', { method: 'DELETE', path });
  await crew.send('admin', { method: 'DELETE', path: `/api/people/${founder.idOf('finance')}/sessions` });
}

/** Who was entered before they sign in, who comes unannounced, who becomes an administrator; and from another network. */
async function comeThroughTheDoor({ crew, backend }: Visits): Promise<void> {
  const { adminGroup } = backend.dependenciesOf('auth').config.signIn;
  const admit = watched({ lambda: 'auth' }, (name: string, email: string, groups: readonly string[]) => {
    const claims = { sub: `subject of ${email}`, name, email, email_verified: true, groups: [...groups] };
    return admitPerson(backend.dependenciesOf('auth'), claims, 'en');
  });
  const items = [
    { name: 'Perla Pilotage', email: 'perla.pilotage@example.com' },
    { name: 'Igor Inlet', email: 'igor.inlet@example.com' },
  ];
  const body = { items };
  const { people } = await crew.send<PeopleAnswer>('admin', { method: 'POST', path: '/api/people', body });
  await admit('Perla Pilotage', 'perla.pilotage@example.com', []);
  await admit('Perla Pilotage', 'perla.pilotage@example.com', [adminGroup]);
  await admit('Quentin Quay', 'quentin.quay@example.com', []);
  const { store, clock, metrics, logger } = backend.dependenciesOf('bounces');
  const bounced = watched({ lambda: 'bounces' }, (emailAddress: string) => {
    const bounce = { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress }] };
    return bounces({ store, clock, metrics, logger }, { detail: { eventType: 'Bounce', bounce } });
  });
  await bounced('igor.inlet@example.com');
  await crew.send('admin', { method: 'DELETE', path: `/api/people/${people[1]?.id ?? ''}` });
  await crew.signInAgain('business');
  await crew.signInFrom('203.0.113.9');
}

/** An execution is gone, and an import is cut off between its confirmation and its first part: the clock goes on with both. */
async function crash({ crew, desk, backend, readAll, advance, today }: Visits): Promise<void> {
  const { stepFunctions, store } = backend.dependenciesOf('security');
  const running = backend.stepFunctions.executions().find(({ status }) => status === 'RUNNING');
  await stepFunctions.send(new StopExecutionCommand({ executionArn: running?.arn ?? '' }));
  const [kpi] = (await desk.view()).kpis;
  const period = shiftPeriod(periodOf(today(), 'month'), -3);
  const csv = `kpi,period,segment,value,note\n"${kpi?.definition.name ?? ''}",${period},all,15,"Told at the quay."`;
  const healed = failOnce(store.documents, (transaction) => transaction.includes('"partsApplied\\":1'));
  await desk.importFile('team', 'quay.csv', csv).catch(() => undefined);
  if (!healed()) throw new Error('The import was not cut off.');
  await readAll();
  await advance(10);
  await crew.send('team', { method: 'GET', path: '/api/inbox' });
}

/** They wrote, imported, have a token, and leave. */
async function leave(visits: Visits, part: Part): Promise<void> {
  const { crew, desk, founder, readAll, today } = visits;
  const base = `/api/programmes/${desk.programme}`;
  const person = founder.idOf(part);
  await makeToken(crew, part, base);
  const [kpi] = (await desk.view()).kpis;
  const period = shiftPeriod(periodOf(today(), 'month'), -2);
  const note = `As the harbour master told ${part} on the phone.`;
  const value = { kpi: kpi?.id ?? '', segment: 'all', period, value: 14, state: 'provisional', note };
  const entered: Send = { method: 'POST', path: `${base}/measurements`, body: { items: [value] } };
  expectTaken(await crew.send<MeasurementsAnswer>(part, entered));
  const csv = `kpi,period,segment,value,note\n"${kpi?.definition.name ?? ''}",${period},all,15,"Heard by ${part} at sea."`;
  await desk.importFile(part, `${part}.csv`, csv);
  await leaveTraces(visits, person);
  await leaveAnswers(visits, part);
  await visits.remember();
  const version = (await desk.view()).members.find(({ id }) => id === person)?.version ?? 0;
  const reason = 'They moved to another company.';
  await crew.send('manager', {
    method: 'DELETE',
    path: `${base}/members/${person}`,
    body: { reason },
    version,
  });
  await readAll();
}

/** A session that was just being opened, and a key that the stream's reader has not come to. */
async function leaveTraces({ backend, desk, today }: Visits, person: string): Promise<void> {
  const { store, wallClock, ids } = backend.dependenciesOf('security');
  await createSession(store, ids.next(), { person, at: wallClock.now(), limits: sessionLimits });
  const { text, id, tail } = mintApiToken();
  const { Put } = makeApiToken(store.tables, text, {
    id,
    tail,
    person,
    programme: desk.programme,
    memberSince: today(),
    name: 'Left behind',
    scopes: ['programme:read'],
    createdAt: '2027-01-01T00:00:00.000Z',
    endsOn: '2099-01-01',
    endsAt: '2099-01-02T00:00:00.000Z',
  });
  if (Put !== undefined) await store.documents.send(new PutCommand(Put));
}

async function eraseSomeone(visits: Visits, part: Part): Promise<void> {
  const { crew, founder } = visits;
  await leave(visits, part);
  await leaveTraces(visits, founder.idOf(part));
  await crew.send('admin', { method: 'DELETE', path: `/api/people/${founder.idOf(part)}` });
}

/** An erasure that was cut off after its first step. */
async function eraseHalf(visits: Visits, part: Part): Promise<void> {
  const { founder, backend, readAll } = visits;
  await leave(visits, part);
  const { store, wallClock } = backend.dependenciesOf('security');
  const person = await loadPerson(store, founder.idOf(part));
  if (person === undefined) throw new Error(`${part} is gone already.`);
  await beginErasure(store, person, wallClock.now());
  await leaveTraces(visits, person.id);
  await backend.runClock();
  await readAll();
}

function expectTaken({ verdicts }: MeasurementsAnswer): void {
  const bad = verdicts.find(({ ok }) => !ok);
  if (bad !== undefined) throw new Error(`A measurement is refused: ${JSON.stringify(bad)}`);
}
