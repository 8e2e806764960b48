/** What the menu of a programme offers beside the navigation. */
export const everything = {
  define: () => 'Define outcomes',
  people: () => 'People and seats',
  lists: () => 'Lists',
  asks: () => 'Questions and results',
  method: () => 'Method',
  history: () => 'History',
  howItRuns: () => 'How it runs',
};
