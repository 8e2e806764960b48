import { describe, expect, it } from 'vitest';
import { registerPurposes } from '#domain/methodology/registerTemplate.ts';
import { currentPack } from '#methodology/packs.ts';
import { amountProblems } from '#methodology/validate/amounts.ts';
import { aRegister, firstPack } from './packUnderTest.ts';

const problems = (pack: Parameters<typeof amountProblems>[0]) =>
  amountProblems(pack).map(({ item, problem }) => `${item} ${problem}`);

describe('how many a pack has of what', () => {
  it.each(registerPurposes)('asks a whole pack for a list of purpose %s', (purpose) => {
    const registers = currentPack.registers.filter((one) => one.purpose !== purpose);

    expect(problems({ ...currentPack, registers })).toEqual([`registers hold none for ${purpose}`]);
  });

  it('refuses a purpose that two lists have', () => {
    const registers = ['one', 'other'].map((key) => aRegister({ key, purpose: 'risks' }));

    expect(problems({ ...firstPack, registers })).toEqual([
      'register other has a purpose that another register has',
    ]);
  });

  it('refuses a thirteenth question on the leaders’ sheet', () => {
    const [asked] = currentPack.assessments.filter(({ sheet }) => sheet === true);
    if (asked === undefined) throw new Error('Nothing is on the sheet');
    const assessments = Array.from({ length: 13 }, (_, place) => ({ ...asked, key: `ask${place}` }));

    expect(problems({ ...firstPack, assessments })).toEqual(['sheet asks 13 questions, and 12 are the most']);
  });

  it('refuses a number outside its own bounds', () => {
    const [parameter, ...others] = firstPack.parameters;
    if (parameter === undefined) throw new Error('The pack has no parameter');
    const parameters = [{ ...parameter, value: parameter.most + 1 }, ...others];

    expect(problems({ ...firstPack, parameters })).toEqual([
      `parameter ${parameter.key} is outside its own bounds`,
    ]);
  });
});
