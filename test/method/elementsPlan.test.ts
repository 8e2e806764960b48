import { describe, expect, it } from 'vitest';
import { objectiveStatus } from '#domain/objective/status.ts';
import { anObjective, aProgramme } from '../api/wishes.ts';
import { withMethod, type Values } from './methodUnderTest.ts';
import { numberOf, workOn } from './work.ts';

const method = withMethod();
const { api, ids, seats, kept, refused, entries, criterion, warning, send, done, view } = method;
const work = workOn(method);
const objectives = (changes: object) =>
  send('addObjectives', { items: [anObjective(ids.kpi, { name: 'Second', ...changes })] });

describe('a plan for years', () => {
  const create = async (changes: object) => {
    const wish = aProgramme();
    const body = { ...wish, charter: { ...wish.charter, name: 'Another', ...changes } };
    return api.send('createProgramme', { person: 'mona', body });
  };

  it('element 44: under 24 months a horizon needs its reason, beyond 60 there is none', async () => {
    expect((await create({ horizonMonths: 23 })).json.code).toBe('horizonTooShort');
    expect((await create({ horizonMonths: 61 })).status).toBe(400);
    expect((await create({ horizonMonths: 24 })).status).toBe(201);
    const horizonReason = 'The licence ends with 2028.';
    expect((await create({ horizonMonths: 20, horizonReason })).status).toBe(201);
  });

  it('element 44: two late decisions in a row go to the sponsor, with one in time between them none does', async () => {
    const asked = {
      what: 'Budget of service',
      seat: seats['Sponsor'] ?? '',
      askedOn: '2027-01-10',
      dueOn: '2027-01-31',
    };
    const late = { ...asked, decidedOn: '2027-02-05', reason: 'On holiday' };
    expect(await refused('engagement', { ...late, reason: null })).toBe('late-has-a-reason');
    const [first = ''] = await kept('engagement', [late, { ...asked, decidedOn: '2027-01-31' }, late]);
    expect(await warning('w.leaders-decide-late')).toBeUndefined();
    await kept('engagement', [late]);
    expect(await warning('w.leaders-decide-late')).toEqual([first, 'engagement-0003', 'engagement-0004']);
    expect(await refused('engagement', { ...asked, decidedOn: '2027-01-05' })).toBe('dates-in-order');
  });

  it('element 65: Gate 0 wants the vision, and a sign that anyone can see', async () => {
    expect(await criterion('gate0', 'g0.vision')).toBe('met');
    const { vision } = aProgramme().charter;
    await work.change('changeProgramme', 'programme', ids.p, { charter: { vision: '' } });
    expect(await criterion('gate0', 'g0.vision')).toBe('notMet');
    await work.change('changeProgramme', 'programme', ids.p, { charter: { vision } });

    expect(await criterion('gate0', 'g0.vision-signs')).toBe('notMet');
    const sign = { sign: 'A client is greeted by name', where: 'In any shop', by: '2029-12-31' };
    await kept('visionSigns', [sign]);
    expect(await criterion('gate0', 'g0.vision-signs')).toBe('met');
    expect(await refused('visionSigns', { number: 1, state: 'seen' })).toBe('seen-by-someone');
  });

  it('element 66: strengths and weaknesses come before the objectives', async () => {
    const diagnose = (on: string) =>
      work.change('changeProgramme', 'programme', ids.p, {
        diagnosis: { on, strengths: 'Our people.', weaknesses: 'No one view.' },
      });
    expect(await criterion('gate0', 'g0.diagnosis')).toBe('notMet');
    expect(await criterion('gate0', 'g0.diagnosis-first')).toBe('notMet');
    await diagnose('2027-03-01');
    expect(await criterion('gate0', 'g0.diagnosis')).toBe('met');
    expect(await criterion('gate0', 'g0.diagnosis-first')).toBe('met');
    api.moveTo('2027-03-03T09:00:00.000Z');
    await diagnose('2027-03-02');
    // The objective is of the first of March, a day too early.
    expect(await criterion('gate0', 'g0.diagnosis-first')).toBe('notMet');
    await diagnose('2027-02-20');
  });

  it('element 67: refuses an objective without metric, range or date, and one point is no range', async () => {
    const flaws = async (changes: object) => (await objectives(changes)).json['flaws'];
    expect((await objectives({ kpi: undefined })).status).toBe(400);
    expect((await objectives({ from: undefined })).status).toBe(400);
    expect((await objectives({ by: undefined })).status).toBe(400);
    expect(await flaws({ kpi: 'improveRelations' })).toEqual(['kpiUnknown']);
    expect(await flaws({ from: 10, to: 5 })).toEqual(['rangeReversed']);
    expect(await flaws({ by: '2027-01-31' })).toEqual(['dateBeforeStart']);
    expect(await criterion('gate0', 'g0.objectives-are-ranges')).toBe('met');
    expect((await objectives({ from: 5, to: 5 })).status).toBe(200);
    expect(await criterion('gate0', 'g0.objectives-are-ranges')).toBe('notMet');
  });
});

describe('money', () => {
  const decide = (person: string, register: string, id: string, more: Values) =>
    kept(register, [{ number: numberOf(id), ...more }], person);

  it('element 62: warns while more than 40 % of the money is technology and gates 1 to 3 are open', async () => {
    await work.initiative('Teams for segments', { cost: 60_000_00, roi: 150 });
    const figures = { workstream: 'technology', cost: 40_000_00, benefit: 40_000_00, roi: 0 };
    const id = await work.initiative('One record', figures);
    expect(await warning('w.technology-heavy')).toBeUndefined();
    // 41 of 101 are 40.6 %.
    await kept('initiatives', [{ number: numberOf(id), cost: 41_000_00, benefit: 41_000_00 }]);
    expect(await warning('w.technology-heavy')).toEqual(['gate1', 'gate2', 'gate3']);
  });

  it('element 64: nothing is approved without cost and return, nor with one that does not add up', async () => {
    const id = await work.initiative('Returns desk', { roi: null, payback: null });
    await kept('initiatives', [{ number: numberOf(id), state: 'businessCase' }]);
    const approval = { number: numberOf(id), state: 'approved' };
    expect(await refused('initiatives', approval, 'fay')).toBe('cost-and-return');
    expect(await refused('initiatives', { number: numberOf(id), roi: 60 })).toBe('roi-adds-up');
    await kept('initiatives', [{ number: numberOf(id), roi: 50, payback: 10 }]);
    expect(await refused('initiatives', approval)).toBe('notYoursToDecide');
    await decide('fay', 'initiatives', id, { state: 'approved' });
  });

  it('element 64: no spending is asked for and no step released without a return', async () => {
    const initiative = await work.initiative('Idea', { benefit: null, roi: null });
    const spend = { what: 'Furniture', kind: 'other', initiative, amount: 9_000_00, supplier: 'Alder' };
    const [id = ''] = await kept('spendGates', [spend]);
    const ask = { number: numberOf(id), state: 'requested' };
    expect(await refused('spendGates', ask)).toBe('return-is-known');
    const step = { name: 'Try', initiative, weeks: 6, reversible: true, tranche: 1_000_00, expectedRoi: 10 };
    const [first = ''] = await kept('steps', [step]);
    const release = { number: numberOf(first), state: 'released' };
    expect(await refused('steps', release, 'fay')).toBe('release-needs-a-return');
    await kept('initiatives', [{ number: numberOf(initiative), benefit: 150_000_00, roi: 50 }]);
    await kept('spendGates', [ask]);
    await kept('steps', [release], 'fay');
  });

  it('element 77: a step too long or not to be undone is cleared by a second approver first', async () => {
    const initiative = await work.initiative('Shops');
    const step = { initiative, weeks: 12, reversible: true, tranche: 1_000_00, expectedRoi: 10 };
    const rows = [{ weeks: 13 }, { reversible: false }].map((more, place) => ({
      name: `Step ${place}`,
      ...step,
      ...more,
    }));
    for (const id of await kept('steps', rows)) {
      const number = numberOf(id);
      expect(await refused('steps', { number, state: 'released' }, 'fay')).toBe('short-and-safe-or-cleared');
      expect(await refused('steps', { number, state: 'cleared' })).toBe('notYoursToDecide');
      await decide('sam', 'steps', id, { state: 'cleared' });
      expect(await refused('steps', { number, state: 'released' }, 'sam')).toBe('ownEntry');
      await decide('fay', 'steps', id, { state: 'released' });
      const stop = { number, state: 'stopped', reason: 'Not needed.' };
      expect(await refused('steps', stop)).toBe('stopped-shows-its-return');
      await kept('steps', [{ ...stop, actualRoi: -100 }]);
    }
    const [short = ''] = await kept('steps', [{ name: 'Short', ...step }]);
    await decide('fay', 'steps', short, { state: 'released' });
  });

  it('element 77: the next release waits for what the last step brought, and a finished step tells its win', async () => {
    const initiative = await work.initiative('Notes');
    const step = { initiative, weeks: 6, reversible: true, tranche: 1_000_00, expectedRoi: 10 };
    const [one = '', two = ''] = await kept('steps', [
      { name: 'One shop', ...step },
      { name: 'Ten shops', ...step },
    ]);
    await decide('fay', 'steps', one, { state: 'released' });
    const next = { number: numberOf(two), state: 'released' };
    expect(await refused('steps', next, 'fay')).toBe('release-rests-on-the-last-step');
    const finish = { number: numberOf(one), state: 'finished', finishedOn: '2027-03-02' };
    expect(await refused('steps', finish)).toBe('finished-tells-a-win');
    await kept('steps', [{ ...finish, win: 'Forty guests came back.' }]);
    expect(await refused('steps', next, 'fay')).toBe('release-rests-on-the-last-step');
    expect(await warning('w.return-unknown')).toEqual([one]);
    await kept('steps', [{ number: numberOf(one), actualRoi: 12 }]);
    expect(await warning('w.return-unknown')).toBeUndefined();
    await kept('steps', [next], 'fay');
    expect((await entries('steps')).find(({ id }) => id === two)?.values['state']).toBe('released');
  });
});

describe('how it goes', () => {
  const measure = (period: string, value: number) =>
    done(
      'measure',
      { items: [{ kpi: ids.kpi, segment: 'all', period, value, state: 'final' }] },
      { person: 'mona' },
    );
  const status = async (on: string) => {
    const seen = await view();
    const kpi = seen.kpis.find(({ id }) => id === ids.kpi);
    const [objective] = seen.objectives.filter(({ id }) => id === ids.objective);
    if (objective === undefined) throw new Error('The objective is gone');
    return objectiveStatus(objective, kpi, on);
  };

  it('element 59: an objective off track asks to refine, redefine or accept, and the old one is kept', async () => {
    api.moveTo('2027-09-15T09:00:00.000Z');
    await measure('2027-08', 20.5);
    expect(await warning('w.replan-due')).toBeUndefined();
    await measure('2027-08', 10);
    expect(await warning('w.replan-due')).toContain(ids.objective);
    const replan = { objective: ids.objective, on: '2027-09-14', by: seats['Sponsor'] ?? '' };
    const said = { ...replan, variance: 'Half of it', lesson: 'Letters are not read' };
    expect(await refused('replans', { ...said, decision: 'refine' })).toBe('a-change-says-what');
    expect(await refused('replans', { ...said, decision: 'accept', on: '2027-09-16' })).toBe(
      'not-of-tomorrow',
    );
    await kept('replans', [{ ...said, decision: 'redefine', change: 'Four points at least' }]);
    expect(await warning('w.replan-due')).not.toContain(ids.objective);
    await work.change('changeObjective', 'objective', ids.objective, {
      changes: { from: 4 },
      reason: 'Re-planned in September.',
    });
    const { json } = await api.done('ledger', {
      person: 'mona',
      params: { p: ids.p },
      query: { limit: '200' },
    });
    const changes = json.entries.filter(({ kind, id }) => kind === 'objective' && id === ids.objective);
    expect(JSON.stringify(changes)).toContain('"before":{"from":5}');
  });

  it('element 67: the status of an objective is its place in the band: below, within or above', async () => {
    // 20 at the start and 4 to 10 points more by the end of 2029: from 24 to 30.
    api.moveTo('2030-01-20T09:00:00.000Z');
    for (const [value, position] of [
      [23.9, 'below'],
      [24, 'within'],
      [30, 'within'],
      [30.1, 'above'],
    ] as const) {
      await measure('2029-12', value);
      expect((await status('2030-01-20')).position).toBe(position);
    }
  });
});
