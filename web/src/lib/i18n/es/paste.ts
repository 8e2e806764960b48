import type { Dict } from '#lib/i18n/dict.ts';

export const paste = {
  label: () => 'Pegue filas de una hoja de cálculo',
  hint: (columns: string) => `Columnas en este orden: ${columns}. La fila de títulos se reconoce y se omite.`,
  read: () => 'Leer las filas',
  again: () => 'Pegar otras filas',
  verdict: () => 'Veredicto',
  good: () => 'Lista',
  bad: () => 'Corrija esta fila',
  summary: (good: number, bad: number) => {
    if (bad > 0) return `${good} listas, ${bad} por corregir. Cambie las celdas marcadas.`;
    return good === 1 ? '1 fila está lista.' : `${good} filas están listas.`;
  },
  take: (count: number) => (count === 1 ? 'Añadir 1 fila' : `Añadir ${count} filas`),
  remove: (row: number) => `Quitar la fila ${row}`,
  cell: (column: string, row: number) => `${column}, fila ${row}`,
  nothing: () => 'No hay filas en lo que se ha pegado.',
} satisfies Dict['paste'];
