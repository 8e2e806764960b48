import { describe, expect, it } from 'vitest';
import { readChangeUnit, readDirection, readGate, readStage, readVerb, readYes } from '#lib/setup/words.ts';

describe('words of a spreadsheet', () => {
  it.each([
    [readVerb, 'Aumentar', 'increase'],
    [readVerb, 'reduce', 'reduce'],
    [readVerb, 'improve', undefined],
    [readChangeUnit, '%', 'percent'],
    [readChangeUnit, 'puntos porcentuales', 'points'],
    [readDirection, 'Más', 'up'],
    [readStage, 'Interacción con el cliente', 'customerInteraction'],
    [readStage, '5', 'technology'],
    [readGate, 'Gate 3 · Business metrics', 'gate3'],
    [readGate, 'Puerta 0', 'gate0'],
    [readGate, 'Closing decision', 'closing'],
    [readGate, 'Improve relations', undefined],
    [readYes, 'Sí', true],
    [readYes, 'perhaps', undefined],
  ] as const)('are read in either language (%#: %s)', (read, text, key) => {
    expect((read as (text: string) => unknown)(text)).toBe(key);
  });
});
