import type { Instant } from '#domain/time.ts';

const quarterHourMs = 15 * 60 * 1000;

/**
 * Six machines a programme: 300 questions, which is what Step Functions answers at once before it lets 15 a second
 * through (DescribeExecution, "Quotas related to API action throttling" in its developer guide).
 */
const mostAtOnce = 50;

/**
 * Whose executions are looked after in this quarter of an hour: everybody's up to 50 programmes, else the next 50 in turn,
 * so that a thousand have all been looked after within five hours.
 */
export function sweptNow<Row>(rows: readonly Row[], now: Instant, most: number = mostAtOnce): readonly Row[] {
  if (rows.length <= most) return rows;
  const turn = Math.floor(Date.parse(now) / quarterHourMs);
  const from = (turn * most) % rows.length;
  return [...rows.slice(from), ...rows.slice(0, from)].slice(0, most);
}
