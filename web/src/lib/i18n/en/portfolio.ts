export const portfolio = {
  title: () => 'Programmes',
  inboxTitle: () => 'Inbox',
  create: () => 'New programme',
  emptyTitle: () => 'You have no programme yet',
  emptyText: () => 'Create one, or ask a programme manager to add you to theirs.',
  inboxEmptyTitle: () => 'You are up to date',
  inboxEmptyText: () => 'Decisions, measurements and dates that need you appear here.',
};
