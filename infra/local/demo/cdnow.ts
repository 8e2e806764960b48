import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Period } from '#domain/time.ts';
import { ROOT } from '#infra/portal/build.ts';

/** The source tag of every value that stems from the data set (data/README.md). */
export const CDNOW = 'CDNOW';
/** The tag of everything else. */
export const INVENTED = 'Invented for the demo';

/** The whole, and the data set's segments by what customers spent in their first month. */
export const cdnowSegments = ['all', 'light-starters', 'middle-starters', 'heavy-starters'] as const;
export type CdnowSegment = (typeof cdnowSegments)[number];

/** What the segments are called in the demo. */
export const segmentNames = {
  all: 'all',
  'light-starters': 'Light starters',
  'middle-starters': 'Middle starters',
  'heavy-starters': 'Heavy starters',
} as const satisfies Record<CdnowSegment, string>;

export type CdnowValue = {
  readonly kpi: string;
  readonly period: Period;
  readonly segment: CdnowSegment;
  readonly value: number;
};

/** The values of the data set, in its order. */
export function readCdnow(): readonly CdnowValue[] {
  const [, ...lines] = readFileSync(join(ROOT, 'data/cdnow-kpi-measurements.csv'), 'utf8')
    .trim()
    .split(/\r?\n/);
  return lines.map((line) => {
    const [kpi = '', period = '', segment = '', value = ''] = line.split(',');
    return { kpi, period, segment: segment as CdnowSegment, value: Number(value) };
  });
}

/** April to June 1997: the quarter before the programme's start. */
export const baselineQuarter = ['1997-04', '1997-05', '1997-06'] as const;

/** A trend weakens by a fifth each month: Gardner's damped trend, with the usual 0.8. */
const damping = 0.8;

/** How the curves were made, in a sentence that stands with every KPI. */
export const doNothingMethod =
  'The do-nothing curve starts at June 1997 and goes on by the mean monthly change of April - June 1997, which weakens by a ' +
  'fifth each month. Nothing after June 1997 enters it. The trajectory is that curve with the promised change, grown evenly over 36 months.';

/**
 * What would be if nothing were done, so many months after the baseline quarter: the last value, and the quarter's mean
 * monthly change, weakening by a fifth each month. From 12, 9, 10 the change is -1: after one month 10 - 0.8 = 9.2, after
 * two 10 - 0.8 - 0.64 = 8.56, and never below 10 - 4 = 6.
 */
export function doNothingAfter(quarter: readonly number[], months: number): number {
  const [first = 0] = quarter;
  const last = quarter.at(-1) ?? first;
  const change = (last - first) / Math.max(1, quarter.length - 1);
  const damped = (damping * (1 - damping ** months)) / (1 - damping);
  return last + change * damped;
}
