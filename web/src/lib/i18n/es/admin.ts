import type { Dict } from '#lib/i18n/dict.ts';

export const admin = {
  workflowTitle: () => 'Cómo funciona',
  emptyTitle: () => 'El programa todavía no está en marcha',
  emptyText: () => 'El dibujo muestra dónde espera cada flujo cuando se crea el programa.',
} satisfies Dict['admin'];
