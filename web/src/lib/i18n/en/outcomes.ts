export const outcomes = {
  title: () => 'Outcomes',
  kpiTitle: () => 'KPI',
  objectiveTitle: () => 'Objective',
  emptyTitle: () => 'No outcomes are defined yet',
  emptyText: () => 'Objectives and KPIs appear here once the programme manager defines them.',
};
