import { describe, expect, it } from 'vitest';
import { rowParts } from '#lib/numbers/rowParts.ts';
import { aMeasuredKpi } from '#test/support/judged.ts';

describe('the rows of a KPI for one segment', () => {
  it('are one for a value', () => {
    expect(rowParts(aMeasuredKpi({ all: '2027-01;40' }, { entry: 'value' }), 'all')).toEqual(['value']);
  });

  it.each([
    ['that was never measured', ''],
    ['that always came by its parts', '2027-01;7/100%;x'],
  ])('are two for a ratio %s', (_, series) => {
    const kpi = aMeasuredKpi({ all: series }, { entry: 'ratio' });

    expect(rowParts(kpi, 'all')).toEqual(['numerator', 'denominator']);
  });

  it('hide no value of a ratio that came without its parts', () => {
    const kpi = aMeasuredKpi({ all: '2027-01;7/100%;40' }, { entry: 'ratio' });

    expect(rowParts(kpi, 'all')).toEqual(['value', 'numerator', 'denominator']);
    expect(rowParts(kpi, 'north')).toEqual(['numerator', 'denominator']);
  });
});
