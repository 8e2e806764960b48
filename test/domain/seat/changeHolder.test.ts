import { describe, expect, it } from 'vitest';
import { changedHoldings } from '#domain/seat/changeHolder.ts';

const ana = { person: 'ana', from: '2027-03-01' };

describe('a change of holder', () => {
  it.each([
    [
      'ends the earlier holding the day the new one begins',
      [ana],
      { person: 'ben', from: '2027-06-01' },
      [
        { ...ana, until: '2027-06-01' },
        { person: 'ben', from: '2027-06-01' },
      ],
    ],
    ['leaves the seat vacant from today', [ana], null, [{ ...ana, until: '2027-05-10' }]],
    [
      'keeps what had ended before',
      [{ ...ana, until: '2027-04-01' }],
      { person: 'ben', from: '2027-06-01' },
      [
        { ...ana, until: '2027-04-01' },
        { person: 'ben', from: '2027-06-01' },
      ],
    ],
    [
      'drops one that was to begin later',
      [ana, { person: 'eve', from: '2027-09-01' }],
      { person: 'ben', from: '2027-06-01' },
      [
        { ...ana, until: '2027-06-01' },
        { person: 'ben', from: '2027-06-01' },
      ],
    ],
    [
      'takes the place of one from the same day',
      [ana],
      { person: 'ben', from: '2027-03-01' },
      [{ person: 'ben', from: '2027-03-01' }],
    ],
    [
      'fills a vacant seat',
      [],
      { person: 'ben', from: '2027-06-01' },
      [{ person: 'ben', from: '2027-06-01' }],
    ],
  ])('%s', (_what, holdings, holder, expected) => {
    expect(changedHoldings({ holdings }, holder, '2027-05-10')).toEqual(expected);
  });
});
