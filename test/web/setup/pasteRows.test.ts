import { describe, expect, it } from 'vitest';
import { customerCentric } from '#methodology/customerCentric/pack.ts';
import { decideAddition } from '#domain/programme/decideRecords.ts';
import { kpiRow, milestoneRow, objectiveRow, segmentRow } from '#lib/setup/pasteRows.ts';
import { aWorld } from '#test/support/world.ts';

const world = aWorld();
const against = () => ({ view: world.view(), pack: customerCentric, locale: 'en' as const });
const codes = (read: ReturnType<typeof kpiRow> | ReturnType<typeof objectiveRow>) =>
  read.ok ? [] : read.faults.map(({ column, code }) => `${column} ${code}`);

describe('a pasted KPI', () => {
  const row = {
    name: 'Repeat purchase rate',
    owner: 'team',
    baseline: '38.9 %',
    baselineOn: '30/11/2026',
    target: '44',
  };

  it('of the library brings everything but owner, baseline and target', () => {
    const read = kpiRow(row, against());

    expect(read.ok && read.body).toMatchObject({
      template: 'repeat-purchase-rate',
      ownerSeat: world.seat('Team'),
    });
  });

  it('of its own must say unit, direction, area and class', () => {
    expect(codes(kpiRow({ ...row, name: 'Smiles' }, against()))).toEqual([
      'unit missing',
      'direction missing',
      'stage missing',
      'class missing',
    ]);
  });

  it('names a seat that is not there, once', () => {
    expect(codes(kpiRow({ ...row, owner: 'Nobody' }, against()))).toEqual(['owner unknownSeat']);
  });

  it.each([
    ['baseline', '1,234', 'ambiguousNumber'],
    ['target', '1.234', 'ambiguousNumber'],
    ['baselineOn', '3/4/2026', 'ambiguousDate'],
    ['targetOn', '04-03-2029', 'ambiguousDate'],
  ])('asks how %s %s is meant', (column, text, code) => {
    expect(codes(kpiRow({ ...row, [column]: text }, against()))).toEqual([`${column} ${code}`]);
  });

  it.each([
    ['baseline', '1,234.5'],
    ['target', '12,34'],
    ['baselineOn', '30/4/2026'],
    ['baselineOn', '4/4/2026'],
    ['baselineOn', '3.4.2026'],
  ])('needs no question about %s %s', (column, text) => {
    expect(codes(kpiRow({ ...row, [column]: text }, against()))).toEqual([]);
  });

  it('may not repeat a row above it', () => {
    expect(codes(kpiRow(row, against(), [row]))).toEqual(['name nameTaken']);
  });
});

describe('a pasted objective', () => {
  it('"improve relations" lacks everything but its name', () => {
    expect(codes(objectiveRow({ name: 'Improve relations' }, against()))).toEqual([
      'verb verbMissing',
      'kpi kpiMissing',
      'from rangeMissing',
      'unit unitMissing',
      'by dateMissing',
    ]);
  });

  it('in Spanish words becomes a range, its area taken from the KPI', () => {
    const kpi = kpiRow(
      { name: 'Tasa de recompra', owner: 'Team', baseline: '38,9', baselineOn: '2026-11-30', target: '44' },
      { ...against(), locale: 'es' },
    );
    if (!kpi.ok) throw new Error(JSON.stringify(kpi.faults));
    world.happen(decideAddition(world.view(), 'kpi', 'k1', kpi.body));

    const read = objectiveRow(
      {
        name: 'Volver',
        verb: 'aumentar',
        kpi: 'tasa de recompra',
        from: '5',
        to: '10',
        unit: '%',
        by: '2028-12-31',
      },
      { ...against(), locale: 'es' },
    );

    expect(read.ok && read.body).toMatchObject({
      verb: 'increase',
      kpi: 'k1',
      from: 5,
      to: 10,
      unit: 'percent',
    });
    expect(read.ok && read.body.stage).toBe(kpi.body.stage);
  });
});

describe('a pasted segment and milestone', () => {
  it('ask what is understood for its date and source', () => {
    const read = segmentRow(
      { name: 'Families', value: 'They stay', customers: '1,540', focus: 'yes' },
      against(),
    );

    expect(read.ok ? [] : read.faults.map(({ column }) => column)).toEqual(['on', 'source']);
  });

  it('endanger a decision by its number, and need two seats', () => {
    const row = {
      name: 'One view',
      acceptance: 'Everyone sees it',
      stage: 'Technology',
      endangers: 'Gate 5',
      owner: 'Lead',
      confirm: 'Risk',
      on: '2029-03-01',
    };

    const read = milestoneRow(row, against());
    const same = milestoneRow({ ...row, confirm: 'Lead' }, against());

    expect(read.ok && read.body.endangers).toEqual({ kind: 'gate', id: 'gate5' });
    expect(same.ok ? [] : same.faults).toEqual([{ column: 'confirm', code: 'sameSeat' }]);
  });
});
