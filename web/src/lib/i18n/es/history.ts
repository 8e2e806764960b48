import type { Dict } from '#lib/i18n/dict.ts';

export const history = {
  title: () => 'Historial',
  emptyTitle: () => 'Todavía no ha pasado nada',
  emptyText: () => 'Quién hizo qué y cuándo, con los valores de antes y de después.',
} satisfies Dict['history'];
