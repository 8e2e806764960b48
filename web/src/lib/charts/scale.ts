import { addMonths, monthIndex } from '#domain/calendar/plainDate.ts';
import { dateMs } from '#lib/present/date.ts';

export type Scale = (value: number) => number;

/** Maps a domain to a range in a straight line. A domain without width maps to the middle. */
export function linear([from, to]: readonly [number, number], [low, high]: readonly [number, number]): Scale {
  if (from === to) return () => (low + high) / 2;
  return (value) => low + ((value - from) / (to - from)) * (high - low);
}

/** Round ticks (1, 2 or 5 times a power of ten) that span the values, about `wanted` of them: 3.2 to 18.9 in 5 are 0, 5, 10, 15, 20. */
export function niceTicks(least: number, most: number, wanted = 5): readonly number[] {
  const span = most - least || Math.abs(most) || 1;
  const rough = span / Math.max(1, wanted - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  // Counted in whole steps and rounded, so that 0.1 + 0.2 never shows.
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/**
 * Dates of month labels between two dates, every 1, 2, 3, 6, 12 or 24 months, at most `most` of them. Steps are counted
 * from January, so that a year's first label always is January, which is shown as the year.
 */
export function monthTicks(from: string, to: string, most: number): readonly string[] {
  const first = monthIndex(from) + (from.slice(8, 10) === '01' ? 0 : 1);
  const last = monthIndex(to);
  const step = [1, 2, 3, 6, 12, 24].find((each) => Math.floor((last - first) / each) + 1 <= most) ?? 24;
  const january = '2000-01-01';
  const ticks: string[] = [];
  for (let index = Math.ceil(first / step) * step; index <= last; index += step)
    ticks.push(addMonths(january, index - monthIndex(january)));
  return ticks;
}

/** A time scale over plain dates. */
export function timeScale(
  from: string,
  to: string,
  range: readonly [number, number],
): (date: string) => number {
  const scale = linear([dateMs(from), dateMs(to)], range);
  return (date) => scale(dateMs(date));
}

export type Spot = { readonly x: number; readonly y: number | null };

/** An SVG path through the spots. A missing value leaves a gap, never a straight line across. */
export function linePath(spots: readonly Spot[]): string {
  let path = '';
  let down = false;
  for (const { x, y } of spots) {
    if (y === null) down = false;
    else {
      path += `${down ? 'L' : 'M'}${round(x)} ${round(y)}`;
      down = true;
    }
  }
  return path;
}

/** A closed band between two edges. */
export function bandPath(
  edges: readonly { readonly x: number; readonly low: number; readonly high: number }[],
): string {
  if (edges.length === 0) return '';
  const there = edges.map(({ x, high }) => ({ x, y: high }));
  const back = edges.map(({ x, low }) => ({ x, y: low })).toReversed();
  return `${linePath([...there, ...back])}Z`;
}

/**
 * Moves labels apart that would overlap, keeping their order, as little as it can, within the height given.
 * At 10, 14 and 60 with a gap of 12 they become 10, 22 and 60.
 */
export function nudge(wanted: readonly number[], gap: number, height: number): readonly number[] {
  const order = wanted.map((y, at) => ({ y, at })).toSorted((a, b) => a.y - b.y);
  let above = -Infinity;
  for (const label of order) {
    label.y = Math.max(label.y, above + gap);
    above = label.y;
  }
  let below = height;
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, below);
    below = label.y - gap;
  }
  return wanted.map((y, at) => order.find((label) => label.at === at)?.y ?? y);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
