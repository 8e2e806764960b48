import { describe, expect, it } from 'vitest';
import { NewProgramme } from '#contract/programme.ts';
import { bodyOf, calendarOf, faultsIn, membersOf, type ProgrammeDraft } from '#lib/create/programmeDraft.ts';

const span = { startOn: '2027-01-01', endOn: '2027-10-01' };
const aDraft = (changes: Partial<ProgrammeDraft> = {}): ProgrammeDraft => ({
  step: 0,
  name: 'Harbour',
  vision: '',
  definition: '',
  mandate: '',
  startOn: '2027-01-01',
  horizonMonths: '36',
  horizonReason: '',
  timeZone: 'Europe/Madrid',
  currency: 'eur',
  calendar: 'year',
  startMonth: '7',
  namedAfterEnd: true,
  plan: {
    businessFocus: { ...span },
    organisationalStructure: { ...span },
    businessMetrics: { ...span },
    customerInteraction: { ...span },
    technology: { ...span },
  },
  planIsOwn: false,
  seats: [{ key: 'sponsor', kind: 'sponsor', name: 'Sponsor', person: '' }],
  ...changes,
});

describe('a programme being written', () => {
  it('needs a reason under 24 months and none from 24 on', () => {
    expect(faultsIn(aDraft({ horizonMonths: '23' }), 'time')).toEqual({ horizonReason: 'horizonReason' });
    expect(faultsIn(aDraft({ horizonMonths: '23', horizonReason: 'A law' }), 'time')).toEqual({});
    expect(faultsIn(aDraft({ horizonMonths: '24' }), 'time')).toEqual({});
  });

  it.each([
    ['61', 'horizonTooLong'],
    ['0', 'horizonNumber'],
    ['many', 'horizonNumber'],
  ])('refuses a horizon of %s months', (horizonMonths, fault) => {
    expect(faultsIn(aDraft({ horizonMonths }), 'time')).toMatchObject({ horizonMonths: fault });
  });

  it('takes stages that all overlap, and refuses one that ends before it starts', () => {
    const draft = aDraft();
    expect(faultsIn(draft, 'plan')).toEqual({});

    draft.plan.technology.endOn = '2026-12-01';

    expect(faultsIn(draft, 'plan')).toEqual({ 'plan.technology': 'endBeforeStart' });
  });

  it('comes to a body that the contract takes', () => {
    const body = bodyOf(aDraft());

    expect(NewProgramme.safeParse(body).success).toBe(true);
    expect(body.charter.currency).toBe('EUR');
    expect(body.seats).toEqual([{ kind: 'sponsor', name: 'Sponsor' }]);
  });

  it('calls a calendar year one that starts in January, whatever month was chosen before', () => {
    expect(calendarOf(aDraft())).toEqual({ kind: 'months', startMonth: 1, namedAfterEnd: true });
    expect(calendarOf(aDraft({ calendar: 'fourFourFive' })).startMonth).toBe(7);
  });

  it('takes each person in once, with the role that reaches furthest, and leaves the creator out', () => {
    const members = membersOf(
      [
        { key: '1', kind: 'programmeManager', name: 'Manager', person: 'me' },
        { key: '2', kind: 'kpiOwner', name: 'Team', person: 'ana' },
        { key: '3', kind: 'stageLead', name: 'Lead', stage: 'technology', person: 'ana' },
        { key: '4', kind: 'approver', name: 'Voice', class: 'customer', person: 'ben' },
        { key: '5', kind: 'sponsor', name: 'Sponsor', person: '' },
      ],
      'me',
    );

    expect(members).toEqual([
      { person: 'ana', role: 'stageLead' },
      { person: 'ben', role: 'customerVoice' },
    ]);
  });
});
