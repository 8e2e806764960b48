import type { Dict } from '#lib/i18n/dict.ts';

export const everything = {
  define: () => 'Definir resultados',
  people: () => 'Personas y puestos',
  lists: () => 'Listas',
  asks: () => 'Preguntas y resultados',
  method: () => 'Método',
  history: () => 'Historial',
  howItRuns: () => 'Cómo funciona',
} satisfies Dict['everything'];
