/** A row of the grid: what is measured. `note` is small text behind the name, such as the unit. */
export type GridRow = {
  readonly key: string;
  readonly title: string;
  readonly note?: string;
};

/** A column. `group` is a heading over neighbours (a year); `quiet` marks facts beside the open period: last value, target. */
export type GridColumn = {
  readonly key: string;
  readonly title: string;
  readonly group?: string;
  readonly quiet?: boolean;
  /** Words, not figures: aligned at the start, and any key begins to type. */
  readonly words?: boolean;
  /** What may be chosen while typing. */
  readonly choices?: readonly string[] | undefined;
  readonly sortable?: boolean;
  readonly required?: boolean;
  readonly hint?: string | undefined;
  /** Stays beside the rows' names when the grid is moved sideways. */
  readonly sticky?: boolean;
};

export type GridSorting = { readonly key: string; readonly descending: boolean };

/** Whether a key begins a text in a cell: anything in a column of words, a figure's first signs in any other. */
export function beginsText(key: string, column: GridColumn | undefined): boolean {
  return column?.words === true ? [...key].length === 1 : /^[\d.,(+\u2212n-]$/i.test(key);
}

/** What the caller says of one cell; the caller keeps the drafts. `text` is what stands there, typed text included. */
export type GridCell = {
  readonly text: string;
  /** `draft`: typed and not saved yet; `failed`: the server refused it. */
  readonly state?: 'saved' | 'draft' | 'failed';
  readonly locked?: boolean;
  /** A fact that asks for something. */
  readonly tone?: 'problem' | undefined;
  readonly error?: string | undefined;
  /** What was understood or should be looked at, such as "Read as 1.234". */
  readonly note?: string | undefined;
};

/** The headings over neighbouring columns of one group, each as wide as it reaches; one without text over the rest. */
export function groupsOf(columns: readonly GridColumn[]): readonly { text: string; span: number }[] {
  return columns.reduce<{ text: string; span: number }[]>((all, { group = '' }) => {
    const last = all.at(-1);
    if (last && last.text === group) last.span++;
    else all.push({ text: group, span: 1 });
    return all;
  }, []);
}
