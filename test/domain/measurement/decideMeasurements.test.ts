import { describe, expect, it } from 'vitest';
import { decideMeasurements } from '#domain/measurement/decideMeasurements.ts';
import { decideConfirmation, decidePart, type Import } from '#domain/measurement/importState.ts';
import { aMeasuredKpi, months } from '#test/support/judged.ts';
import { aWorld } from '#test/support/world.ts';

const view = { ...aWorld().view(), kpis: [aMeasuredKpi({ all: months(2027, 1, [41, 42]) })] };
const facts = { on: '2027-04-05', isTheirs: () => true };
const entry = (period: string, value: number) => ({ kpi: 'k1', segment: 'all', period, value });

describe('measurements that came in together', () => {
  it('each have a verdict; the good ones are one event of their KPI', () => {
    const entries = [entry('2027-03', 43), entry('2027-02', 42), entry('2027-01', 40), entry('2027-09', 1)];
    const { verdicts, happenings } = decideMeasurements(view, entries, facts);

    expect(verdicts.map(({ code }) => code)).toEqual(['written', 'unchanged', 'corrected', 'refused']);
    expect(happenings).toMatchObject([
      {
        kind: 'kpi',
        id: 'k1',
        events: [
          {
            type: 'measured',
            data: {
              series: { all: '2027-01;40;;43' },
              before: { all: '2027-01;41' },
            },
          },
        ],
      },
    ]);
  });

  it('are turned down where they are another’s, or missing without a word why', () => {
    const other = decideMeasurements(view, [entry('2027-03', 43)], { ...facts, isTheirs: () => false });
    const absent = { kpi: 'k1', segment: 'all', period: '2027-03', state: 'notAvailable' } as const;
    const silent = decideMeasurements(view, [absent], facts);
    const told = decideMeasurements(view, [{ ...absent, note: 'Till broken' }], facts);

    expect(other).toEqual({
      verdicts: [{ code: 'refused', refusals: [{ code: 'notYours', kpi: 'k1' }] }],
      happenings: [],
    });
    expect(silent.verdicts).toEqual([{ code: 'refused', refusals: [{ code: 'reasonMissing' }] }]);
    expect(told.happenings[0]?.events[0]?.data).toMatchObject({
      series: { all: '2027-03;x' },
      notes: { all: { '2027-03': 'Till broken' } },
    });
  });
});

describe('an import', () => {
  const confirmed = decideConfirmation('i1', {
    programme: 'p1',
    title: 'a.csv',
    person: 'ana',
    rows: 3,
    parts: 2,
    at: '2027-04-05T10:00:00.000Z',
  });
  const importing = confirmed[0]?.events[0]?.data as unknown as Import;

  it('begins with nothing applied', () => {
    expect(importing).toMatchObject({ state: 'applying', partsApplied: 0, written: 0, rows: 3 });
  });

  it('applies a part, passes over what is there already, and is applied with the last', () => {
    const entries = [entry('2027-03', 43), entry('2027-02', 42)];
    const happenings = decidePart('i1', importing, view, { number: 2, entries, on: facts.on });

    expect(happenings.at(-1)).toEqual({
      kind: 'import',
      id: 'i1',
      events: [
        { type: 'importPartApplied', data: { partsApplied: 2, state: 'applied', written: 1, passedOver: 1 } },
      ],
    });
    expect(happenings[0]?.events[0]?.data).toMatchObject({ import: 'i1', source: 'a.csv' });
  });
});
