/** Words for who is meant, on every page that names people and seats. */
export const naming = {
  and: (words: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(words),
  waymark: () => 'Waymark',
  formerMember: () => 'a former member',
  formerSeat: () => 'a former seat',
};
