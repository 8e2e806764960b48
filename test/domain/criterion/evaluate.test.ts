import { describe, expect, it } from 'vitest';
import { blocking, evaluateCriteria, guardStandings, subjectsOf } from '#domain/criterion/evaluate.ts';
import { factsOf } from '#domain/criterion/facts.ts';
import { gateKeys } from '#domain/gate/gateKey.ts';
import { programmeParts, type Criterion, type Pack } from '#domain/methodology/pack.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { currentPack } from '#methodology/packs.ts';
import { aProgramme, passed, theKpi, theMilestone, theObjective, theProgramme, today } from './sample.ts';

const facts = factsOf(aProgramme(), today, currentPack);
const base = currentPack.criteria[0] as Criterion;

function packWith(changes: Partial<Criterion>): Pack {
  return { ...currentPack, criteria: [{ ...base, id: 'one', ...changes }] };
}

describe('the criteria of a gate', () => {
  it('are evaluated for every gate without a fault, on an empty programme too', () => {
    const bare = factsOf(
      aProgramme({ kpis: [], objectives: [], segments: [], milestones: [], seats: [] }),
      today,
      currentPack,
    );

    for (const gate of gateKeys) {
      const expected = currentPack.criteria
        .filter((one) => one.gate === gate && one.at === undefined)
        .map(({ id }) => id);
      expect(evaluateCriteria(currentPack, gate, bare).map(({ id }) => id)).toEqual(expected);
      expect(evaluateCriteria(currentPack, gate, facts).map(({ id }) => id)).toEqual(expected);
    }
  });

  it('point to parts of the charter that there are', () => {
    const { diagnosis: _diagnosis, customerPriority: _priority, charter, ...rest } = theProgramme();
    const blank = { ...charter, vision: '', definition: '', mandate: '' };
    const bare = factsOf(
      aProgramme({ programme: { ...rest, charter: blank }, seats: [] }),
      today,
      currentPack,
    );

    const parts = gateKeys
      .flatMap((gate) => evaluateCriteria(currentPack, gate, bare))
      .filter(({ lackingKind }) => lackingKind === 'programme')
      .flatMap(({ lacking }) => lacking);

    // The plan overlaps in this programme; every other part is missing.
    expect(new Set(parts)).toEqual(new Set(programmeParts.filter((part) => part !== 'plan')));
  });

  it('let a complete programme through Gate 0', () => {
    expect(blocking(evaluateCriteria(currentPack, 'gate0', facts))).toEqual([]);
  });

  it('throw, naming the criterion, when an expression fails', () => {
    expect(() => evaluateCriteria(packWith({ require: 'programme.mood' }), 'gate0', facts)).toThrow(
      'Item one: "programme.mood" fails',
    );
    expect(() => evaluateCriteria(packWith({ require: 'size(kpis)' }), 'gate0', facts)).toThrow(
      'Item one: "size(kpis)" comes to no boolean',
    );
    const lacking = { kind: 'kpi', expression: 'kpis.map(k, k.late)' } as const;
    expect(() => evaluateCriteria(packWith({ require: 'false', lacking }), 'gate0', facts)).toThrow(
      'comes to no list of ids',
    );
  });

  it('are not assessed where they do not apply yet, and then stand in nobody’s way', () => {
    const pack = packWith({ severity: 'override', require: 'false', assessedWhen: 'false' });

    const [one] = evaluateCriteria(pack, 'gate0', facts);

    expect(one).toMatchObject({ status: 'notAssessed', lacking: [] });
    expect(blocking(evaluateCriteria(pack, 'gate0', facts))).toEqual([]);
  });

  it('list what is missing once each', () => {
    const lacking = { kind: 'kpi', expression: '["a", "b", "a"]' } as const;

    const [one] = evaluateCriteria(packWith({ require: 'false', lacking }), 'gate0', facts);

    expect(one?.lacking).toEqual(['a', 'b']);
  });
});

describe('what stands in the way of a request', () => {
  it.each([
    ['hard', undefined, 'notMet', ['one']],
    ['hard', 'We are in a hurry', 'notMet', ['one']],
    ['override', undefined, 'notMet', ['one']],
    ['override', '   ', 'notMet', ['one']],
    ['override', 'The board decided so', 'overridden', []],
    ['advice', undefined, 'notMet', []],
    ['advice', 'Advice takes no reason', 'notMet', []],
  ] as const)('%s, with the reason %s, is %s', (severity, reason, status, inTheWay) => {
    const pack = packWith({ severity, require: 'false' });

    const found = evaluateCriteria(pack, 'gate0', facts, reason === undefined ? {} : { one: reason });

    expect(found[0]?.status).toBe(status);
    expect(blocking(found)).toEqual(inTheWay);
  });
});

describe('the outcomes that exit gates ask for', () => {
  const statusOf = (view: ReturnType<typeof aProgramme>, gate: (typeof gateKeys)[number], id: string) =>
    evaluateCriteria(currentPack, gate, factsOf(view, today, currentPack)).find((one) => one.id === id);

  it('are cured by typing one number', () => {
    const [focus, , ...others] = aProgramme().kpis;
    const kpis = [focus, ...others].filter((one) => one !== undefined);
    const unmeasured = theKpi('structure', { stage: 'organisationalStructure' }, { series: {} });
    const typed = theKpi('structure', { stage: 'organisationalStructure' });

    expect(statusOf(aProgramme({ kpis: [...kpis, unmeasured] }), 'gate2', 'g2.last-period-in')).toMatchObject(
      {
        status: 'notMet',
        lacking: ['structure'],
      },
    );
    expect(statusOf(aProgramme({ kpis: [...kpis, typed] }), 'gate2', 'g2.last-period-in')?.status).toBe(
      'met',
    );
  });

  it('judge the objectives of the stage by their band, once there is a value', () => {
    const ahead = theObjective({ from: 0, to: 5, by: '2027-06-30' });
    const far = theObjective({ from: 300, to: 400, by: '2027-06-30' });
    const silent = theKpi('focus', {}, { series: {} });

    expect(statusOf(aProgramme({ objectives: [ahead] }), 'gate1', 'g1.objectives')?.status).toBe('met');
    expect(statusOf(aProgramme({ objectives: [far] }), 'gate1', 'g1.objectives')).toMatchObject({
      status: 'notMet',
      lacking: ['more-repeat'],
    });
    expect(statusOf(aProgramme({ kpis: [silent] }), 'gate1', 'g1.objectives')?.status).toBe('notAssessed');
  });

  it('want the milestones that endanger this gate confirmed', () => {
    const open = aProgramme({ milestones: [theMilestone({ state: 'reported' })] });
    const done = aProgramme({ milestones: [theMilestone({ state: 'confirmed' })] });

    expect(statusOf(open, 'gate2', 'g2.milestones')?.lacking).toEqual(['one-team']);
    expect(statusOf(done, 'gate2', 'g2.milestones')?.status).toBe('met');
    expect(statusOf(open, 'gate3', 'g3.milestones')?.status).toBe('notAssessed');
  });

  it('stand still for conditions that are overdue, and at the close for any that is open', () => {
    const condition = { id: 'c1', text: 'Name the team', ownerSeat: 'team' };
    const gate1 = (by: string) => {
      const view = passed(aProgramme(), ['businessFocus'], '2027-03-01T09:00:00.000Z');
      const gates = { ...view.gates, gate1: { ...view.gates.gate1, conditions: [{ ...condition, by }] } };
      return { ...view, gates };
    };

    expect(statusOf(gate1('2027-04-15'), 'gate2', 'g2.conditions-kept')?.status).toBe('met');
    expect(statusOf(gate1('2027-04-14'), 'gate2', 'g2.conditions-kept')?.lacking).toEqual(['gate1']);
    expect(statusOf(gate1('2027-12-31'), 'closing', 'closing.conditions-cleared')?.lacking).toEqual([
      'gate1',
    ]);
  });

  it('let a programme close whose five stages are in upkeep, owned and measured', () => {
    const view = passed(aProgramme(), stageKeys, '2027-03-01T09:00:00.000Z');
    const found = evaluateCriteria(currentPack, 'closing', factsOf(view, today, currentPack));

    expect(found.filter(({ severity, status }) => severity === 'hard' && status !== 'met')).toEqual([]);
  });
});

describe('the guards of the method', () => {
  const view = passed(aProgramme(), ['businessFocus'], '2027-03-01T09:00:00.000Z');

  it('are watched once their gate has passed', () => {
    expect(guardStandings(currentPack, factsOf(view, today, currentPack))).toEqual([
      { id: 'g0.objectives-are-ranges', health: 'onTrack' },
      { id: 'g0.metrics-ready', health: 'onTrack' },
      { id: 'g1.customer-first', health: 'onTrack' },
      { id: 'g1.segments-understood', health: 'onTrack' },
    ]);
  });

  it('make the programme off track when they break', () => {
    const customerPriority = { rank: 3, leaders: 8, on: '2027-04-01' };
    const broken = { ...view, programme: theProgramme({ customerPriority }) };

    expect(guardStandings(currentPack, factsOf(broken, today, currentPack))).toContainEqual({
      id: 'g1.customer-first',
      health: 'offTrack',
    });
  });
});

describe('the subjects of a gate', () => {
  it('are the kinds its criteria judge, each once', () => {
    expect(subjectsOf(currentPack, 'gate0')).toEqual(['programme', 'objective', 'kpi']);
  });
});
