import type { Dict } from '#lib/i18n/dict.ts';

export const portfolio = {
  title: () => 'Programas',
  inboxTitle: () => 'Bandeja',
  create: () => 'Programa nuevo',
  emptyTitle: () => 'Todavía no tiene ningún programa',
  emptyText: () => 'Cree uno o pida a una jefatura de programa que le incorpore al suyo.',
  inboxEmptyTitle: () => 'Está al día',
  inboxEmptyText: () => 'Aquí aparecen las decisiones, mediciones y fechas que le necesitan.',
} satisfies Dict['portfolio'];
