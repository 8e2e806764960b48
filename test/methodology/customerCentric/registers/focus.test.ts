import { describe, expect, it } from 'vitest';
import { idea, need, withInitiative } from '../anInitiative.ts';
import { listsOf } from '../rowByRow.ts';

describe('element 5: suggestions are heard, answered and told', () => {
  const heard = { what: 'Deliver on Saturdays', from: 'customer', heardOn: '2027-02-01' };

  it('lets a suggestion be declined with a reason, and refuses it without', () => {
    const lists = listsOf();
    lists.say('suggestions', { values: heard });
    const on = 'suggestions-0001';
    expect(lists.say('suggestions', { on, values: { state: 'assessed', assessment: 'Dear' } })).toBe('ok');

    expect(lists.say('suggestions', { on, values: { state: 'declined' } })).toBe('declined-because');
    expect(lists.say('suggestions', { on, values: { state: 'declined', reason: 'No drivers' } })).toBe('ok');
  });

  it('takes it up only by an initiative', () => {
    const lists = withInitiative();
    lists.say('suggestions', { values: heard });
    const on = 'suggestions-0001';
    lists.say('suggestions', { on, values: { state: 'assessed', assessment: 'Easy' } });

    expect(lists.say('suggestions', { on, values: { state: 'adopted' } })).toBe('adopted-by-an-initiative');
    const taken = { state: 'adopted', initiative: 'initiatives-0001' };
    expect(lists.say('suggestions', { on, values: taken })).toBe('ok');
  });
});

describe('element 11: talk is no proof', () => {
  const claim = { claim: 'You come first', where: 'Website' };

  it('counts a way of working as proof, and neither talk nor the call centre', () => {
    const lists = listsOf();
    lists.say('claims', { values: { ...claim, evidenceKind: 'communication', evidence: 'A film' } });
    lists.say('claims', { values: { ...claim, evidenceKind: 'callCentre', evidence: 'A hotline' } });
    lists.say('claims', { values: { ...claim, evidenceKind: 'process', evidence: 'Refund in a day' } });

    const { claims } = lists.facts().registers;
    expect(claims).toMatchObject({ proven: 1, onlyTalk: ['claims-0001', 'claims-0002'] });
  });

  it('wants the proof described', () => {
    const said = listsOf().say('claims', { values: { ...claim, evidenceKind: 'process' } });
    expect(said).toBe('proof-is-described');
  });
});

describe('element 2: contact is not pressed on people who refuse it', () => {
  const view = {
    segment: 'light',
    welcomes: 50,
    tolerates: 20,
    refuses: 30,
    n: 400,
    source: 'Survey',
    on: '2027-03-01',
  };
  const more = { ...idea, need: 'needs-0001', delight: 'Yes', segment: 'light', contact: 'more' };

  it('asks for care, and names the initiative beside its segment', () => {
    const lists = listsOf();
    lists.say('needs', { values: need });
    expect(lists.say('customerView', { values: view })).toBe('ok');
    lists.say('initiatives', { values: more });
    const on = 'initiatives-0001';

    expect(lists.say('initiatives', { on, values: { state: 'businessCase' } })).toBe(
      'spares-those-who-refuse',
    );
    const said = lists.say('initiatives', { on, values: { state: 'businessCase', care: 'Only by choice' } });
    expect(said).toBe('ok');
    expect(lists.facts().registers['initiatives']).toMatchObject({ moreContact: { '1|light': 1 } });
  });

  it('wants shares that make a whole', () => {
    expect(listsOf().say('customerView', { values: { ...view, refuses: 20 } })).toBe('shares-make-a-whole');
  });
});

describe('element 3: customers have a say in the style', () => {
  const style = { style: 'Loyalty card', does: 'Points', companyNeed: 4, fit: 3, source: 'Survey' };
  const chosen = { state: 'chosen', reason: 'Best of three', decidedOn: '2027-03-01' };

  it('chooses no style without their score', () => {
    expect(listsOf().say('crmStyles', { values: { ...style, ...chosen } })).toBe('customers-have-a-say');
    expect(listsOf().say('crmStyles', { values: { ...style, ...chosen, customerWant: 4 } })).toBe('ok');
  });
});

describe('element 27: what success needs', () => {
  it('settles partners with a reason, but never the team', () => {
    const lists = listsOf();
    const without = { state: 'without', reason: 'We have the people' };

    expect(lists.say('successNeeds', { preloaded: 'partners', values: without })).toBe('ok');
    expect(lists.say('successNeeds', { preloaded: 'team', values: without })).toBe(
      'only-partners-may-be-missing',
    );
    const agreed = { state: 'agreed', how: 'Twelve people', owner: 'sponsor' };
    expect(lists.say('successNeeds', { preloaded: 'team', values: agreed })).toBe('team-has-rights');
    expect(lists.say('successNeeds', { preloaded: 'budget', values: agreed })).toBe('budget-has-amount');
    expect(lists.say('successNeeds', { preloaded: 'budget', values: { ...agreed, amount: 1 } })).toBe('ok');
  });
});

describe('element 76: a decision cites a number', () => {
  const decision = { decision: 'Open on Sundays', on: '2027-04-01', by: 'sponsor', about: 'customers' };

  it('is refused without KPI and value', () => {
    expect(listsOf().say('decisionLog', { values: { ...decision, kpi: 'focus' } })).toBe('cites-a-kpi');
    expect(listsOf().say('decisionLog', { values: { ...decision, kpi: 'focus', value: 0 } })).toBe('ok');
  });
});

describe('elements 60, 63 and 75: tools', () => {
  const tool = { name: 'Alder CRM', use: 'Service', need: 'needs-0001', owner: 'team', cost: 9_000_00 };

  it('chooses one that is too big only on a condition', () => {
    const lists = listsOf();
    lists.say('needs', { values: need });
    lists.say('technologies', { values: { ...tool, size: 10, covers: 90 } });
    const on = 'technologies-0001';

    expect(lists.say('technologies', { on, values: { state: 'chosen' } })).toBe('right-size-before-purchase');
    const condition = 'Half the licences';
    expect(lists.say('technologies', { on, values: { state: 'chosen', condition } })).toBe('ok');
  });

  it('reviews one that gets in the way', () => {
    const lists = listsOf();
    lists.say('needs', { values: need });
    expect(lists.say('technologies', { values: { ...tool, state: 'live' } })).toBe('ok');
    const on = 'technologies-0001';
    const votes = { disables: 70, votes: 30, votedOn: '2027-04-01' };

    expect(lists.say('technologies', { on, values: votes })).toBe('hindrance-reopens');
    expect(lists.say('technologies', { on, values: { ...votes, state: 'underReview' } })).toBe('ok');
  });

  it('claims no fourth result', () => {
    expect(listsOf().say('systemOutcomes', { values: { outcome: 'Prestige' } })).toBe('these-three');
    expect(listsOf().say('systemOutcomes', { preloaded: 'oneView', values: { kpi: 'tools' } })).toBe('ok');
  });
});
