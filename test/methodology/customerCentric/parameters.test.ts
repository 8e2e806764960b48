import { describe, expect, it } from 'vitest';
import { parameters } from '#methodology/customerCentric/parameters.ts';

describe('the numbers of the method', () => {
  it('begin within their bounds, and money in whole minor units', () => {
    expect(parameters.filter(({ value, least, most }) => value < least || value > most)).toEqual([]);
    const money = parameters.filter(({ unit }) => unit === 'money');
    expect(money.map(({ key }) => key)).toEqual(['testSpend', 'lossLimit']);
    expect(money.filter(({ value }) => !Number.isInteger(value))).toEqual([]);
  });

  it('leave room between too large and too small, whatever is chosen', () => {
    const [low, high] = ['rightSizeLow', 'rightSizeHigh'].map((key) =>
      parameters.find((one) => one.key === key),
    );

    expect(high?.least ?? 0).toBeGreaterThan(low?.most ?? 0);
  });
});
