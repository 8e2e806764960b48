import { describe, expect, it } from 'vitest';
import { definitionFrom } from '#domain/methodology/kpiTemplate.ts';
import { currentPack } from '#methodology/packs.ts';

const template = currentPack.kpiLibrary.find(({ key }) => key === 'units-per-order');
if (template === undefined) throw new Error('no template');

describe('a definition from the library', () => {
  it('takes its texts in one language and remembers the template', () => {
    expect(definitionFrom(template, 'en')).toMatchObject({
      name: 'Units per order',
      template: 'units-per-order',
      unitLabel: 'units',
    });
    expect(definitionFrom(template, 'es')).toMatchObject({
      name: 'Unidades por pedido',
      unitLabel: 'unidades',
    });
  });

  it('leaves out the unit’s label where the unit says it', () => {
    const { unitLabel: _label, ...plain } = template;

    expect('unitLabel' in definitionFrom(plain, 'en')).toBe(false);
  });
});
