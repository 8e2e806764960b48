import type { Dict } from '#lib/i18n/dict.ts';

export const overview = {
  title: () => 'Resumen',
  emptyTitle: () => 'El resumen se completa solo',
  emptyText: () => 'La salud, lo que le espera y los objetivos aparecen cuando se definen los resultados.',
} satisfies Dict['overview'];
