import { readNumber, type DecimalMark } from './readNumber.ts';

/**
 * The sign that parts decimals in a file, where its own numbers show it: `33.50` and `0.125` say the point, `12,5` the comma.
 * `null` where nothing shows it, or both do. It clears `1.138` among such numbers; it is never used on a number with the
 * other sign, so that a lone `1,234` in a file of points is still asked about.
 */
export function decimalMarkIn(cells: Iterable<string>): DecimalMark | null {
  const shown = new Set<DecimalMark>();
  for (const cell of cells) {
    const mark = shownBy(cell);
    if (mark !== null) shown.add(mark);
    if (shown.size > 1) return null;
  }
  const [only] = shown;
  return only ?? null;
}

/** The decimal mark one number shows beyond doubt: no three digits after it, or no thousands before it. */
function shownBy(cell: string): DecimalMark | null {
  const parts = /^[^\d.,]*(\d*)([.,])(\d+)[^\d.,]*$/.exec(cell);
  if (parts === null || !readNumber(cell, 'en').ok) return null;
  return parts[2] === ',' ? ',' : '.';
}
