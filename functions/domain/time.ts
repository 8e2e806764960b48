/** An instant in UTC with milliseconds: `2027-03-01T10:00:00.000Z`. Text order is time order. */
export type Instant = string;

/** A calendar date without a zone: `2027-03-01`. Text order is date order. */
export type PlainDate = string;

/** An ISO period: a month `2027-03`, a quarter `2027-Q1`, a week `2027-W05` or a year `2027`. */
export type Period = string;

/** Tells the time. The only source of "now" for everything below the edge. */
export type Clock = { readonly now: () => Instant };

/** Makes ids: 22 characters of base64url, 128 random bits. */
export type Ids = { readonly next: () => string };
