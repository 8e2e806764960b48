export const overview = {
  title: () => 'Overview',
  emptyTitle: () => 'The overview fills itself',
  emptyText: () => 'Health, what needs you, and the objectives appear once outcomes are defined.',
};
