import { describe, expect, it } from 'vitest';
import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { recount } from '#domain/register/recount.ts';
import { emptyRegister, methodMark, type Entry } from '#domain/register/register.ts';
import { currentPack } from '#methodology/packs.ts';

const template = currentPack.registers.find(({ key }) => key === 'needs') as RegisterTemplate;
const name = { id: 'customerCentric', version: '2.0.0' };
const entry = (number: number, state: string): Entry => ({
  number,
  values: { segment: 'light', state },
  texts: { need: 'Speed', evidence: 'Interviews' },
  by: 'lea',
  edits: {},
});

describe('a list counted anew', () => {
  it('counts what there is, and keeps its numbering and the entries of the method', () => {
    const old = { ...emptyRegister, count: 9, method: 'x@1', next: 12, preloaded: { own: 4 } };
    const [happening] = recount({ name, pack: currentPack, template }, old, [
      entry(4, 'open'),
      entry(11, 'answered'),
    ]);

    expect(happening?.events[0]).toMatchObject({
      type: 'registerRecounted',
      data: {
        count: 2,
        method: 'customerCentric@2.0.0',
        next: 12,
        preloaded: { own: 4 },
        flags: { unanswered: '4' },
        tallies: { bySegment: { light: 2 } },
      },
    });
  });

  it('is left as it is where this version counted it', () => {
    const counted = { ...emptyRegister, method: methodMark(name) };
    expect(recount({ name, pack: currentPack, template }, counted, [entry(1, 'open')])).toEqual([]);
  });
});

describe('what says by which version a list was counted', () => {
  it('is the hash of an imported method, and the name of a shipped one', () => {
    expect(methodMark(name)).toBe('customerCentric@2.0.0');
    expect(methodMark({ ...name, hash: 'ab12' })).toBe('ab12');
  });
});
