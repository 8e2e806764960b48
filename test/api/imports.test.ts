import { beforeAll, describe, expect, it } from 'vitest';
import { clock } from '#events/clock.ts';
import type { Kpi } from '#domain/kpi/kpi.ts';
import { readSeries } from '#domain/kpi/series.ts';
import { loadHistory } from '#store/history.ts';
import { loadSnapshots } from '#store/load.ts';
import { withApi, type Got } from './apiUnderTest.ts';
import { aKpi, aProgramme, aSegment } from './wishes.ts';

const api = withApi('2030-05-01T09:00:00.000Z');
let p = '';
let kpis: readonly string[] = [];

beforeAll(async () => {
  await api.signIn(['ana', 'tom', 'eve']);
  const made = await api.done('createProgramme', { person: 'ana', body: aProgramme() });
  p = made.headers['location']?.split('/').at(-1) ?? '';
  await api.done('addMembers', {
    person: 'ana',
    params: { p },
    body: { items: [{ person: 'tom', role: 'teamMember' }] },
  });
  await api.done('addSegments', {
    person: 'ana',
    params: { p },
    body: { items: [1, 2, 3, 4].map((number) => aSegment({ name: `Segment ${number}` })) },
  });
  for (const start of [0, 30]) {
    const items = Array.from({ length: 30 }, (_, place) => aKpi({ name: `KPI ${start + place}` }));
    const { json } = await api.done('defineKpis', { person: 'ana', params: { p }, body: { items } });
    kpis = [...kpis, ...json.touched.map(({ id }: { id: string }) => id)];
  }
});

const header = 'kpi;segment;period;value;note';
const months = Array.from({ length: 42 }, (_, place) => {
  const month = 3 + place;
  return `${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});
/** 60 KPIs x 4 segments x 42 months = 10,080, cut to 10,000. */
const rows = Array.from({ length: 60 }, (_, kpi) =>
  [1, 2, 3, 4].flatMap((segment) =>
    months.map((period, place) => `KPI ${kpi};Segment ${segment};${period};${kpi + place}.5;`),
  ),
)
  .flat()
  .slice(0, 10_000);
const file = (lines: readonly string[]) => ({
  fileName: 'numbers.csv',
  csv: [header, ...lines].join('\n'),
  locale: 'en' as const,
});
const preview = (lines: readonly string[], person = 'ana'): Promise<Got> =>
  api.done('previewImport', { person, params: { p }, body: file(lines) });
const confirm = (i: string, lines: readonly string[], skipBadRows = false): Promise<Got> =>
  api.send('confirmImport', { person: 'ana', params: { p, i }, body: { ...file(lines), skipBadRows } });

describe('a preview', () => {
  it('marks every bad row and writes nothing', async () => {
    const bad = [
      'KPI 1;;2027-02;12.5;',
      'Nothing;;2027-02;1;',
      'KPI 1;;May;1;',
      'KPI 1;;2031-01;1;',
      'KPI 1;;2020-01;1;',
      'KPI 1;;2027-03;many;',
      'KPI 1;;2027-04;"1,234";',
      'KPI 1;;2027-02;12.6;',
    ];
    const { json } = await preview(bad);

    expect(json.counts).toEqual({ accepted: 1, unchanged: 0, refused: 7 });
    expect(
      json.rows.flatMap((row) => (row.verdict === 'refused' ? [[row.line, row.refusals[0]?.code]] : [])),
    ).toEqual([
      [3, 'unknownKpi'],
      [4, 'badPeriod'],
      [5, 'future'],
      [6, 'tooOld'],
      [7, 'textNotANumber'],
      [8, 'ambiguousNumber'],
      [9, 'duplicate'],
    ]);
    const refused = await confirm(json.id, bad);
    expect([refused.status, refused.json.code, refused.json.rows]).toEqual([422, 'badRows', 7]);
    expect((await api.send('importProgress', { person: 'ana', params: { p, i: json.id } })).status).toBe(404);
  });

  it('turns down the numbers that are another’s to enter', async () => {
    const { json } = await preview(['KPI 1;;2027-02;12.5;'], 'tom');

    expect(json).toMatchObject({
      counts: { accepted: 0, refused: 1 },
      rows: [{ refusals: [{ code: 'notYours' }] }],
    });
  });

  it('refuses more than 10,000 rows and a file without columns', async () => {
    expect((await preview([...rows, 'KPI 1;;2027-02;1;'])).json).toMatchObject({
      code: 'tooManyRows',
      limit: 10_000,
    });
    const body = { fileName: 'x', csv: 'hello\nworld', locale: 'en' };
    const { json } = await api.done('previewImport', { person: 'ana', params: { p }, body });
    expect(json).toMatchObject({ ok: false, code: 'columnsMissing' });
  });

  it('is the preview of one file', async () => {
    const { json } = await preview(['KPI 1;;2027-02;12.5;']);
    const other = await confirm(json.id, ['KPI 1;;2027-02;99;']);

    expect([other.status, other.json.code]).toEqual([409, 'fileChanged']);
  });
});

describe('a note in a file', () => {
  it('is kept put together, whatever the program that wrote the file made of its accents', async () => {
    const lines = ['KPI 1;Segment 1;2027-02;12.5;cafe\u0301'];
    const { json } = await preview(lines);

    const applied = await confirm(json.id, lines);

    expect(applied.json).toMatchObject({ state: 'applied', written: 1 });
    const { events } = await loadHistory(api.dependencies.store, p, { limit: 5 });
    expect(JSON.stringify(events)).toContain('"caf\u00e9"');
  });
});

describe('an import of 10,000 rows', () => {
  it('goes on at the next part after a crash, by the clock', async () => {
    const { json } = await preview(rows);
    expect(json.counts).toEqual({ accepted: 10_000, unchanged: 0, refused: 0 });
    const { documents } = api.dependencies.store;
    const send = documents.send.bind(documents);
    let transactions = 0;
    // The third transaction (the confirmation, part 1, part 2) never comes back.
    documents.send = ((command: { constructor: { name: string } }) => {
      if (command.constructor.name === 'TransactWriteCommand' && (transactions += 1) === 3)
        throw new Error('killed');
      return send(command as never);
    }) as typeof send;
    const crashed = await confirm(json.id, rows);
    documents.send = send;

    expect(crashed.status).toBe(500);
    const half = await api.done('importProgress', { person: 'ana', params: { p, i: json.id } });
    expect(half.json).toMatchObject({ state: 'applying', partsApplied: 1, rows: 10_000 });

    api.moveTo('2030-05-01T09:15:00.000Z');
    await clock(api.dependencies);
    const whole = await api.done('importProgress', { person: 'ana', params: { p, i: json.id } });

    expect(whole.json).toMatchObject({ state: 'applied', written: 10_000, passedOver: 0, person: 'ana' });
    const kpi = await seriesOf(kpis[59] ?? '');
    // A KPI has 4 segments x 42 months = 168 values; the last one what is left of 10,000.
    expect(kpi).toBe(10_000 - 59 * 168);
    const { events } = await loadHistory(api.dependencies.store, p, {
      limit: 1,
      aggregate: { kind: 'kpi', id: kpis[0] ?? '' },
    });
    expect(events[0]).toMatchObject({
      type: 'measured',
      actor: { person: 'ana' },
      data: { import: json.id },
    });
  });

  it('is the same import when the file is confirmed again', async () => {
    const { json } = await preview(rows);
    expect(json).toMatchObject({ imported: { state: 'applied' }, counts: { unchanged: 10_000 } });

    const again = await confirm(json.id, rows);

    expect(again.json).toMatchObject({ state: 'applied', written: 10_000 });
  });

  it('is as unknown in another programme as one that never was', async () => {
    const made = await api.done('createProgramme', { person: 'eve', body: aProgramme() });
    const other = made.headers['location']?.split('/').at(-1) ?? '';
    const { json } = await preview(rows);

    const got = await api.send('importProgress', { person: 'eve', params: { p: other, i: json.id } });

    expect(got.status).toBe(404);
  });
});

async function seriesOf(id: string): Promise<number> {
  const found = await loadSnapshots(api.dependencies.store, p, [{ kind: 'kpi', id }]);
  const kpi = found.get('kpi', id)?.state as Kpi;
  return Object.values(kpi.series).flatMap((packed) => readSeries(packed, 'month')).length;
}

describe('measurements of more KPIs than one commit holds', () => {
  it('are all written, and not again when repeated', async () => {
    const items = kpis.map((kpi) => ({ kpi, segment: 'all', period: '2030-04', value: 7, state: 'final' }));
    const sent = { person: 'ana', params: { p }, body: { items }, headers: { 'idempotency-key': 'april' } };
    const first = await api.done('measure', sent);
    const second = await api.done('measure', sent);

    expect(first.json.verdicts.every(({ code }: { code: string }) => code === 'written')).toBe(true);
    expect(second.json.revision).toBe(first.json.revision);
    expect(second.json.verdicts.map(({ row, code }) => [row, code])).toEqual(
      first.json.verdicts.map(({ row, code }) => [row, code]),
    );
  });
});
