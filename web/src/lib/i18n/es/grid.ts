import type { Dict } from '#lib/i18n/dict.ts';

export const grid = {
  pasted: (pasted: number, skipped: number) =>
    skipped === 0 ? `${pasted} celdas pegadas.` : `${pasted} celdas pegadas, ${skipped} omitidas.`,
  copied: (count: number) => (count === 1 ? '1 celda copiada.' : `${count} celdas copiadas.`),
  undone: (count: number) => (count === 1 ? '1 celda deshecha.' : `${count} celdas deshechas.`),
  cleared: (count: number) => (count === 1 ? '1 celda vaciada.' : `${count} celdas vaciadas.`),
  locked: () => 'bloqueada',
  changed: () => 'sin guardar',
  lockedNotice: () => 'Esta celda está bloqueada.',
  keys: () => 'Las flechas mueven, Intro edita, Ctrl V pega, Ctrl Z deshace.',
} satisfies Dict['grid'];
