import type { Dict } from '#lib/i18n/dict.ts';

export const chart = {
  actual: () => 'Real',
  target: () => 'Objetivo',
  doNothing: () => 'Si nada cambia',
  forecast: () => 'Previsión',
  range: () => 'Rango objetivo',
  history: () => 'Antes del inicio',
  today: () => 'Hoy',
  month: () => 'Mes',
  inspect: () => 'Recorra los meses con las flechas',
  noData: () => 'sin datos',
  notFromZero: () => 'La escala no empieza en cero.',
  trend: (from: string, to: string) => `de ${from} a ${to}`,
  emptyTitle: () => 'Todavía no hay mediciones',
  gate: (name: string, date: string) => `${name}, ${date}`,
} satisfies Dict['chart'];
