import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { PackName } from '#domain/programme/programme.ts';
import { withinTime } from './withinTime.ts';

/** What an imported method may take of one decision. Import bounds each of its expressions; this bounds them together. */
const mostMs = 200;

export type PackTooSlow = {
  readonly code: 'packTooSlow';
  readonly id: string;
  readonly version: string;
  readonly mostMs: number;
};

/**
 * Decides with the rules of a method. Shipped ones are ours; an imported one is cut off after 200 ms. It may then try once
 * more: the first time the code itself may have been cold.
 *
 * @param work pure, as decisions are
 */
export function evaluating<Value>(pack: PackName, work: () => Value): Outcome<Value, PackTooSlow> {
  if (pack.hash === undefined) return accepted(work());
  const done = withinTime(mostMs, work) ?? withinTime(mostMs, work);
  const { id, version } = pack;
  return done === undefined ? refused({ code: 'packTooSlow', id, version, mostMs }) : accepted(done.value);
}
