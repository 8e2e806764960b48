import { holdPack, shippedPacks } from '#methodology/packs.ts';
import { addDays } from '#domain/calendar/plainDate.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { periodOf } from '#domain/calendar/period.ts';
import type { Send } from '#infra/local/story/player.ts';
import { closeBallot, keepEntries, say } from '#test/fuzz/methodAsked.ts';
import type { Part } from '#test/fuzz/target.ts';
import type { Visits } from './visits.ts';

const [current] = shippedPacks as readonly [Pack, ...Pack[]];
const own: Pack = { ...current, id: 'harbour', version: '2.0.0-harbour' };

/** Other packs push out what is at hand: each function of a deployment has a memory of its own. */
function forgetPacks(): void {
  for (let number = 0; number < 16; number += 1) holdPack(`other ${number}`, current);
}

/** People keep lists, are asked unseen, and answer what is open. */
export async function workByMethod({ crew, desk, today }: Visits): Promise<void> {
  const base = `/api/programmes/${desk.programme}`;
  const reason = 'It stood there twice.';
  const need = {
    need: 'Berths without a queue',
    evidence: 'Asked at the pier',
    segment: await segmentOf(desk),
    state: 'open',
  };
  const [first = ''] = await keepEntries(desk, 'team', 'needs', [{ values: need }, { values: need }]);
  await crew.send('auditor', { method: 'GET', path: `${base}/registers/needs/entries?limit=1` });
  await desk.post('team', '/registers/needs/removals', { numbers: [numberIn(first)], reason });
  const question = { text: 'Skippers who come back every summer.', plan: [] };
  await desk.post('lead', '/questions/q38a/answers', question);

  await closeBallot(desk, { manager: 'manager', voters: ['finance', 'business'], today: today() });
  await crew.send('finance', { method: 'GET', path: `${base}/sheet` });
}

/** What somebody leaves in lists and in answers that nobody has seen. */
export async function leaveAnswers(visits: Visits, part: Part): Promise<void> {
  const { desk, founder, today } = visits;
  const person = founder.idOf(part);
  const values = {
    need: `Water at every berth, as ${part} asks for`,
    evidence: `A talk with ${part} on deck`,
    segment: await segmentOf(desk),
    state: 'open',
  };
  await keepEntries(desk, part, 'needs', [{ values }]);
  await desk.edit('manager', 'member', person, `/members/${person}`, {
    changes: { role: 'leader' },
    reason: 'They lead until they leave.',
  });
  const answer = { understand: 4, invest: 2, explain: 3 };
  const comment = `What ${part} really thinks of the new pier.`;
  await say(desk, part, 'understandingPulse', { period: periodOf(today(), 'quarter'), answer, comment });
}

async function segmentOf(desk: Visits['desk']): Promise<string> {
  return (await desk.view()).segments[0]?.id ?? '';
}

function numberIn(entry: string): number {
  return Number(entry.slice(entry.lastIndexOf('-') + 1));
}

/** The company brings its own method, the programme adopts it, and every function decides by it once. */
export async function visitMethod({ crew, desk, readAll, advance, today }: Visits): Promise<void> {
  const base = `/api/programmes/${desk.programme}`;
  const reason = 'The harbour has its own words.';
  const post = (path: string, body: unknown): Send => ({ method: 'POST', path, body });
  await crew.send('admin', post('/api/packs', own));
  await crew.send('manager', { method: 'GET', path: '/api/packs' });
  await crew.send('manager', { method: 'GET', path: `/api/packs/${own.id}@${own.version}` });
  const { id, version } = own;
  await crew.send('manager', post(`${base}/method/adoptions`, { pack: { id, version }, reason }));
  const { state } = (await desk.view()).programme;
  const warning = own.warnings[0]?.id ?? '';
  const until = addDays(today(), 30);
  for (const command of [
    post(`${base}/method/elements`, { on: [33], off: [] }),
    post(`${base}/method/parameters`, { values: { rankingMonths: 9 }, reason }),
    post(`${base}/method/acceptances`, { warning, until, reason }),
    post(`${base}/statements`, { health: 'onTrack', text: `Said while it was ${state}.` }),
    { method: 'GET', path: '/api/inbox' } as const,
    { method: 'GET', path: '/api/programmes' } as const,
    // Refused, but only after the programme and its method were read.
    post(`${base}/gates/gate1/retractions`, { reason }),
    post(`${base}/milestones/none/reports`, { doneOn: today(), note: reason }),
    post(`${base}/seats`, { items: [{ kind: 'kpiOwner', name: 'Harbour numbers' }] }),
  ]) {
    forgetPacks();
    await crew.send('manager', command).catch(() => undefined);
    forgetPacks();
    await readAll();
  }
  forgetPacks();
  await advance(40);
}
