/** Where a share lies with 95 % confidence, in percent. */
export type Interval = { readonly low: number; readonly high: number };

/** 1.96 standard deviations hold 95 % of a normal distribution. */
const z = 1.959963984540054;

/**
 * The Wilson score interval of a share, in percent (E. B. Wilson, 1927): 8 of 10 are 80 %, and somewhere between 49.0 and
 * 94.3 %. `n` may be an effective number of answers, and no whole one. Nobody asked: anything from 0 to 100.
 */
export function wilsonInterval(yes: number, n: number): Interval {
  if (n <= 0) return { low: 0, high: 100 };
  const share = Math.min(Math.max(yes / n, 0), 1);
  const divisor = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / divisor;
  const reach = (z / divisor) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return { low: 100 * Math.max(0, centre - reach), high: 100 * Math.min(1, centre + reach) };
}
