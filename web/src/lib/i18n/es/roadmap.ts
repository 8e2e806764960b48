import type { Dict } from '#lib/i18n/dict.ts';

export const roadmap = {
  title: () => 'Hoja de ruta',
  emptyTitle: () => 'Cinco áreas de cambio que avanzan a la vez',
  emptyText: () => 'Sus planes, puertas e hitos aparecen en un mismo eje de tiempo.',
} satisfies Dict['roadmap'];
