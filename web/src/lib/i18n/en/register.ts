import type { CellFault } from '#lib/register/readCell.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const register = {
  // All lists.
  lists: () => 'Lists',
  listsLead: () => 'What the programme keeps together: each list belongs to an area and to a decision.',
  listsEmptyTitle: () => 'No list is on',
  listsEmptyText: () => 'The method of this programme has no lists, or they are all turned off.',
  wholeProgramme: () => 'The whole programme',
  entries: (number: number) => (number === 0 ? 'Empty' : count(number, 'entry', 'entries')),
  toFillInCount: (number: number) => `${number} to fill in`,
  marked: (number: number, name: string) => `${number} · ${name}`,

  // One list.
  notOn: () => 'This list is turned off. What was entered is kept.',
  unknownTitle: () => 'There is no such list',
  unknownText: () => 'The method of this programme has no list of this name.',
  views: () => 'How the list is shown',
  view: {
    table: () => 'Table',
    board: (field: string) => `Board by ${field}`,
    matrix: (rows: string, columns: string) => `${rows} × ${columns}`,
    canvas: () => 'Side by side',
  },
  readOnly: () => 'You may read this list; those who answer for it edit it.',
  ended: () => 'The programme has ended: its lists can be read.',
  about: () => 'What this list is for',
  from: (article: string, says: string) => `From article ${article}: ${says}`,
  add: (entry: string) => `Add: ${entry}`,
  emptyTitle: (list: string) => `${list}: nothing here yet`,
  search: () => 'Search',
  flagFilter: () => 'Show',
  every: () => 'All entries',
  toFillIn: () => 'To fill in',
  stateFilter: (field: string) => field,
  anyState: () => 'Any',
  clearFilter: () => 'Show all',
  nothingFound: () => 'No entry fits',
  nothingFoundText: (what: string) => `Nothing here fits ${what}.`,
  quoted: (text: string) => `“${text}”`,
  shown: (shown: number, total: number) =>
    shown === total ? count(total, 'entry', 'entries') : `${shown} of ${total} entries`,
  more: (number: number) => `Show ${number} more`,
  allFields: () => 'All columns',
  number: () => 'No.',
  marks: () => 'To look at',
  newEntry: () => 'New',
  openEntry: (name: string) => `Open ${name}`,
  gridHint: () =>
    'Type or paste from a spreadsheet, with or without a heading row. What you type stays on this device until you save it.',
  sortBy: () => 'Sort by',

  // Files.
  file: () => 'File',
  export: () => 'Download as CSV',
  import: () => 'Take in a CSV file',
  imported: (rows: number, unknown: readonly string[]) =>
    `${count(rows, 'row stands', 'rows stand')} in the table; check and save.` +
    (unknown.length > 0 ? ` Columns nobody knows: ${unknown.join(', ')}.` : ''),
  importNoHeading: () =>
    'The first row must name the columns as this list does. Download the list to see the names.',
  importEmpty: () => 'The file has no rows.',
  fileTooBig: () => 'The file is larger than 5 MB: split it.',
  notText: () => 'This is no text file. Save the sheet as CSV first.',

  // Saving.
  save: (number: number) => `Save (${number})`,
  saving: (done: number, total: number) => `Saving: ${done} of ${total}`,
  saved: (number: number) => `${count(number, 'entry', 'entries')} saved.`,
  savedSome: (number: number, left: number) => `${number} saved, ${left} not. The marked rows say why.`,
  waiting: (ready: number, open: number) =>
    open === 0 ? `${ready} ready to save` : `${ready} ready to save, ${open} to look at`,
  firstFault: (row: string, field: string, sentence: string) => `${row}, ${field}: ${sentence}`,
  rowFault: (row: string, sentence: string) => `${row}: ${sentence}`,
  discard: () => 'Discard',
  discarded: () => 'What was not saved is discarded.',
  restored: (number: number) =>
    `${count(number, 'row that you typed earlier is', 'rows that you typed earlier are')} not saved yet.`,
  leaveTitle: () => 'Leave without saving?',
  leaveText: (number: number) =>
    `${count(number, 'row is', 'rows are')} not saved. What you typed stays on this device and waits for you here.`,
  stay: () => 'Stay',
  leave: () => 'Leave',
  readAs: (value: string) => `Read as ${value}`,
  was: (value: string) => `was ${value}`,
  changedMeanwhile: () =>
    'Somebody changed this entry meanwhile. Look at it and save again to put your text over theirs.',
  failed: () => 'This was not saved.',
  faults: {
    notANumber: () => 'This is not a number.',
    notWhole: () => 'Only whole numbers fit here.',
    tooSmall: (bound: string) => `The least is ${bound}.`,
    tooLarge: (bound: string) => `The most is ${bound}.`,
    notADate: () => 'This is no date. Write 14/4/2027 or 2027-04-14.',
    notAnOption: () => 'Choose one of the words offered.',
    notYesNo: () => 'Write yes or no.',
    noSuchTarget: () => 'There is nothing of this name in the programme.',
    manyTargets: () => 'Several have this name: choose in the form.',
    notAnAddress: () => 'An address begins with https://.',
    missing: () => 'This must be filled in.',
  } satisfies Record<CellFault, (bound: string) => string>,

  // Board, matrix, canvas.
  unsaid: () => 'Not said',
  move: (name: string) => `Move ${name}`,
  moveShort: () => 'Move',
  moveTo: (state: string) => `To “${state}”`,
  moved: (name: string, state: string) => `${name}: ${state}`,
  movedBy: (state: string, classes: string) => `“${state}” is decided by the seat ${classes}.`,
  noMove: () => 'From here it moves no further.',
  unsavedFirst: () => 'Save what you typed in the table first.',
  howMany: () => 'number of entries',
  matrixShows: (what: string) => `Each crossing shows: ${what}. Choose one to see its entries or add one.`,
  crossing: (row: string, column: string) => `${row} × ${column}`,
  atCrossing: (row: string, column: string, number: number) =>
    `${row}, ${column}: ${number === 0 ? 'none' : count(number, 'entry', 'entries')}`,
  addHere: () => 'Add one here',
  notFilled: () => 'not filled in',
  untitled: () => 'without a name',

  // The form.
  formTitle: (entry: string, number: number, name: string) => `${entry} ${number} · ${name}`,
  newTitle: (entry: string) => `New: ${entry}`,
  marksTitle: () => 'To look at',
  required: () => 'required',
  yes: () => 'Yes',
  no: () => 'No',
  saveEntry: () => 'Save',
  entrySaved: (name: string) => `${name} is saved.`,
  history: () => 'History of this entry',
  historyEmpty: () => 'Nothing has happened to it yet.',
  historyMore: () => 'Earlier changes',
  added: (who: string) => `${who} added it`,
  changed: (who: string) => `${who} changed it`,
  removedBy: (who: string) => `${who} removed it`,
  erasedText: () => 'text that was erased',
  hiddenText: () => 'a text',
  remove: () => 'Remove',
  removeTitle: (name: string) => `Remove ${name}?`,
  removeText: () => 'It leaves the list; History keeps what it was, and its number is not given again.',
  removeReason: () => 'Why it is removed',
  reasonMissing: () => 'Say why, in a few words.',
  removed: (name: string) => `${name} is removed.`,
  neverRemoved: () => 'The method proposes this entry: it is filled in, and never removed.',
  inBounds: (least: string, most: string) => `${least} to ${most}`,
  noTargets: () => 'There is nothing to choose from yet.',
};
