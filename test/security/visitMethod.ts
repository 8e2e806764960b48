import { holdPack, shippedPacks } from '#methodology/packs.ts';
import { addDays } from '#domain/calendar/plainDate.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { Send } from '#infra/local/story/player.ts';
import type { Visits } from './visits.ts';

const [current] = shippedPacks as readonly [Pack, ...Pack[]];
const own: Pack = { ...current, id: 'harbour', version: '2.0.0-harbour' };

/** Other packs push out what is at hand: each function of a deployment has a memory of its own. */
function forgetPacks(): void {
  for (let number = 0; number < 16; number += 1) holdPack(`other ${number}`, current);
}

/** The company brings its own method, the programme adopts it, and every function decides by it once. */
export async function visitMethod({ crew, desk, readAll, advance, today }: Visits): Promise<void> {
  const base = `/api/programmes/${desk.programme}`;
  const reason = 'The harbour has its own words.';
  const post = (path: string, body: unknown): Send => ({ method: 'POST', path, body });
  await crew.send('admin', post('/api/packs', own));
  await crew.send('manager', { method: 'GET', path: '/api/packs' });
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
