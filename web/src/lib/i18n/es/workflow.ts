import type { Dict } from '#lib/i18n/dict.ts';

export const workflow = {
  waiting: (name: string) => `${name} espera aquí`,
  start: () => 'Inicio',
  end: () => 'Fin',
  drawing: (name: string) => `Dibujo del flujo ${name}`,
  next: () => 'Siguiente',
  state: () => 'Paso',
  kind: () => 'Tipo',
  whoWaits: () => 'Espera aquí',
} satisfies Dict['workflow'];
