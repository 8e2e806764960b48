export const numbers = {
  title: () => 'My numbers',
  importTitle: () => 'Import measurements',
  emptyTitle: () => 'No measurement is due',
  emptyText: () => 'The KPIs that you own appear here with their open period.',
};
