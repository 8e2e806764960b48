import type { Dict } from '#lib/i18n/dict.ts';

export const outcomes = {
  title: () => 'Resultados',
  kpiTitle: () => 'KPI',
  objectiveTitle: () => 'Objetivo',
  emptyTitle: () => 'Todavía no hay resultados definidos',
  emptyText: () => 'Los objetivos y los KPI aparecen aquí cuando la jefatura del programa los define.',
} satisfies Dict['outcomes'];
