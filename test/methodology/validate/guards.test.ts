import { describe, expect, it } from 'vitest';
import type { Pack } from '#domain/methodology/pack.ts';
import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { currentPack, shippedPacks } from '#methodology/packs.ts';
import { guardProblems } from '#methodology/validate/guards.ts';

const withList = (key: string, change: (list: RegisterTemplate) => RegisterTemplate): Pack => ({
  ...currentPack,
  registers: currentPack.registers.map((list) => (list.key === key ? change(list) : list)),
});
const said = (pack: Pack) =>
  guardProblems(pack, [currentPack]).map(({ item, problem }) => `${item} ${problem}`);

describe('the guards of the method in a company’s own', () => {
  it('are all there in every shipped version', () => {
    for (const pack of shippedPacks) expect(guardProblems(pack, shippedPacks)).toEqual([]);
  });

  it('may say their sentences otherwise', () => {
    const text = { en: 'Ask risk, then finance.', es: 'Pregunte a riesgos y luego a finanzas.' };
    const reworded = withList('spendGates', (list) => ({
      ...list,
      rules: list.rules.map((rule) => ({ ...rule, text })),
    }));
    expect(said(reworded)).toEqual([]);
  });

  it('do not lose a rule about money for technology', () => {
    const without = withList('spendGates', (list) => ({
      ...list,
      rules: list.rules.filter(({ id }) => id !== 'law-is-confirmed-twice'),
    }));
    expect(said(without)).toEqual([
      'register spendGates leaves out or changes the rule law-is-confirmed-twice: keep it as it was shipped',
    ]);
  });

  it('do not weaken one', () => {
    const weak = withList('spendGates', (list) => ({
      ...list,
      rules: list.rules.map((rule) =>
        rule.id === 'law-is-confirmed-twice' ? { ...rule, require: 'true' } : rule,
      ),
    }));
    expect(said(weak)).toHaveLength(1);
  });

  it('leave who releases money as it was', () => {
    const open = withList('spendGates', ({ states, ...list }) => ({
      ...list,
      ...(states && { states: { ...states, decidedBy: {} } }),
    }));
    expect(said(open)).toEqual([
      'register spendGates changes who releases money: keep its states as they were shipped',
    ]);
    const none = {
      ...currentPack,
      registers: currentPack.registers.filter(({ key }) => key !== 'spendGates'),
    };
    expect(said(none)).toContain('register spendGates is missing: its rules guard the method');
  });
});
