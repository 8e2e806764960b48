export const programme = {
  createTitle: () => 'New programme',
  defineTitle: () => 'Define outcomes',
  peopleTitle: () => 'People and seats',
  stageTitle: () => 'Area of change',
  emptyTitle: () => 'Nothing is defined yet',
  emptyText: () => 'Start with the objectives; a table from a spreadsheet is fine.',
};
