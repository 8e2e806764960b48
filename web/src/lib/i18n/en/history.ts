export const history = {
  title: () => 'History',
  emptyTitle: () => 'Nothing has happened yet',
  emptyText: () => 'Who did what and when, with the values before and after.',
};
