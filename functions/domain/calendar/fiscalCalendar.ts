/**
 * The company's fiscal calendar (users.md 1.11). `months`: fiscal years of calendar months that begin in `startMonth`
 * (1..12). `fourFourFive`: 13-week quarters of 4, 4 and 5 weeks; the year begins on the Monday nearest the first of
 * `startMonth`. A fiscal year is named after the calendar year in which it ends when `namedAfterEnd`, else its start.
 */
export type FiscalCalendar = {
  readonly kind: 'months' | 'fourFourFive';
  readonly startMonth: number;
  readonly namedAfterEnd: boolean;
};
