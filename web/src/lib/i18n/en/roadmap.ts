export const roadmap = {
  title: () => 'Roadmap',
  emptyTitle: () => 'Five areas of change that run side by side',
  emptyText: () => 'Their plans, gates and milestones appear on one time axis.',
};
