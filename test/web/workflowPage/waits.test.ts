import { describe, expect, it } from 'vitest';
import { waitsByState } from '#lib/workflowPage/waits.ts';

describe('waitsByState', () => {
  it('gathers who waits where, of one machine', () => {
    const wait = (machine: 'programme' | 'stage', state: string, execution: string) => ({
      machine,
      state,
      execution,
      since: '2027-01-01T00:00:00.000Z',
      run: 1,
    });
    const waiting = [
      wait('programme', 'Oversee', 'p'),
      wait('stage', 'Deliver', 'a'),
      wait('stage', 'Deliver', 'b'),
    ];

    expect(waitsByState(waiting, 'stage', ({ execution }) => execution)).toEqual({ Deliver: ['a', 'b'] });
  });
});
