import type { Dict } from '#lib/i18n/dict.ts';

export const numbers = {
  title: () => 'Mis cifras',
  importTitle: () => 'Importar mediciones',
  emptyTitle: () => 'Ninguna medición está pendiente',
  emptyText: () => 'Aquí aparecen los KPI a su cargo con el período abierto.',
} satisfies Dict['numbers'];
