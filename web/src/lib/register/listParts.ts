import { kept } from '#lib/ui/kept.ts';

/** The parts of a list's page, each brought when its view or dialog is first wanted. */
export const listParts = {
  table: kept(() => import('./TableView.svelte')),
  cards: kept(() => import('./CardsView.svelte')),
  board: kept(() => import('./BoardView.svelte')),
  matrix: kept(() => import('./MatrixView.svelte')),
  canvas: kept(() => import('./CanvasView.svelte')),
  save: kept(() => import('./SaveBar.svelte')),
  form: kept(() => import('./EntryForm.svelte')),
  remove: kept(() => import('./RemoveEntry.svelte')),
};
