import { describe, expect, it } from 'vitest';
import { naming as english } from '#lib/i18n/en/naming.ts';
import { naming as spanish } from '#lib/i18n/es/naming.ts';

describe('how far a request has come', () => {
  it.each([
    [2, 3, 'approve', '2 of 3 approvals needed have been given'],
    [1, 3, 'approve', '1 of 3 approvals needed has been given'],
    [0, 1, 'approve', '0 of 1 approval needed has been given'],
    [2, 3, 'stop', '2 of 3 votes needed to stop have been given'],
  ] as const)('is said in English: %i of %i to %s', (given, needed, asks, sentence) => {
    expect(english.given(given, needed, asks)).toBe(sentence);
  });

  it.each([
    [2, 3, 'approve', 'Se han dado 2 de las 3 aprobaciones necesarias'],
    [1, 3, 'approve', 'Se ha dado 1 de las 3 aprobaciones necesarias'],
    [0, 3, 'approve', 'Todavía no se ha dado ninguna de las 3 aprobaciones necesarias'],
    [0, 1, 'approve', 'Todavía no se ha dado la aprobación necesaria'],
    [0, 3, 'stop', 'Todavía no se ha dado ninguno de los 3 votos necesarios para detener'],
    [1, 3, 'stop', 'Se ha dado 1 de los 3 votos necesarios para detener'],
  ] as const)('is said in Spanish: %i of %i to %s', (given, needed, asks, sentence) => {
    expect(spanish.given(given, needed, asks)).toBe(sentence);
  });
});
