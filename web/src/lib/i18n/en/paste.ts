export const paste = {
  label: () => 'Paste rows from a spreadsheet',
  hint: (columns: string) => `Columns in this order: ${columns}. A heading row is recognised and left out.`,
  read: () => 'Read the rows',
  again: () => 'Paste other rows',
  verdict: () => 'Verdict',
  good: () => 'Ready',
  bad: () => 'Mend this row',
  summary: (good: number, bad: number) => {
    if (bad > 0) return `${good} ready, ${bad} to mend. Change the cells marked below.`;
    return good === 1 ? '1 row is ready.' : `${good} rows are ready.`;
  },
  take: (count: number) => (count === 1 ? 'Add 1 row' : `Add ${count} rows`),
  remove: (row: number) => `Remove row ${row}`,
  cell: (column: string, row: number) => `${column}, row ${row}`,
  nothing: () => 'There are no rows in what was pasted.',
};
