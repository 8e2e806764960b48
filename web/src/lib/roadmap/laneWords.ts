import { lanes as text } from '#lib/i18n/text/lanes.ts';
import { weeksBetween } from '#lib/present/date.ts';
import { show } from '#lib/present/show.svelte.ts';
import type { Lane, LaneMark } from './laneShape.ts';

/** Weeks between the first approved date and the one that holds now; 0 where either is missing. */
export function slipOf(first: string | undefined, now: string | undefined): number {
  return first && now ? weeksBetween(first, now) : 0;
}

export function laneSlip(lane: Lane): number {
  return slipOf(lane.first?.end, lane.plan?.end);
}

export function slipText(weeks: number): string {
  if (weeks > 0) return text.weeksLater(weeks);
  return weeks < 0 ? text.weeksEarlier(-weeks) : text.onPlan();
}

export function span(dates: { readonly start: string; readonly end: string } | undefined): string {
  return dates ? `${show.date(dates.start)} – ${show.date(dates.end)}` : '';
}

/** A mark in one line: name, date, standing, and how far it slipped. */
export function markText(mark: LaneMark): string {
  const weeks = slipOf(mark.firstOn, mark.on);
  return [mark.name, show.date(mark.on), mark.status, weeks === 0 ? '' : slipText(weeks)]
    .filter(Boolean)
    .join(', ');
}
