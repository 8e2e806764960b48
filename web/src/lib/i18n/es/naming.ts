import type { Dict } from '#lib/i18n/dict.ts';

export const naming = {
  and: (words: readonly string[]) => new Intl.ListFormat('es', { type: 'conjunction' }).format(words),
  given: (given, needed, asks) => {
    const one = needed === 1;
    const approvals = one ? 'la aprobación necesaria' : `las ${needed} aprobaciones necesarias`;
    const stops = one ? 'el voto necesario para detener' : `los ${needed} votos necesarios para detener`;
    const what = asks === 'stop' ? stops : approvals;
    const none = asks === 'stop' ? 'ninguno' : 'ninguna';
    if (given === 0) return `Todavía no se ha dado ${one ? '' : `${none} de `}${what}`;
    return `${given === 1 ? 'Se ha dado' : 'Se han dado'} ${given} de ${what}`;
  },
  quoted: (words: string) => `«${words}»`,
  waymark: () => 'Waymark',
  formerMember: () => 'un antiguo miembro',
  erasedPerson: () => 'Persona borrada',
  formerSeat: () => 'un puesto antiguo',
} satisfies Dict['naming'];
