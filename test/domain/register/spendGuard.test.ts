import { describe, expect, it } from 'vitest';
import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import type { Entry } from '#domain/register/register.ts';
import { openBeforeTechnology, spendRefusal } from '#domain/register/spendGuard.ts';
import { currentPack } from '#methodology/packs.ts';
import { aGate, aProgramme, decided } from '../criterion/sample.ts';

const template = currentPack.registers.find(({ purpose }) => purpose === 'spendGates') as RegisterTemplate;
const wish = (values: Entry['values']): Entry => ({
  number: 1,
  values: { kind: 'technology', amount: 100, ...values },
  texts: {},
  by: 'lea',
  edits: {},
});
const at = '2027-02-01T09:00:00.000Z';
const gates = (passed: readonly string[]) => ({
  ...aProgramme().gates,
  ...Object.fromEntries(
    (['gate1', 'gate2', 'gate3'] as const).map((key) => [
      key,
      aGate(key, passed.includes(key) ? decided('go', at) : {}),
    ]),
  ),
});
const early = { view: aProgramme({ gates: gates(['gate1']) }), template };
const late = { view: aProgramme({ gates: gates(['gate1', 'gate2', 'gate3']) }), template };

describe('money for technology', () => {
  it('is not asked for while focus, structure or metrics are undecided', () => {
    expect(spendRefusal(early, wish({ state: 'draft' }), wish({ state: 'requested' }))).toEqual({
      code: 'technologyTooEarly',
      gates: ['gate2', 'gate3'],
    });
    expect(openBeforeTechnology(early.view)).toEqual(['gate2', 'gate3']);
    expect(spendRefusal(late, wish({ state: 'draft' }), wish({ state: 'requested' }))).toBeNull();
  });

  it('may be drafted at any time, and other money asked for', () => {
    expect(spendRefusal(early, null, wish({ state: 'draft' }))).toBeNull();
    const other = wish({ state: 'requested', kind: 'other' });
    expect(spendRefusal(early, wish({ state: 'draft', kind: 'other' }), other)).toBeNull();
    expect(spendRefusal(early, null, wish({ state: 'requested', kind: 'exploration' }))).toBeNull();
  });

  it('is not reached by calling what was asked for technology afterwards', () => {
    const before = wish({ state: 'requested', kind: 'other' });
    expect(spendRefusal(early, before, wish({ state: 'requested' }))).toMatchObject({
      code: 'technologyTooEarly',
    });
  });

  it('passes where the law requires it, by the rules of that', () => {
    expect(spendRefusal(early, null, wish({ state: 'requested', requiredByLaw: true }))).toBeNull();
  });
});
