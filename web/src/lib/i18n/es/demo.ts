import type { Dict } from '#lib/i18n/dict.ts';

export const demo = {
  title: () => 'Demostración',
  moveClock: () => 'Mover el reloj',
  text: () => 'Los plazos vencen y los periodos se cierran como si el tiempo hubiera pasado.',
  week: () => '1 semana más',
  month: () => '1 mes más',
  moved: (date: string) => `En la demostración es ahora ${date}.`,
  clear: () => 'Borrar la demostración',
  clearTitle: () => '¿Borrar la demostración?',
  clearText: () =>
    'El programa de demostración desaparece para todos y usted empieza con uno vacío. Las personas se conservan.',
  cleared: () => 'La demostración se ha borrado.',
} satisfies Dict['demo'];
