import { describe, expect, it } from 'vitest';
import { aKpi, aSegment } from '../api/wishes.ts';
import { withMethod, type Values } from './methodUnderTest.ts';
import { numberOf, workOn } from './work.ts';

const method = withMethod();
const { ids, seats, kept, refused, entries, criterion, warning, facts, done } = method;
const work = workOn(method);

/** A proposition that could be agreed as it is. */
const whole = (segment: string, changes: Values = {}): Values => ({
  segment,
  positioning: 'The shop that remembers',
  experienceRole: 'core',
  roleReason: 'They come for the advice.',
  leads: 'service',
  leadsToo: 'relationships',
  priceLevel: 'at',
  ...Object.fromEntries(
    ['price', 'brand', 'service', 'operations', 'relationships', 'product', 'standards'].map((part) => [
      part,
      `What we promise in ${part}`,
    ]),
  ),
  standardKpi: ids.kpi,
  by: '2028-03-31',
  ...changes,
});
const proposition = 'propositions-0001';
const agree = (on: string, changes: Values = {}): Values => ({
  number: numberOf(on),
  state: 'agreed',
  ...changes,
});
const live = (): Promise<string> => refused('propositions', { number: 1, state: 'live' });

describe('a segment before its plan', () => {
  it('element 52: no target and no agreed promise before value, behaviours and attitudes are all written', async () => {
    const { attitudes, ...half } = aSegment({ name: 'Givers', focus: false });
    const [givers = ''] = await method.madeBy('addSegments', { items: [half] });
    const target = { segment: givers, kind: 'retention', base: 'current', target: 80, kpi: ids.kpi };
    const dated = { ...target, by: '2028-03-31' };
    expect(await refused('arpe', dated)).toBe('understood-first');
    const [id = ''] = await kept('propositions', [whole(givers)]);
    expect(await refused('propositions', agree(id))).toBe('segment-understood');

    await work.change('changeSegment', 'segment', givers, { changes: { attitudes } });
    await kept('arpe', [dated]);
    await kept('propositions', [agree(id)]);
  });

  it('element 52: a focus segment that nobody understands stands before Gates 1 and 4', async () => {
    for (const gate of ['gate1', 'gate4'] as const) {
      const id = gate === 'gate1' ? 'g1.segments-understood' : 'g4.segments-understood';
      expect(await criterion(gate, id)).toBe('met');
    }
    const { value } = (await method.view()).segments.find(({ id }) => id === ids.heavy) ?? {};
    const without = { changes: { value: null } };
    await work.change('changeSegment', 'segment', ids.heavy, without);
    expect(await criterion('gate1', 'g1.segments-understood')).toBe('notMet');
    expect(await criterion('gate4', 'g4.segments-understood')).toBe('notMet');
    await work.change('changeSegment', 'segment', ids.heavy, { changes: { value } });
  });

  it('element 52: an understanding without a source is none', async () => {
    const { status, json } = await method.send('addSegments', {
      items: [aSegment({ name: 'Guess', value: { text: 'Rich', on: '2027-02-01', source: '' } })],
    });
    expect(status).toBe(400);
    expect(json.fields[0]?.path).toEqual(['items', 0, 'value', 'source']);
  });
});

describe('the plan of a focus segment', () => {
  const four = ['acquisition', 'retention', 'penetration', 'efficiency'];
  const target = (segment: string, kind: string) => ({
    segment,
    kind,
    base: 'potential',
    target: 5,
    kpi: ids.kpi,
    by: '2028-12-31',
  });

  it('element 53: each focus segment needs all four targets and a KPI of its own', async () => {
    const own = { value: 22, period: '2027-01', on: '2027-02-10', source: 'Orders' };
    const targets = [{ period: '2030-03', value: 30 }];
    const kpi = aKpi({
      name: 'Repeat rate by segment',
      ownerSeat: seats['Numbers'] ?? '',
      baselines: { [ids.light]: own, [ids.heavy]: own },
      trajectories: { [ids.light]: targets, [ids.heavy]: targets },
    });
    await done('defineKpis', { items: [kpi] });
    await kept(
      'arpe',
      four.map((kind) => target(ids.light, kind)),
    );
    const three = four.slice(1).map((kind) => target(ids.heavy, kind));
    await kept('arpe', three);
    expect(await criterion('gate4', 'g4.segments-have-targets')).toBe('notMet');
    await kept('arpe', [target(ids.heavy, 'acquisition')]);
    expect(await criterion('gate4', 'g4.segments-have-targets')).toBe('met');
  });

  it('element 53: a product group may be planned, nobody at all may not', async () => {
    expect(await refused('arpe', { ...target('', 'retention'), segment: null })).toBe('for-whom');
    await kept('arpe', [{ ...target('', 'retention'), segment: null, productGroup: 'Records' }]);
  });

  it('element 53: five focus segments are one too many for a limit of four', async () => {
    const more = (name: string) => aSegment({ name });
    await done('addSegments', { items: [more('Third'), more('Fourth')] });
    expect(await criterion('gate4', 'g4.few-focus-segments')).toBe('met');
    expect(await warning('w.too-many-focus-segments')).toBeUndefined();
    const [fifth = ''] = await method.madeBy('addSegments', { items: [more('Fifth')] });
    expect(await criterion('gate4', 'g4.few-focus-segments')).toBe('notMet');
    expect(await warning('w.too-many-focus-segments')).toHaveLength(5);
    for (const { id, focus } of (await facts()).segments) {
      if (![ids.light, ids.heavy].includes(id) && focus)
        await work.change('changeSegment', 'segment', id, { changes: { focus: false } });
    }
    expect((await facts()).segments.find(({ id }) => id === fifth)?.focus).toBe(false);
  });
});

describe('the proposition', () => {
  let light = '';
  let heavy = '';

  it('element 54: is agreed with all seven parts and a standard that a KPI measures', async () => {
    const bare = whole(ids.light, { brand: null, standardKpi: null });
    [light = '', heavy = ''] = await kept('propositions', [bare, whole(ids.heavy)]);
    expect(await refused('propositions', agree(light))).toBe('all-seven');
    expect(await refused('propositions', agree(light, { brand: 'Known by name' }))).toBe(
      'standards-measured',
    );
    await kept('propositions', [agree(light, { brand: 'Known by name', standardKpi: ids.kpi })]);
    expect(await criterion('gate4', 'g4.propositions-agreed')).toBe('notMet');
    await kept('propositions', [agree(heavy)]);
    expect(await criterion('gate4', 'g4.propositions-agreed')).toBe('met');
    expect(await refused('propositions', whole(ids.light))).toBe('one-a-segment');
  });

  it('element 68: a focus segment needs positioning, competencies without an open gap, and a date', async () => {
    expect(await refused('propositions', { number: numberOf(light), by: null })).toBe('dated');
    expect(await refused('propositions', { number: numberOf(light), positioning: null })).toBe(
      'fieldMissing',
    );
    const advice = { name: 'Advice', today: 2, needed: 4 };
    const [, open = ''] = await kept('competencies', [
      { ...advice, segment: ids.light, plan: 'Two days in the shop', by: '2027-09-30' },
      { ...advice, segment: ids.heavy },
    ]);
    expect(await criterion('gate4', 'g4.segment-strategy')).toBe('notMet');
    await kept('competencies', [{ number: numberOf(open), plan: 'A course', by: '2027-09-30' }]);
    expect(await criterion('gate4', 'g4.segment-strategy')).toBe('met');
    expect(await refused('competencies', advice)).toBe('whose');
  });

  it('element 69: two segments promised the same in all four traits are flagged, three of four are not', async () => {
    expect(await criterion('gate4', 'g4.two-segments')).toBe('met');
    // The givers are promised the same as well.
    expect(await warning('w.propositions-alike')).toEqual([proposition, light, heavy].toSorted());
    for (const [id, leadsToo] of [
      [light, 'product'],
      [heavy, 'operations'],
    ] as const) {
      await kept('propositions', [{ number: numberOf(id), leadsToo }]);
    }
    expect(await warning('w.propositions-alike')).toBeUndefined();
  });
});

describe('before a proposition goes live', () => {
  const told = (audience: string, asked: number, understood: number) => ({
    message: `To ${audience}`,
    proposition,
    audience,
    asked,
    understood,
    on: '2027-02-26',
    source: 'Short test',
  });

  it('element 55: every function it touches signs, and an objection says what it is', async () => {
    expect(await live()).toBe('functions-signed');
    const asked = { proposition, impact: 'delivers', state: 'asked' };
    const [, stock = ''] = await kept('functionSignOffs', [
      { ...asked, name: 'Shops', state: 'signed', signer: seats['Sponsor'] ?? '', on: '2027-02-20' },
      { ...asked, name: 'Stock' },
      { ...asked, name: 'Legal', impact: 'none' },
    ]);
    const number = numberOf(stock);
    expect(await refused('functionSignOffs', { number, state: 'objected' })).toBe('objection-said');
    expect(await refused('functionSignOffs', { number, state: 'signed' })).toBe('signed-by');
    expect(await criterion('gate4', 'g4.functions-signed')).toBe('notMet');
    expect(await live()).toBe('functions-signed');

    const signed = { number, state: 'signed', signer: seats['Manager'] ?? '', on: '2027-02-25' };
    await kept('functionSignOffs', [signed]);
    expect(await criterion('gate4', 'g4.functions-signed')).toBe('met');
    expect(await live()).toBe('teams-told');
  });

  it('element 56: nine in ten of the teams confirm it, and two thirds of the customers asked understand it', async () => {
    // 89 of 100 are 89 %, under 90; 90 of 100 reach it.
    const [teams = ''] = await kept('messages', [told('teams', 100, 89)]);
    expect(await live()).toBe('teams-told');
    await kept('messages', [{ number: numberOf(teams), understood: 90 }]);
    expect(await live()).toBe('customers-understand');
    // 65 of 100 are under 66.
    const [customers = ''] = await kept('messages', [told('customers', 100, 65)]);
    expect(await live()).toBe('customers-understand');
    await kept('messages', [{ number: numberOf(customers), understood: 66 }]);
    await kept('propositions', [{ number: 1, state: 'live' }]);
    expect((await entries('propositions'))[0]?.values['state']).toBe('live');
  });

  it('element 56: no more can understand than were asked, and numbers have a source', async () => {
    expect(await refused('messages', told('teams', 10, 11))).toBe('no-more-than-asked');
    expect(await refused('messages', { ...told('teams', 10, 9), source: null })).toBe('with-source');
  });
});
