import type { Dict } from '#lib/i18n/dict.ts';

export const naming = {
  and: (words: readonly string[]) => new Intl.ListFormat('es', { type: 'conjunction' }).format(words),
  waymark: () => 'Waymark',
  formerMember: () => 'un antiguo miembro',
  formerSeat: () => 'un puesto antiguo',
} satisfies Dict['naming'];
