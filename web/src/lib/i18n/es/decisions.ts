import type { Dict } from '#lib/i18n/dict.ts';

export const decisions = {
  title: () => 'Decisiones',
  gateTitle: () => 'Decisión',
  emptyTitle: () => 'Ninguna decisión espera',
  emptyText: () => 'Aquí figuran las solicitudes de aprobación y las puertas decididas.',
} satisfies Dict['decisions'];
