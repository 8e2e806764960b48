import type { Dict } from '#lib/i18n/dict.ts';

export const ui = {
  close: () => 'Cerrar',
  cancel: () => 'Cancelar',
  undo: () => 'Deshacer',
  retry: () => 'Reintentar',
  loading: () => 'Cargando',
  optional: () => 'opcional',
  required: () => 'Rellene este campo.',
  choose: () => 'Elija una opción',
  notANumber: (text: string) => `«${text}» no es un número.`,
  notADate: (text: string) => `«${text}» no es una fecha.`,
  readAs: (value: string) => `Leído como ${value}`,
  showTable: () => 'Ver como tabla',
  showChart: () => 'Ver como gráfico',
  breadcrumb: () => 'Dónde está',
  sortedUp: () => 'ordenado, de menor a mayor',
  sortedDown: () => 'ordenado, de mayor a menor',
  sortBy: (column: string) => `Ordenar por ${column}`,
  rows: (count: number) => (count === 1 ? '1 fila' : `${count} filas`),
  scrollHint: (name: string) => `${name}, se desplaza de lado`,
  by: (who: string) => `por ${who}`,
} satisfies Dict['ui'];
