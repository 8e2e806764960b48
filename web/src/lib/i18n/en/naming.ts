/** Words for who is meant, on every page that names people and seats. */
export const naming = {
  and: (words: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(words),
  /** How far a request has come, in the same words wherever it is said. */
  given: (given: number, needed: number, asks: 'approve' | 'stop') => {
    const one = needed === 1;
    const what =
      asks === 'stop'
        ? `${one ? 'vote' : 'votes'} needed to stop`
        : `${one ? 'approval' : 'approvals'} needed`;
    return `${given} of ${needed} ${what} ${given === 1 || one ? 'has' : 'have'} been given`;
  },
  quoted: (words: string) => `“${words}”`,
  waymark: () => 'Waymark',
  formerMember: () => 'a former member',
  erasedPerson: () => 'Erased person',
  formerSeat: () => 'a former seat',
};
