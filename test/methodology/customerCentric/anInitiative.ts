import { expect } from 'vitest';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { listsOf, type Lists } from './rowByRow.ts';

export const need = {
  need: 'Know when it arrives',
  segment: 'light',
  evidence: '40 interviews',
  state: 'open',
};
export const idea = {
  name: 'Track every parcel',
  stage: 'businessFocus',
  workstream: 'processes',
  state: 'draft',
};
// 150,000 on 100,000 is 50 percent more than it cost.
export const returns = {
  cost: 100_000_00,
  benefit: 150_000_00,
  roi: 50,
  payback: 18,
  confidence: 'estimate',
};
/** An initiative in delivery, with all that it takes to come there. */
export function withInitiative(start?: ProgrammeView): Lists {
  const lists = listsOf(start);
  const say = [
    lists.say('needs', { values: need }),
    lists.say('initiatives', {
      values: { ...idea, ...returns, need: 'needs-0001', delight: 'No more waiting in', kpi: 'focus' },
    }),
    lists.say('initiatives', { on: 'initiatives-0001', values: { state: 'businessCase' } }),
    lists.say('initiatives', { on: 'initiatives-0001', values: { state: 'approved' }, by: 'finance' }),
    lists.say('initiatives', { on: 'initiatives-0001', values: { state: 'inDelivery' } }),
  ];
  expect(say).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
  return lists;
}
