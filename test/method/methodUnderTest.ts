import { beforeAll } from 'vitest';
import type { EntriesAnswer, EntryRowAnswer, EntryRowsAnswer } from '#contract/registers.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import { evaluateCriteria, evaluateStart, standingWarnings } from '#domain/criterion/evaluate.ts';
import { factsOf, type Facts } from '#domain/criterion/facts.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { viewOf, type ProgrammeView } from '#domain/programme/programmeView.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import { currentPack } from '#methodology/packs.ts';
import { withApi, type Got, type Sent } from '../api/apiUnderTest.ts';
import { roles, seatsWanted } from '../api/cast.ts';
import { aKpi, anObjective, aProgramme, aSegment } from '../api/wishes.ts';
import type { RouteName } from '#contract/routes.ts';

/** The method's name for a field's value, as rows of a list carry it. */
export type Values = Readonly<Record<string, string | number | boolean | null>>;

/** What became of a row, in one word: `ok`, the method's rule that it breaks, or the code of its refusal. */
export function verdictOf(row: EntryRowAnswer): string {
  if (row.ok) return 'ok';
  return row.code === 'ruleBroken' ? row.rule : row.code;
}

/** The people: mona manages, sam and sue lead, lea leads stages, tom measures, fay is finance, kim speaks for customers. */
export const people = { ...roles, sue: 'leader' } as const;

/**
 * A programme of the current method on the real store, played through the API: two segments (`light`, `heavy`, both in
 * focus), a KPI a stage with an objective on the first, every seat held, every element turned on. Each file has its own.
 */
export function withMethod(startsAt = '2027-03-01T09:00:00.000Z') {
  const api = withApi(startsAt);
  const ids = { p: '', light: '', heavy: '', kpi: '', objective: '' };
  const seats: Record<string, string> = {};
  const pack: Pack = currentPack;

  beforeAll(async () => {
    await api.signIn([...Object.keys(people), 'ada'], ['ada']);
    const made = await api.done('createProgramme', {
      person: 'mona',
      body: aProgramme({ seats: [...seatsWanted] }),
    });
    ids.p = made.headers['location']?.split('/').at(-1) ?? '';
    const items = Object.entries(people)
      .filter(([person]) => person !== 'mona')
      .map(([person, role]) => ({ person, role }));
    await done('addMembers', { items });
    const all = pack.elements.map(({ number }) => number);
    await done('chooseElements', { on: all, off: [] });
    [ids.light = '', ids.heavy = ''] = await madeBy('addSegments', {
      items: [aSegment({ name: 'Light buyers' }), aSegment({ name: 'Heavy buyers' })],
    });
    [ids.kpi = ''] = await madeBy('defineKpis', { items: [aKpi()] });
    [ids.objective = ''] = await madeBy('addObjectives', { items: [anObjective(ids.kpi)] });
    for (const seat of (await view()).seats) seats[seat.name] = seat.id;
  });

  const send = (name: RouteName, body: unknown, { params, ...sent }: Sent = {}): Promise<Got> =>
    api.send(name, { person: 'mona', body, ...sent, params: { p: ids.p, ...params } });
  async function done(name: RouteName, body: unknown, sent: Sent = {}): Promise<Got> {
    const got = await send(name, body, sent);
    if (got.status >= 300) throw new Error(`${name} was answered ${got.status}: ${got.text}`);
    return got;
  }
  async function madeBy(name: RouteName, body: unknown): Promise<string[]> {
    return (await done(name, body)).json.touched.map(({ id }) => id);
  }
  async function view(): Promise<ProgrammeView> {
    const { json } = await api.done('programme', { person: 'mona', params: { p: ids.p } });
    return viewOf(json.snapshots);
  }
  async function facts(): Promise<Facts> {
    const programme = await view();
    const today = dateIn(programme.programme.charter.timeZone, api.dependencies.clock.now());
    return factsOf(programme, today, pack);
  }
  /** Writes rows into a list; new ones without a number. */
  async function save(
    register: string,
    rows: readonly Values[],
    person = 'lea',
  ): Promise<readonly EntryRowAnswer[]> {
    const items = rows.map(({ number, version, preloaded, ...values }) => ({
      ...(typeof number === 'number' && { number }),
      ...(typeof version === 'number' && { version }),
      ...(typeof preloaded === 'string' && { preloaded }),
      values,
    }));
    const got = await send('saveEntries', { items }, { person, params: { r: register } });
    if (got.status >= 300) throw new Error(`${register} was answered ${got.status}: ${got.text}`);
    return (got.json as unknown as EntryRowsAnswer).rows;
  }

  return {
    api,
    ids,
    seats,
    pack,
    send,
    done,
    madeBy,
    view,
    facts,
    save,
    /** Writes rows that must be taken. @returns their ids */
    kept: async (register: string, rows: readonly Values[], person = 'lea'): Promise<readonly string[]> => {
      return (await save(register, rows, person)).map((row) => {
        if (!row.ok) throw new Error(`${register}: ${row.detail} (${JSON.stringify(row)})`);
        return row.id;
      });
    },
    /** Writes one row that must be refused. @returns the code, or the id of the method's rule that it breaks */
    refused: async (register: string, row: Values, person = 'lea'): Promise<string> => {
      const [verdict] = await save(register, [row], person);
      if (verdict === undefined || verdict.ok) throw new Error(`${register} took ${JSON.stringify(row)}`);
      return verdictOf(verdict);
    },
    /** The entries of a list, at most 200. */
    entries: async (register: string): Promise<EntriesAnswer['entries']> => {
      const got = await api.done('entries', {
        person: 'mona',
        params: { p: ids.p, r: register },
        query: { limit: '200' },
      });
      return (got.json as unknown as EntriesAnswer).entries;
    },
    /** How a criterion of a gate stands, by the same function that freezes a request. */
    criterion: async (gate: GateKey, id: string): Promise<string> => {
      const found = evaluateCriteria(pack, gate, await facts()).find((one) => one.id === id);
      if (found === undefined) throw new Error(`${gate} has no criterion ${id}`);
      return found.status;
    },
    /** How what a stage's start asks stands. */
    startCriterion: async (stage: StageKey, id: string): Promise<string> => {
      const found = evaluateStart(pack, stage, await facts()).find((one) => one.id === id);
      if (found === undefined) throw new Error(`The start of ${stage} asks no ${id}`);
      return found.status;
    },
    /** Whether a warning stands, and what it is about. */
    warning: async (id: string): Promise<readonly string[] | undefined> => {
      if (!pack.warnings.some((one) => one.id === id)) throw new Error(`There is no warning ${id}`);
      return standingWarnings(pack, await facts()).find((one) => one.id === id)?.lacking;
    },
    /** One person's answer to an assessment. */
    answer: (
      assessment: string,
      person: string,
      answer: Readonly<Record<string, number>>,
      more: object = {},
    ) =>
      send('answerAssessment', { period: '2027-Q1', answer, ...more }, { person, params: { a: assessment } }),
    /** A result that came from elsewhere. */
    result: (assessment: string, item: object) =>
      send(
        'recordResults',
        { items: [{ n: 200, on: '2027-02-20', source: 'Survey of February', ...item }] },
        { params: { a: assessment } },
      ),
  };
}
