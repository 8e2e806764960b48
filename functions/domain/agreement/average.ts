/** The mean of some numbers; there must be one or more. */
export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0) / numbers.length;
}

/** The number in the middle, or half way between the two in the middle: of 1, 2 and 6 it is 2, of 1 and 2 it is 1.5. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** Four decimals: what is stored and compared is not the noise of a division. */
export function rounded(number: number): number {
  return Number(number.toFixed(4));
}
