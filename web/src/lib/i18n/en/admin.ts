export const admin = {
  workflowTitle: () => 'How it runs',
  emptyTitle: () => 'The programme does not run yet',
  emptyText: () => 'The drawing shows where each workflow waits once the programme is created.',
};
