import { expect, it } from 'vitest';
import { optionKeysOf } from '#domain/assessment/askOptions.ts';
import { theKpi } from '#test/domain/criterion/sample.ts';
import { anAssessment } from './asking.ts';

it('offers the method’s options, the five stages, or the KPIs that are judged', () => {
  const kpis = [theKpi('repeat'), theKpi('revenue', { context: true }), theKpi('orders')];

  expect(optionKeysOf(anAssessment(), { kpis })).toEqual(['products', 'sales', 'customers']);
  expect(optionKeysOf({ options: 'kpis' }, { kpis })).toEqual(['repeat', 'orders']);
  expect(optionKeysOf({ options: 'stages' }, { kpis })).toHaveLength(5);
});
