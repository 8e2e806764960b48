import { describe, expect, it } from 'vitest';
import { plannedOn } from '#domain/calendar/dated.ts';
import { elementsOn, guardElements, guardsOf, isOn } from '#domain/methodology/levels.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { ElementChoice } from '#domain/programme/programme.ts';
import { currentPack, shippedPacks } from '#methodology/packs.ts';
import { aProgramme, aStage, theProgramme } from '#test/domain/criterion/sample.ts';

const today = '2027-04-15';
/** users.md 3, written out. */
const core = [
  1, 6, 7, 8, 9, 10, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 44, 46, 50, 52, 53, 58, 59,
  62, 64, 65, 66, 67, 73, 76, 77,
];
const technology = [35, 36, 60, 63, 72, 74, 75];

/** Technology is far away unless a test moves it. */
function onIn({
  elements,
  startOn = '2028-06-01',
  started = false,
  pack = currentPack,
}: {
  readonly elements?: ElementChoice;
  readonly startOn?: string;
  readonly started?: boolean;
  readonly pack?: Pack;
}): readonly number[] {
  const view = aProgramme({ programme: theProgramme(elements === undefined ? {} : { elements }) });
  const stage = aStage('technology', { start: plannedOn(startOn), ...(started && { state: 'active' }) });
  const on = elementsOn({ ...view, stages: { ...view.stages, technology: stage } }, pack, today);
  return [...on].toSorted((one, other) => one - other);
}

describe('the elements that are on', () => {
  it('are the core while technology is far away', () => {
    expect(onIn({})).toEqual(core);
  });

  it.each([
    // Three months after 15 April is 15 July.
    ['2027-07-15', true],
    ['2027-07-16', false],
  ])('are those of technology too when it is expected to begin on %s: %s', (startOn, prepared) => {
    const expected = prepared ? [...core, ...technology].toSorted((one, other) => one - other) : core;
    expect(onIn({ startOn })).toEqual(expected);
  });

  it('are those of technology once it has started, whatever was expected', () => {
    expect(onIn({ started: true })).toEqual(expect.arrayContaining(technology));
  });

  it('are what somebody turned on, without what somebody turned off', () => {
    const on = onIn({ elements: { on: [3, 35], off: [44] } });

    expect(on).toEqual([...core.filter((one) => one !== 44), 3, 35].toSorted((one, other) => one - other));
  });

  it('are the guards, even where a record says otherwise', () => {
    expect(onIn({ elements: { on: [], off: [...guardElements] } })).toEqual(core);
  });

  it('are all that a pack without levels carries', () => {
    const first = shippedPacks.find(({ version }) => version === '1.0.0') as Pack;
    const on = new Set(onIn({ pack: first }));

    expect(first.criteria.filter((criterion) => !isOn(criterion, on))).toEqual([]);
  });
});

describe('an item', () => {
  it.each([
    [{ elements: [3, 44] }, [44], true],
    [{ elements: [3] }, [44], false],
    [{ elements: [3], guard: 'atRisk' }, [44], true],
  ])('takes part when one of its elements is on, or it is a guard: %j with %j', (item, on, expected) => {
    expect(isOn(item, new Set(on))).toBe(expected);
  });

  it('that is a guard keeps its elements on', () => {
    expect([...guardsOf(currentPack)]).toEqual(expect.arrayContaining([15, 20, 52, 67, 73]));
  });
});
