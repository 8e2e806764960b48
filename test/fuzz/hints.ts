import * as fc from 'fast-check';
import { addDays } from '#domain/calendar/plainDate.ts';
import { periodOf, shiftPeriod } from '#domain/calendar/period.ts';
import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import { holderOn } from '#domain/seat/seat.ts';
import { dateBetween, prose, type Hints, type Json } from './bodies.ts';
import type { Operation, Schema } from './document.ts';
import { heldOf, openNumber, type Knowledge, type Known } from './knowledge.ts';
import { methodBody } from './methodHints.ts';

/** Where a request is made: who asks, of which programme, on which day, with which names in its path. */
export type Situation = {
  readonly operation: Operation;
  readonly knowledge: Knowledge;
  readonly programme: Known;
  readonly person: string;
  readonly today: string;
  readonly params: Readonly<Record<string, string>>;
};

const kindOfKey: Readonly<Record<string, AggregateKind>> = {
  seat: 'seat',
  ownerSeat: 'seat',
  confirmSeat: 'seat',
  kpi: 'kpi',
  dependsOn: 'milestone',
};

const sentence = prose.map((said) => `Because ${said}`);

/** What a value may well be, from what answers have told. */
export function hintsFor(situation: Situation): Hints {
  const { programme, knowledge, operation, today, params } = situation;
  const ids = (kind: AggregateKind) => heldOf(programme, kind).map(({ id }) => id);
  const segments = ['all', ...ids('segment')];

  return {
    keyAt: (path) => {
      const key = keyOf(path);
      if (key === 'overrides')
        return among(['g1.objectives', 'g1.milestones', 'g0.stages-overlap', 'unknown']);
      return ['baselines', 'doNothing', 'trajectories'].includes(key) ? among(segments) : undefined;
    },
    valueAt: (path, schema) => {
      const key = keyOf(path);
      if (path.length === 0) return wholeBody(situation) ?? methodBody(situation);
      if (key === 'seat' && operation.name === 'vote') return among(seatsOf(situation));
      const kind = path.includes('endangers') && key === 'id' ? 'objective' : kindOfKey[key];
      if (kind !== undefined) return among(ids(kind));
      if (key === 'segment') return among(segments);
      if (['person', 'authors', 'deputy'].includes(key)) return among(knowledge.people);
      if (key === 'submission') return fc.constant(openNumber(programme, params['g'] ?? ''));
      return bySchema(key, schema, today);
    },
  };
}

function bySchema(key: string, schema: Schema, today: string): fc.Arbitrary<Json> | undefined {
  if (schema.format === 'date') return nearDate(key, today);
  if (schema.pattern?.startsWith('^\\d{4}(-') === true) return recentPeriod(today);
  if (key === 'timeZone')
    return among(['Europe/Madrid', 'UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Etc/GMT+12', 'utc']);
  if (key === 'currency') return among(['EUR', 'USD', 'JPY']);
  if (key === 'atRisk') return fc.constantFrom(0, 0.05, 1);
  if (key === 'offTrack') return fc.constantFrom(1, 1.5, 5);
  if (key === 'email') return fc.integer({ min: 1, max: 1e9 }).map((one) => `fuzz${one}@example.com`);
  if (key === 'name')
    return fc.tuple(prose, fc.nat(1e6)).map(([said, one]) => `${said.trim().slice(0, 90)} ${one}`);
  return ['comment', 'reason', 'note', 'text', 'acceptance'].includes(key) ? sentence : undefined;
}

/** Ends come after starts, deadlines after today, what was done before it. */
function nearDate(key: string, today: string): fc.Arbitrary<Json> {
  if (['by', 'endOn', 'holdUntil', 'to', 'until'].includes(key))
    return dateBetween(addDays(today, 1), addDays(today, 1500));
  if (['startOn', 'doneOn', 'from'].includes(key)) return dateBetween(addDays(today, -400), today);
  return dateBetween(addDays(today, -200), addDays(today, 400));
}

function recentPeriod(today: string): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.integer({ min: 0, max: 14 }).map((ago) => shiftPeriod(periodOf(today, 'month'), -ago)),
    },
    {
      weight: 1,
      arbitrary: fc.integer({ min: -2, max: 8 }).map((ago) => shiftPeriod(periodOf(today, 'quarter'), -ago)),
    },
    {
      weight: 1,
      arbitrary: fc.integer({ min: -2, max: 60 }).map((ago) => shiftPeriod(periodOf(today, 'week'), -ago)),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '2026',
        '1000',
        '9999',
        '9999-12',
        '9999-Q4',
        '9999-W52',
        '0999-01',
        '2026-W53',
        '2027-W53',
      ),
    },
  );
}

/** A file is previewed with KPIs that are there, and confirmed as it was previewed. */
function wholeBody({ operation, programme, params, today }: Situation): fc.Arbitrary<Json> | undefined {
  const known = programme.imports.get(params['i'] ?? '');
  if (operation.name === 'confirmImport' && known !== undefined) {
    return fc.constant({ ...known, skipBadRows: true });
  }
  if (operation.name !== 'previewImport') return undefined;
  const names = programme.view?.kpis.map(({ definition }) => definition.name) ?? [];
  const cell = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 90 }).map(String) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '1.234,5',
        '1,234',
        'n/a',
        '',
        '-0',
        '1e400',
        '1e-300',
        '٣',
        '12 %',
        '"1"',
        '=1+1',
        '\u0000',
        '\ud800',
      ),
    },
  );
  const note = fc.oneof(
    { weight: 4, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom('a note', 'e\u0301', '\ud800', 'x\u0000', 'ñ'.repeat(3000)) },
  );
  const row = fc
    .tuple(fc.constantFrom(...names, 'no such KPI'), recentPeriod(today), cell, note)
    .map(([name, period, value, said]) => `"${name.replaceAll('"', '""')}",${period},all,${value},${said}`);
  const header = fc.constantFrom(
    'kpi,period,segment,value,note',
    'Indicador,Mes,Segmento,Valor,Nota',
    'kpi,period',
    'kpi,kpi,period,value',
    '\ud800,kpi,period,segment,value',
  );
  return fc.record({
    fileName: sentence.map((said) => `${said.slice(0, 60).trim()}.csv`),
    csv: fc
      .tuple(header, fc.array(row, { maxLength: 12 }))
      .map(([first, rows]) => [first, ...rows].join('\n')),
    locale: fc.constantFrom('en', 'es'),
  });
}

/** The seats that the sender holds. */
function seatsOf({ programme, person, today }: Situation): readonly string[] {
  return (programme.view?.seats ?? []).filter((seat) => holderOn(seat, today) === person).map(({ id }) => id);
}

function among(values: readonly string[]): fc.Arbitrary<string> | undefined {
  return values.length === 0 ? undefined : fc.constantFrom(...values);
}

function keyOf(path: readonly string[]): string {
  return path.findLast((part) => part !== '[]' && part !== '*') ?? '';
}
