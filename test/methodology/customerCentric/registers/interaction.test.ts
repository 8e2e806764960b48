import { describe, expect, it } from 'vitest';
import type { FieldValues } from '#domain/register/register.ts';
import { theKpi, theSegment } from '#test/domain/criterion/sample.ts';
import { criterion, marked, warning, withLists, writing } from '../lists.ts';

const phases = ['discover', 'buy', 'use', 'renew', 'leave'];
const kinds = ['acquisition', 'retention', 'penetration', 'efficiency'];

describe('element 4: what annoys customers is measured first', () => {
  it('lets customer interaction start with a friction KPI only', () => {
    const speed = theKpi('speed', { template: 'time-to-resolution' });
    expect(criterion(withLists({}, { kpis: [speed] }), 'g4.friction-kpi').status).toBe('met');
    expect(criterion(withLists({}, { kpis: [theKpi('clicks')] }), 'g4.friction-kpi').status).toBe('notMet');
  });
});

describe('element 29: needs in every phase', () => {
  it('finds the focus segment with an empty phase', () => {
    const when = { moment: 'At the first order', reason: 'A gift' };
    const filled = phases.map((phase) => ({ segment: 'light', phase, need: 'Advice', ...when }));
    expect(criterion(withLists({ lifecycle: filled }), 'g4.lifecycle-filled').status).toBe('met');
    const gap = withLists({ lifecycle: filled.slice(1) });
    expect(criterion(gap, 'g4.lifecycle-filled').lacking).toEqual(['light']);
    const timeless = withLists({ lifecycle: filled.map((cell) => ({ ...cell, moment: '' })) });
    expect(criterion(timeless, 'g4.lifecycle-filled').status).toBe('notMet');
  });
});

describe('element 31: no uniform mass', () => {
  const spent = (light: number, heavy: number) =>
    withLists({
      allocation: [
        { segment: 'light', interaction: 'interactions-0001', investment: light },
        { segment: 'heavy', interaction: 'interactions-0001', investment: heavy },
      ],
    });

  it('warns of equal spend', () => {
    expect(warning(spent(100_000, 105_000), 'w.uniform-mass')).toEqual(['light', 'heavy']);
    expect(warning(spent(100_000, 150_000), 'w.uniform-mass')).toBeNull();
  });
});

describe('element 39: segments serve objectives', () => {
  it('refuses an axis without an objective, and an automatic one without when and why', () => {
    const axis = { name: 'Value', auto: 'no', objective: 'more-repeat' };
    expect(writing(withLists({}), 'axes', axis)).toBe('ok');
    expect(writing(withLists({}), 'axes', { name: 'Value', auto: 'no' })).toBe('objective');
    expect(writing(withLists({}), 'axes', { ...axis, auto: 'customers' })).toBe('automatic-when');
  });

  it('warns of a focus segment that no axis sets apart', () => {
    expect(warning(withLists({}), 'w.segment-without-objective')).toEqual(['light']);
    const axes = [{ name: 'Value', auto: 'no', objective: 'more-repeat', segment: 'light' }];
    expect(warning(withLists({ axes }), 'w.segment-without-objective')).toBeNull();
  });
});

describe('element 40: how often customers are contacted', () => {
  it('flags a breach of the limit', () => {
    const mail = { kind: 'Offer', medium: 'internet', cap: 4, actual: 4, on: '2027-04-01', source: 'Log' };
    expect(warning(withLists({ contactPolicy: [mail] }), 'w.contact-above-limit')).toBeNull();
    const over = withLists({ contactPolicy: [{ ...mail, actual: 5 }] });
    expect(warning(over, 'w.contact-above-limit')).toEqual(['contactPolicy-0001']);
  });
});

describe('element 45: six rights', () => {
  const six = ['product', 'customer', 'time', 'channel', 'price', 'service'];
  const offer: FieldValues = {
    name: 'Refill',
    segment: 'light',
    state: 'idea',
    ...Object.fromEntries(six.map((right) => [right, true])),
  };

  it('launches with six, or with a reason', () => {
    const view = withLists({});
    expect(writing(view, 'offers', { state: 'launched' }, offer)).toBe('ok');
    const five = { ...offer, price: false };
    expect(writing(view, 'offers', { state: 'launched' }, five)).toBe('six-or-a-reason');
    expect(writing(view, 'offers', { state: 'launched', reason: 'A trial' }, five)).toBe('ok');
  });
});

describe('element 47: the fair bargain', () => {
  const step = { segment: 'light', step: 'price', evidence: 'Interviews', on: '2027-03-01' };

  it('finds the side below the floor', () => {
    const fair = withLists({ bargain: [{ ...step, customer: 3, company: 3 }] });
    expect(criterion(fair, 'g4.fair-bargain').status).toBe('met');
    const unfair = withLists({ bargain: [{ ...step, customer: 1, company: 5 }] });
    expect(criterion(unfair, 'g4.fair-bargain').lacking).toEqual(['bargain-0001']);
    expect(warning(unfair, 'w.bargain-one-sided')).toEqual(['bargain-0001']);
    expect(writing(fair, 'bargain', { ...step, customer: 2, company: 2 })).toBe('once-a-step');
  });
});

describe('element 48: understood requests', () => {
  it('warns of a month whose loss is above the limit', () => {
    const request = { request: 'Kitchen', complete: 60, cause: 'Size', on: '2027-03-10' };
    const lost = (loss: number, on: string) => withLists({ qualification: [{ ...request, loss, on }] });
    expect(warning(lost(1_000_001, '2027-03-10'), 'w.misunderstanding-costs')).toEqual(['qualification']);
    expect(warning(lost(1_000_000, '2027-03-10'), 'w.misunderstanding-costs')).toBeNull();
    expect(warning(lost(1_000_001, '2026-12-10'), 'w.misunderstanding-costs')).toBeNull();
    expect(
      writing(withLists({}), 'qualification', { request: 'Sofa', complete: 50, loss: 5, on: '2027-03-01' }),
    ).toBe('cause-of-loss');
  });
});

describe('element 49: six media', () => {
  it('wants each rated or marked as not used', () => {
    const rated = { name: 'Telephone', use: 'used', score: 3, source: 'Calls' };
    const media = Array.from({ length: 5 }, () => rated);
    const unused = { name: 'Letters', use: 'notUsed', why: 'Nobody writes' };
    expect(criterion(withLists({ media: [...media, unused] }), 'g4.six-media').status).toBe('met');
    const open = withLists({ media: [...media, { name: 'Letters' }] });
    expect(criterion(open, 'g4.six-media').lacking).toEqual(['media-0006']);
    expect(writing(withLists({}), 'media', { name: 'Letters', use: 'notUsed' })).toBe('why-not');
  });
});

describe('element 50: what customers say', () => {
  const asked = (rank: number, satisfied: number, on = '2027-03-20') => ({
    name: `Experience ${rank}`,
    rank,
    asked: 200,
    satisfied,
    on,
    source: 'Panel',
  });
  const three = (satisfied: number, on?: string) => [1, 2, 3].map((rank) => asked(rank, satisfied, on));

  it('blocks Gate 4 while a top-three answer is older than six months, not a fourth one', () => {
    expect(criterion(withLists({ experiences: three(180) }), 'g4.voice-is-fresh').status).toBe('met');
    const old = withLists({ experiences: [...three(180).slice(1), asked(1, 180, '2026-09-30')] });
    expect(criterion(old, 'g4.voice-is-fresh')).toMatchObject({
      status: 'notMet',
      lacking: ['experiences-0003'],
    });
    const fourth = withLists({ experiences: [...three(180), asked(4, 180, '2025-01-10')] });
    expect(criterion(fourth, 'g4.voice-is-fresh').status).toBe('met');
    expect(criterion(withLists({}), 'g4.voice-is-fresh').status).toBe('notMet');
  });

  it('lets customers object, whatever reason is given', () => {
    const unhappy = withLists({ experiences: three(60) });
    expect(criterion(unhappy, 'g4.customers-do-not-object')).toMatchObject({
      status: 'notMet',
      severity: 'hard',
      lacking: ['experiences-0001', 'experiences-0002', 'experiences-0003'],
    });
    expect(warning(unhappy, 'w.customers-say-no')).toEqual(['experiences']);
    expect(criterion(withLists({ experiences: three(180) }), 'g4.customers-do-not-object').status).toBe(
      'met',
    );
  });

  it('asks for a reason when too few were asked', () => {
    const few = [{ ...asked(1, 8), asked: 10 }];
    expect(criterion(withLists({ experiences: few }), 'g4.enough-customers').status).toBe('notMet');
    expect(criterion(withLists({ experiences: three(180) }), 'g4.enough-customers').status).toBe('met');
  });

  it('refuses answers that cannot be', () => {
    const view = withLists({});
    expect(writing(view, 'experiences', { ...asked(1, 201) })).toBe('no-more-than-asked');
    expect(writing(view, 'experiences', { ...asked(1, 20), on: '2027-04-16' })).toBe('with-source');
    expect(writing(view, 'experiences', { name: 'Delivery', rank: 1.5 })).toBe('whole-rank');
  });
});

describe('element 51: commitment is more than satisfaction', () => {
  it('is never met by satisfaction alone', () => {
    const csat = theKpi('csat', { template: 'customer-satisfaction' });
    expect(criterion(withLists({}, { kpis: [csat] }), 'g4.commitment').status).toBe('notMet');
    const commitment = theKpi('stay', { template: 'customer-commitment' });
    expect(criterion(withLists({}, { kpis: [commitment] }), 'g4.commitment').status).toBe('met');
  });
});

describe('element 53: four targets a focus segment', () => {
  const target = { segment: 'light', base: 'current', target: 5, kpi: 'focus', by: '2027-12-31' };
  const kpis = [theKpi('focus', { trajectories: { light: [{ period: '2027-12', value: 50 }] } })];

  it('wants all four', () => {
    const arpe = kinds.map((kind) => ({ ...target, kind }));
    expect(criterion(withLists({ arpe }, { kpis }), 'g4.segments-have-targets').status).toBe('met');
    const three = withLists({ arpe: arpe.slice(1) }, { kpis });
    expect(criterion(three, 'g4.segments-have-targets').lacking).toEqual(['light']);
  });

  it('refuses a target for a segment nobody understands (element 52)', () => {
    const { attitudes: _attitudes, ...half } = theSegment('light');
    const view = withLists({}, { segments: [half], kpis });
    expect(writing(view, 'arpe', { ...target, kind: 'retention' })).toBe('understood-first');
    expect(writing(withLists({}, { kpis }), 'arpe', { ...target, kind: 'retention' })).toBe('ok');
  });

  it('limits the number of focus segments', () => {
    const segments = ['a', 'b', 'c', 'd', 'e'].map((id) => theSegment(id));
    expect(warning(withLists({}, { segments }), 'w.too-many-focus-segments')).toHaveLength(5);
    expect(warning(withLists({}, { segments: segments.slice(1) }), 'w.too-many-focus-segments')).toBeNull();
  });
});

describe('elements 54 to 56 and 69: propositions', () => {
  const draft: FieldValues = {
    segment: 'light',
    positioning: 'The easy one',
    state: 'draft',
    experienceRole: 'core',
    roleReason: 'They come for it',
    leads: 'service',
    leadsToo: 'price',
    priceLevel: 'at',
    by: '2027-10-01',
    standardKpi: 'focus',
    ...Object.fromEntries(
      ['price', 'brand', 'service', 'operations', 'relationships', 'product', 'standards'].map((key) => [
        key,
        'x',
      ]),
    ),
  };
  const agreed = { ...draft, state: 'agreed' };
  const signed = {
    name: 'Logistics',
    proposition: 'propositions-0001',
    impact: 'delivers',
    state: 'signed',
    signer: 'team',
    on: '2027-04-01',
  };
  const told = {
    message: 'What we promise',
    proposition: 'propositions-0001',
    on: '2027-04-01',
    source: 'List',
    asked: 100,
  };
  const messages = [
    { ...told, audience: 'teams', understood: 100 },
    { ...told, audience: 'customers', understood: 100 },
  ];

  it('needs the role of experience (element 32)', () => {
    const { experienceRole: _role, ...rest } = draft;
    expect(writing(withLists({}), 'propositions', rest)).toBe('fieldMissing');
  });

  it('is agreed with all seven parts and a measured standard', () => {
    const { brand: _brand, ...six } = draft;
    expect(writing(withLists({}), 'propositions', { state: 'agreed' }, draft)).toBe('ok');
    expect(writing(withLists({}), 'propositions', { state: 'agreed' }, six)).toBe('all-seven');
    const { standardKpi: _kpi, ...unmeasured } = draft;
    expect(writing(withLists({}), 'propositions', { state: 'agreed' }, unmeasured)).toBe(
      'standards-measured',
    );
    const other = withLists({ propositions: [draft] });
    expect(writing(other, 'propositions', draft)).toBe('one-a-segment');
  });

  it('goes live when functions have signed, teams confirmed and customers understood', () => {
    const live = { state: 'live' };
    const all = withLists({ propositions: [agreed], functionSignOffs: [signed], messages });
    expect(writing(all, 'propositions', live, agreed)).toBe('ok');
    const unsigned = withLists({ functionSignOffs: [{ ...signed, state: 'asked' }], messages });
    expect(writing(unsigned, 'propositions', live, agreed)).toBe('functions-signed');
    const untold = withLists({ functionSignOffs: [signed], messages: messages.slice(1) });
    expect(writing(untold, 'propositions', live, agreed)).toBe('teams-told');
    const unclear = withLists({
      functionSignOffs: [signed],
      messages: [messages[0] ?? {}, { ...told, audience: 'customers', understood: 10 }],
    });
    expect(writing(unclear, 'propositions', live, agreed)).toBe('customers-understand');
  });

  it('flags two that promise nearly the same', () => {
    const alike = withLists({ propositions: [draft, { ...draft, segment: 'heavy' }] });
    expect(warning(alike, 'w.propositions-alike')).toEqual(['propositions-0001', 'propositions-0002']);
    const apart = withLists({ propositions: [draft, { ...draft, segment: 'heavy', leads: 'product' }] });
    expect(warning(apart, 'w.propositions-alike')).toBeNull();
    expect(criterion(withLists({}, { segments: [theSegment('light')] }), 'g4.two-segments').status).toBe(
      'notMet',
    );
    expect(criterion(alike, 'g4.two-segments').status).toBe('met');
  });

  it('asks for positioning, competencies and a date for each focus segment (element 68)', () => {
    const skill = {
      name: 'Advice',
      segment: 'light',
      today: 2,
      needed: 4,
      plan: 'Coaching',
      by: '2027-09-01',
    };
    const whole = withLists({ propositions: [draft], competencies: [skill] });
    expect(criterion(whole, 'g4.segment-strategy').status).toBe('met');
    const open = withLists({ propositions: [draft], competencies: [{ ...skill, plan: '' }] });
    expect(criterion(open, 'g4.segment-strategy').lacking).toEqual(['light']);
  });

  it('marks what is missing', () => {
    const { price: _price, ...rest } = draft;
    expect(marked(withLists({ propositions: [rest] }), 'propositions', 'incomplete')).toEqual([
      'propositions-0001',
    ]);
  });
});
