export const decisions = {
  title: () => 'Decisions',
  gateTitle: () => 'Decision',
  emptyTitle: () => 'No decision waits',
  emptyText: () => 'Requests for approval and decided gates are listed here.',
};
