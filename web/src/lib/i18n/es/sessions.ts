import type { Dict } from '#lib/i18n/dict.ts';

export const sessions = {
  title: () => 'Dónde ha iniciado sesión',
  lead: () =>
    'Cierre las sesiones que no reconozca o que ya no use. Cada una termina por sí sola al cabo de 12 horas como máximo.',
  asksAgainToEnd: () => 'Antes de cerrar una sesión se le pedirá que vuelva a identificarse.',
  thisBrowser: () => 'Este navegador',
  unknownDevice: () => 'Navegador desconocido',
  device: (browser: string, system: string) => `${browser} en ${system}`,
  began: (when: string) => `Sesión iniciada el ${when}`,
  lastSeen: (when: string) => `Última actividad: ${when}`,
  end: () => 'Cerrar esa sesión',
  endNamed: (device: string) => `Cerrar esa sesión: ${device}`,
  endOthers: () => 'Cerrar todas las demás',
  ended: (count: number) => (count === 1 ? 'Se ha cerrado una sesión.' : `Se han cerrado ${count} sesiones.`),
  alone: () => 'No ha iniciado sesión en ningún otro sitio.',
} satisfies Dict['sessions'];
