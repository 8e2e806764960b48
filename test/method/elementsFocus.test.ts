import { beforeAll, describe, expect, it } from 'vitest';
import { aKpi } from '../api/wishes.ts';
import { withMethod } from './methodUnderTest.ts';

const method = withMethod();
const { api, ids, seats, facts, kept, refused, criterion, warning } = method;
const need = { need: 'See the order on its way', evidence: 'Interviews', state: 'open' };
const idea = {
  name: 'Order tracking',
  stage: 'customerInteraction',
  workstream: 'processes',
  state: 'draft',
};
const delight = 'Nobody has to call any more.';
let tracked = 0;

beforeAll(async () => {
  await kept('needs', [{ ...need, segment: ids.light }]);
  const [id = ''] = await kept('initiatives', [{ ...idea, segment: ids.light, contact: 'more' }]);
  tracked = Number(id.slice(-4));
});

describe('element 13: the question that leads', () => {
  it('element 13: an initiative that answers no need stays an idea', async () => {
    const forward = { number: tracked, state: 'businessCase', delight };
    expect(await refused('initiatives', forward)).toBe('answers-a-need');
    await kept('initiatives', [{ ...forward, need: 'needs-0001' }]);
  });

  it('element 13: needs without an answer are listed at Gate 1', async () => {
    expect(await criterion('gate1', 'g1.needs-answered')).toBe('notMet');
    expect((await facts()).registers['needs']).toMatchObject({ unanswered: ['needs-0001'] });
    expect(await refused('needs', { number: 1, state: 'answered' })).toBe('answered-by-work');
    await kept('needs', [
      { number: 1, state: 'answered', response: 'We show it.', initiative: 'initiatives-0001' },
    ]);
    expect(await criterion('gate1', 'g1.needs-answered')).toBe('met');
  });
});

describe('element 12: delight, at any hour', () => {
  it('element 12: without what delights customers, or a reason, an initiative cannot leave draft', async () => {
    const other = { ...idea, name: 'New ledger', need: 'needs-0001' };
    await kept('initiatives', [other]);
    const forward = { number: 2, state: 'businessCase' };
    expect(await refused('initiatives', forward)).toBe('delights-or-says-why-not');
    await kept('initiatives', [{ ...forward, notCustomer: 'Only the books change.' }]);
  });

  it('element 12: a service that is not open as wanted is found, until an initiative sees to it', async () => {
    await kept('coverage', [{ service: 'Returns', channel: 'telephone', hours: 'office', target: 'always' }]);
    expect(await criterion('gate2', 'g2.services-anytime')).toBe('notMet');
    await kept('coverage', [{ number: 1, initiative: 'initiatives-0001' }]);
    expect(await criterion('gate2', 'g2.services-anytime')).toBe('met');
  });

  it('element 12: the library offers a KPI of how easily customers switch', () => {
    const found = method.pack.kpiLibrary.filter(({ elements }) => elements.includes(12));
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('element 2: not everyone wants it', () => {
  const view = { tolerates: 20, n: 400, source: 'Survey', on: '2027-02-20' };

  it('element 2: a segment where more than 15 percent refuse puts caution on each initiative with more contact', async () => {
    await kept('customerView', [{ ...view, segment: ids.light, welcomes: 65, refuses: 15 }]);
    expect(await warning('w.contact-against-will')).toBeUndefined();
    await kept('customerView', [{ number: 1, welcomes: 64, refuses: 16 }]);
    expect(await warning('w.contact-against-will')).toEqual(['initiatives-0001']);
    // An idea as well, and no other segment's.
    await kept('initiatives', [
      { ...idea, name: 'Calls', segment: ids.light, contact: 'more' },
      { ...idea, name: 'Letters', segment: ids.heavy, contact: 'more' },
    ]);
    expect(await warning('w.contact-against-will')).toEqual(['initiatives-0001', 'initiatives-0003']);
  });

  it('element 2: such an initiative leaves draft once it says how it spares them', async () => {
    const forward = { number: 3, need: 'needs-0001', delight, state: 'businessCase' };
    expect(await refused('initiatives', forward)).toBe('spares-those-who-refuse');
    await kept('initiatives', [{ ...forward, care: 'Only who asked for it is called.' }]);
  });

  it('element 2: shares that make no whole are refused, and Gate 1 asks of each focus segment', async () => {
    const row = { ...view, segment: ids.heavy, welcomes: 70, refuses: 5 };
    expect(await refused('customerView', row)).toBe('shares-make-a-whole');
    expect(await criterion('gate1', 'g1.customers-asked')).toBe('notMet');
    await kept('customerView', [{ ...row, welcomes: 75 }]);
    expect(await criterion('gate1', 'g1.customers-asked')).toBe('met');
  });
});

describe('element 3: a style that suits both', () => {
  const style = { style: 'Loyalty card', does: 'Points', companyNeed: 4, fit: 3, source: 'Survey' };
  const chosen = { number: 1, state: 'chosen', reason: 'Best of three', decidedOn: '2027-03-01' };

  it('element 3: a style without what customers want of it cannot be chosen', async () => {
    await kept('crmStyles', [{ ...style, state: 'considered' }]);
    expect(await refused('crmStyles', chosen)).toBe('customers-have-a-say');
    expect(await criterion('gate1', 'g1.style-chosen')).toBe('notMet');
    // Zero is a score as well: customers were asked.
    await kept('crmStyles', [{ ...chosen, customerWant: 0 }]);
    expect(await criterion('gate1', 'g1.style-chosen')).toBe('met');
  });
});

describe('element 11: promises and proof', () => {
  const promise = { claim: 'An answer within a day', where: 'Website' };

  it.each(['none', 'communication', 'callCentre'])(
    'element 11: %s proves nothing to Gate 1',
    async (evidenceKind) => {
      const [id = ''] = await kept('claims', [
        { ...promise, evidenceKind, ...(evidenceKind !== 'none' && { evidence: 'A campaign' }) },
      ]);
      expect(await criterion('gate1', 'g1.promises-proven')).toBe('notMet');
      expect((await facts()).registers['claims']).toMatchObject({ onlyTalk: [id] });
      await kept('claims', [
        { number: Number(id.slice(-4)), evidenceKind: 'process', evidence: 'Shifts until ten.' },
      ]);
    },
  );

  it('element 11: a way of working, described, does', async () => {
    expect(await refused('claims', { ...promise, evidenceKind: 'budget' })).toBe('proof-is-described');
    expect(await refused('claims', { ...promise, evidenceKind: 'kpi', evidence: 'See' })).toBe(
      'number-is-named',
    );
    expect(await criterion('gate1', 'g1.promises-proven')).toBe('met');
  });
});

describe('element 20: an initiative too starts with its measure', () => {
  const ownerSeat = () => seats['Numbers'] ?? '';
  const money = { cost: 100_000, benefit: 150_000, roi: 50, payback: 18, confidence: 'estimate' };

  it('element 20: it is not begun without owner, baseline from before and target, and is with them', async () => {
    const [bare = '', late = '', ready = ''] = await method.madeBy('defineKpis', {
      items: [
        aKpi({ name: 'No target', ownerSeat: ownerSeat(), trajectories: {} }),
        aKpi({
          name: 'Not over yet',
          ownerSeat: ownerSeat(),
          baselines: { all: { value: 20, period: '2027-03', on: '2027-03-01', source: 'Orders' } },
        }),
        aKpi({ name: 'Calls about orders', ownerSeat: ownerSeat() }),
      ],
    });
    await kept('initiatives', [{ number: 2, ...money, kpi: ids.kpi }]);
    await kept('initiatives', [{ number: 2, state: 'approved' }], 'fay');
    const begin = { number: 2, state: 'inDelivery' };
    for (const kpi of [ids.kpi, bare, late])
      expect(await refused('initiatives', { ...begin, kpi })).toBe('metrics-before-start');
    expect(await refused('initiatives', { ...begin, kpi: ready, startOn: '2027-02-05' })).toBe(
      'metrics-before-start',
    );
    await kept('initiatives', [{ ...begin, kpi: ready, startOn: '2027-03-01' }]);
  });
});

describe('element 5: suggestions that are used', () => {
  const heard = { what: 'A shorter form', from: 'potential', heardOn: '2027-02-10', state: 'heard' };

  it('element 5: declined needs a reason, adopted an initiative, told a day', async () => {
    await kept('suggestions', [heard, { ...heard, from: 'customer' }]);
    expect(await refused('suggestions', { number: 1, state: 'declined', reason: 'No' })).toBe('stateMove');
    const assessed = { state: 'assessed', assessment: 'Easy to do.' };
    await kept('suggestions', [
      { number: 1, ...assessed },
      { number: 2, ...assessed },
    ]);
    expect(await refused('suggestions', { number: 1, state: 'declined' })).toBe('declined-because');
    expect(await refused('suggestions', { number: 2, state: 'adopted' })).toBe('adopted-by-an-initiative');
    await kept('suggestions', [
      { number: 1, state: 'declined', reason: 'The law asks for the field.' },
      { number: 2, state: 'adopted', initiative: 'initiatives-0001' },
    ]);
    await kept('suggestions', [{ number: 2, state: 'shipped' }]);
    expect(await refused('suggestions', { number: 2, state: 'told' })).toBe('told-on-a-day');
    await kept('suggestions', [{ number: 2, state: 'told', toldOn: '2027-03-01' }]);
  });

  it('element 5: one that waits longer than three months is reminded of', async () => {
    await kept('suggestions', [{ ...heard, what: 'Open on Sundays' }]);
    api.moveTo('2027-04-30T09:00:00.000Z');
    expect(await warning('w.suggestion-waiting')).toBeUndefined();
    api.moveTo('2027-06-30T09:00:00.000Z');
    expect(await warning('w.suggestion-waiting')).toEqual(['suggestions-0003']);
    await kept('suggestions', [{ number: 3, state: 'assessed', assessment: 'Too dear.' }]);
    await kept('suggestions', [{ number: 3, state: 'declined', reason: 'Too dear.' }]);
    expect(await warning('w.suggestion-waiting')).toBeUndefined();
  });
});
