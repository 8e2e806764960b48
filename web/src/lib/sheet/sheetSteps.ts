import type { Values } from '#lib/ask/points.ts';

/** One question of the viewer's own sheet, as the server answers it. */
export type SheetPart = {
  readonly key: string;
  readonly period: string;
  readonly answered: boolean;
  readonly answer?: Values;
  readonly comment?: string;
  readonly revealed: boolean;
};

/** The viewer's own sheet; `others` is what is asked of them beside it. */
export type Sheet = {
  readonly period: string;
  readonly parts: readonly SheetPart[];
  readonly others?: readonly SheetPart[];
};

/** A sheet holds at most this many questions (users.md 3). */
export const mostQuestions = 12;

/** Where a sheet is opened: at the first question that is still open, or at its end. */
export function firstOpen(parts: readonly SheetPart[]): number {
  const at = parts.findIndex(({ answered, revealed }) => !answered && !revealed);
  return at < 0 ? parts.length : at;
}

/** How many questions can still be answered. */
export function openCount(parts: readonly SheetPart[]): number {
  return parts.filter(({ answered, revealed }) => !answered && !revealed).length;
}

/** Minutes it takes at half a minute a question, at least one. */
export function minutesFor(count: number): number {
  return Math.max(1, Math.ceil(count / 2));
}
