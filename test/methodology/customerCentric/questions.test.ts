import { describe, expect, it } from 'vitest';
import { questions } from '#methodology/customerCentric/questions.ts';

describe('the open questions of the five steps', () => {
  it('are seventeen; the eighteenth is asked blind', () => {
    expect(questions.map(({ key }) => key).join(' ')).toBe(
      'q38a q38c q38d q39a q39b q39c q40a q40b q40c q40d q40e q41a q41b q41c q42a q42b q42c',
    );
    expect(questions.filter(({ key, elements }) => key.slice(1, 3) !== String(elements[0]))).toEqual([]);
  });

  it('may be left unused where the method says so', () => {
    expect(questions.filter(({ mayBeUnused }) => mayBeUnused).map(({ key }) => key)).toEqual([
      'q39c',
      'q40d',
      'q40e',
    ]);
  });

  it('offer both readings of auto-segmentation', () => {
    const help = questions.find(({ key }) => key === 'q39c')?.help;

    expect(help?.en).toMatch(/system places .* or customers place themselves/);
    expect(help?.es).toMatch(/un sistema asigna .* o los propios clientes/);
  });
});
