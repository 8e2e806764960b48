import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approverClasses, type ApproverClass } from '#domain/gate/gate.ts';
import { openPlaces, quorumReachable, quorumReached } from '#domain/gate/quorum.ts';

const policy = [
  { class: 'finance', needed: 1 },
  { class: 'risk', needed: 1 },
] as const;

describe('quorum', () => {
  it.each([
    [
      'two people for two places',
      [
        ['ana', ['finance']],
        ['bo', ['risk']],
      ],
      [],
    ],
    ['one person in both seats fills one place', [['ana', ['finance', 'risk']]], ['risk']],
    // Ana could take finance, but then risk stays empty: the matching moves her on to risk and gives finance to Bo.
    [
      'a flexible person makes room',
      [
        ['ana', ['finance', 'risk']],
        ['bo', ['finance']],
      ],
      [],
    ],
    ['nobody at all', [], ['finance', 'risk']],
  ] as [string, [string, ApproverClass[]][], ApproverClass[]][])('%s', (_, people, short) => {
    const voices = people.map(([person, classes]) => ({ person, classes }));

    expect(openPlaces(policy, {}, voices)).toEqual(short);
  });

  it('counts approvals that are there', () => {
    expect(quorumReached(policy, { finance: 1 })).toBe(false);
    expect(quorumReached(policy, { finance: 1, risk: 2 })).toBe(true);
    expect(quorumReachable(policy, { finance: 1 }, [{ person: 'bo', classes: ['risk'] }])).toBe(true);
  });

  it('agrees with trying every assignment', () => {
    const classes = fc.subarray([...approverClasses], { minLength: 1 });
    const needs = fc.array(
      fc.record({ class: fc.constantFrom(...approverClasses), needed: fc.integer({ min: 0, max: 2 }) }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(needs, fc.array(classes, { maxLength: 5 }), (rules, people) => {
        const unique = rules.filter(
          (rule, place) => rules.findIndex((one) => one.class === rule.class) === place,
        );
        const voices = people.map((one, place) => ({ person: `p${place}`, classes: one }));

        expect(quorumReachable(unique, {}, voices)).toBe(
          everyWay(
            unique.flatMap((rule) => Array<ApproverClass>(rule.needed).fill(rule.class)),
            people,
          ),
        );
      }),
    );
  });
});

/** An independent model: tries each person for the first place, then the rest. */
function everyWay(places: readonly ApproverClass[], people: readonly (readonly ApproverClass[])[]): boolean {
  const [place, ...rest] = places;
  if (place === undefined) return true;
  return people.some(
    (classes, index) =>
      classes.includes(place) &&
      everyWay(
        rest,
        people.filter((_, other) => other !== index),
      ),
  );
}
