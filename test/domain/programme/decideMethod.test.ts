import { describe, expect, it } from 'vitest';
import { parametersIn } from '#domain/methodology/parameters.ts';
import {
  decideAcceptance,
  decideAdoption,
  decideElements,
  decideParameters,
} from '#domain/programme/decideMethod.ts';
import { chosen, evolveMethod } from '#domain/programme/evolveMethod.ts';
import { currentPack, shippedPacks } from '#methodology/packs.ts';
import { aGate, aProgramme, theProgramme, today } from '../criterion/sample.ts';

const programme = theProgramme();
const at = { id: 'p', programme, pack: currentPack };
const codeOf = (decided: { ok: true } | { ok: false; refusal: { code: string } }) =>
  decided.ok ? 'ok' : decided.refusal.code;

describe('elements of the method', () => {
  it('are turned on and off, but for the guards', () => {
    expect(codeOf(decideElements(at, { on: [31], off: [25] }))).toBe('ok');
    for (const guard of [15, 20, 52, 67, 73]) {
      expect(codeOf(decideElements(at, { on: [], off: [guard] }))).toBe('guardStaysOn');
    }
    expect(codeOf(decideElements(at, { on: [78], off: [] }))).toBe('elementUnknown');
    expect(codeOf(decideElements(at, { on: [31], off: [31] }))).toBe('elementBothWays');
  });

  it('follow the last word', () => {
    const first = chosen(undefined, { on: [31, 2], off: [25] });
    expect(chosen(first, { on: [25], off: [31] })).toEqual({ on: [2, 25], off: [31] });
  });
});

describe('numbers of the method', () => {
  const change = (values: Record<string, number | null>, reason = 'Our year is slower.') =>
    codeOf(decideParameters(at, { values, reason }));

  it('change within their bounds, with a reason once the programme runs', () => {
    expect(change({ pairMonths: 9 })).toBe('ok');
    expect(change({ pairMonths: 25 })).toBe('parameterOutOfBounds');
    expect(change({ pairMonths: 6.5 })).toBe('parameterOutOfBounds');
    expect(change({ moonPhase: 1 })).toBe('parameterUnknown');
    expect(change({ pairMonths: 9 }, ' ')).toBe('reasonMissing');
  });

  it('hold in place of the pack’s own while they fit it', () => {
    const changed = { ...programme, parameters: { pairMonths: 9, rankingMonths: 99 } };
    expect(parametersIn(changed, currentPack)).toMatchObject({ pairMonths: 9, rankingMonths: 6 });
  });
});

describe('a warning that somebody lives with', () => {
  const warning = currentPack.warnings[0]?.id ?? '';
  const accept = (until: string | null, reason = 'Known, and planned for autumn.') =>
    decideAcceptance(at, { warning, until, reason }, today);

  it('is silent until a day at most six months ahead, and says who said so', () => {
    // Today is 15 April 2027: 15 October is six months ahead.
    expect(codeOf(accept('2027-10-15'))).toBe('ok');
    expect(codeOf(accept('2027-10-16'))).toBe('acceptanceTooLong');
    expect(codeOf(accept(today))).toBe('acceptanceNotAhead');
    expect(codeOf(accept('2027-06-01', ''))).toBe('reasonMissing');
    expect(codeOf(accept(null))).toBe('acceptanceUnknown');

    const accepted = accept('2027-06-01');
    const event = accepted.ok ? accepted.value[0]?.events[0] : undefined;
    const recorded = { at: '2027-04-15T09:00:00.000Z', person: 'lena' };
    expect(event && evolveMethod(programme, event, recorded).acceptances).toEqual({
      [warning]: { until: '2027-06-01', reason: 'Known, and planned for autumn.', person: 'lena' },
    });
  });
});

describe('another version of the method', () => {
  const first = shippedPacks.find(({ version }) => version === '1.0.0') ?? currentPack;
  const to = { name: { id: first.id, version: first.version }, pack: first };

  it('is adopted with a reason, and not while a gate is in review', () => {
    expect(codeOf(decideAdoption(aProgramme(), to, 'We began with it.'))).toBe('ok');
    expect(codeOf(decideAdoption(aProgramme(), to, ''))).toBe('reasonMissing');
    const gates = { ...aProgramme().gates, gate1: aGate('gate1', { state: 'inReview' }) };
    expect(decideAdoption(aProgramme({ gates }), to, 'We began with it.')).toMatchObject({
      ok: false,
      refusal: { code: 'methodInReview', gates: ['gate1'] },
    });
  });

  it('takes back numbers it does not know', () => {
    const changed = theProgramme({ parameters: { pairMonths: 9, stepWeeks: 6 } });
    const decided = decideAdoption(aProgramme({ programme: changed }), to, 'We began with it.');
    const events = decided.ok ? decided.value[0]?.events : [];
    // The first version has three numbers, pairMonths among them.
    expect(events?.map(({ type }) => type)).toEqual(['methodAdopted', 'parametersChanged']);
    expect(events?.[1]?.data['changes']).toEqual({ stepWeeks: null });
  });
});
