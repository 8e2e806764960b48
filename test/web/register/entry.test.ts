import { describe, expect, it } from 'vitest';
import { inMethodsOrder, rowOfEntry, toFillIn } from '#lib/register/entry.ts';
import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { currentPack } from '#methodology/packs.ts';

const template = currentPack.registers.find(({ key }) => key === 'successNeeds') as RegisterTemplate;
const [first = '', second = ''] = template.preloaded.map(({ key }) => key);
const entry = (number: number, preloaded?: string) =>
  rowOfEntry({
    id: `successNeeds-${number}`,
    number,
    version: 1,
    values: {},
    flags: [],
    ...(preloaded !== undefined && { preloaded }),
  });

describe('the rows of a list', () => {
  it('stand in the order of the method, filled in or not, and what people added after them', () => {
    const rows = [...toFillIn(template, { [second]: 1 }, 'en'), entry(1, second), entry(2)];

    const keys = inMethodsOrder(template, rows).map(({ key }) => key);

    expect(keys.slice(0, 2)).toEqual([`preloaded:${first}`, '1']);
    expect(keys.at(-1)).toBe('2');
    expect(keys).toHaveLength(template.preloaded.length + 1);
  });
});
