/** Where a key leads along a chart of months, before it is held to the chart's ends: a month, a year, or an end. */
export function walkTo(key: string, here: number, last: number): number | undefined {
  return {
    ArrowRight: here + 1,
    ArrowUp: here + 1,
    ArrowLeft: here - 1,
    ArrowDown: here - 1,
    PageUp: here + 12,
    PageDown: here - 12,
    Home: 0,
    End: last,
  }[key];
}
