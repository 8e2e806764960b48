import type { EntryRowsAnswer } from '#contract/registers.ts';
import type { CommandAnswer } from '#contract/responses.ts';
import { periodOf } from '#domain/calendar/period.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import type { Desk } from '#infra/local/story/desk.ts';
import { currentPack } from '#methodology/packs.ts';

type Row = {
  readonly number?: number;
  readonly version?: number;
  readonly preloaded?: string;
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
};

/** Writes rows into a list. @returns their ids @throws Error when one is refused */
export async function keepEntries(
  desk: Desk,
  who: string,
  register: string,
  items: readonly Row[],
): Promise<readonly string[]> {
  const { rows } = await desk.post<EntryRowsAnswer>(who, `/registers/${register}/entries`, { items });
  return rows.map((row) => {
    if (!row.ok) throw new Error(`${register} refuses a row: ${JSON.stringify(row)}`);
    return row.id;
  });
}

/** The four things that success needs (element 27), agreed by who holds this seat. */
export async function agreeOnNeeds(desk: Desk, who: string, seat: string): Promise<void> {
  const agreed = { state: 'agreed', how: 'Written down and signed', owner: await desk.seat(seat) };
  await keepEntries(desk, who, 'successNeeds', [
    { preloaded: 'centre', values: agreed },
    { preloaded: 'team', values: { ...agreed, rights: 'May change processes.' } },
    { preloaded: 'budget', values: { ...agreed, amount: 800_000 } },
    { preloaded: 'partners', values: agreed },
  ]);
}

/** Where leaders look and what comes first (elements 14 and 15), the target of the one and what was funded. */
export async function askAboutFocus(
  desk: Desk,
  {
    manager,
    leaders,
    today,
  }: { readonly manager: string; readonly leaders: readonly string[]; readonly today: string },
): Promise<void> {
  const period = periodOf(today, 'quarter');
  const focus = { products: 30, sales: 20, channels: 10, marketing: 10, service: 10, customers: 20 };
  const order = { customers: 1, products: 2, sales: 3, costs: 4, growth: 5, people: 6 };
  for (const leader of leaders) {
    await say(desk, leader, 'focus', { period, answer: focus, comment: 'The quarter went to the range.' });
    await say(desk, leader, 'priorities', { period, answer: order });
  }
  const targets = [{ on: today, values: { ...focus, products: 10, customers: 40 } }];
  await desk.post(manager, '/assessments/focus/targets', { targets });
  const values = { customers: 50, products: 20, sales: 10, costs: 10, growth: 5, people: 5 };
  const funded = { period, values, n: 40, on: today, source: 'Budget of the year' };
  await desk.post(manager, '/assessments/priorityShare/results', { items: [funded] });
}

/** What the start of the organisational structure asks: what the units are organised around (element 17). */
export async function nameUnits(desk: Desk, who: string): Promise<void> {
  await keepEntries(desk, who, 'units', [{ values: { name: 'Shops', principle: 'products' } }]);
}

/** Which KPIs matter: two in seats have said it, and the manager waits for the others no longer. */
export async function closeBallot(
  desk: Desk,
  {
    manager,
    voters,
    today,
  }: { readonly manager: string; readonly voters: readonly string[]; readonly today: string },
): Promise<void> {
  const period = periodOf(today, 'quarter');
  const [kpi] = (await desk.view()).kpis;
  for (const [place, voter] of voters.entries())
    await say(desk, voter, 'metricsBallot', {
      period,
      answer: { [kpi?.id ?? '']: 1 },
      comment: `This is the number that voice ${place + 1} needs.`,
    });
  const closing = { period, reason: 'The others are at sea until autumn.' };
  await desk.post(manager, '/assessments/metricsBallot/closings', closing);
}

/** One person's own answer. */
export function say(desk: Desk, who: string, assessment: string, body: object): Promise<CommandAnswer> {
  return desk.post(who, `/assessments/${assessment}/answers`, body);
}

/** A reason for every criterion of a gate that a reason may override. */
export function reasonsFor(gate: GateKey): Readonly<Record<string, string>> {
  const soft = currentPack.criteria.filter((one) => one.gate === gate && one.severity === 'override');
  return Object.fromEntries(soft.map(({ id }) => [id, 'It follows by spring, and nothing hangs on it.']));
}
