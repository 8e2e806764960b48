import type { Dict } from '#lib/i18n/dict.ts';

export const programme = {
  createTitle: () => 'Programa nuevo',
  defineTitle: () => 'Definir resultados',
  peopleTitle: () => 'Personas y puestos',
  stageTitle: () => 'Área de cambio',
  emptyTitle: () => 'Todavía no hay nada definido',
  emptyText: () => 'Empiece por los objetivos; vale una tabla de una hoja de cálculo.',
} satisfies Dict['programme'];
