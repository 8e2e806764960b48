export const numbers = {
  title: () => 'My numbers',
  importTitle: () => 'Import measurements',
  emptyTitle: () => 'No KPI waits for your numbers',
  emptyText: () =>
    'The KPIs that you own appear here with their open period. The programme manager names owners on People and seats.',
  emptyDefine: () => 'Define outcomes',
  lead: (due: number, by: string) =>
    due === 0
      ? 'Nothing is due now.'
      : due === 1
        ? `1 value is due by ${by}.`
        : `${due} values are due by ${by}.`,
  late: (count: number, by: string) =>
    count === 1
      ? `1 value is late: it was due by ${by}.`
      : `${count} values are late, the first since ${by}.`,
  readOnly: () => 'You may read these numbers; their owners enter them.',
  mine: () => 'Mine',
  all: () => 'All KPIs',
  whose: () => 'Whose numbers',
  import: () => 'Import a file',
  cadence: { week: () => 'Every week', month: () => 'Every month', quarter: () => 'Every quarter' },
  gridLabel: (rhythm: string) => `Measurements, ${rhythm}`,
  kpi: () => 'KPI',
  lastValue: () => 'Last value',
  target: () => 'Target now',
  open: () => 'Open',
  earlier: () => 'Earlier periods',
  beside: () => 'To compare',
  numerator: () => 'numerator',
  denominator: () => 'denominator',
  hint: () => 'Type n/a where there is no value. What you type stays on this device until you save it.',
  readAs: (value: string) => `Read as ${value}`,
  was: (value: string) => `was ${value}`,
  comesTo: (value: string) => `comes to ${value}`,

  save: (count: number) => `Save measurements (${count})`,
  saved: (count: number, next: string) => (count === 1 ? `Saved. ${next}` : `Saved ${count} values. ${next}`),
  savedSome: (count: number, left: number) => `${count} saved, ${left} not. Look at the marked ones below.`,
  nextDue: (count: number, by: string) =>
    count === 1 ? `Next due: 1 value by ${by}.` : `Next due: ${count} values by ${by}.`,
  nextPeriod: (period: string, by: string) => `Next due: ${period}, by ${by}.`,
  discard: () => 'Discard all',
  discarded: () => 'What was not saved is discarded.',
  review: () => 'Before saving',
  reviewNote: (ready: number, open: number) =>
    open === 0 ? `${ready} ready` : `${ready} ready, ${open} to look at`,
  ready: (count: number) => (count === 1 ? '1 value is ready' : `${count} values are ready`),
  state: () => 'State',
  states: { provisional: () => 'Provisional', final: () => 'Final', notAvailable: () => 'Not available' },
  note: () => 'Note',
  reason: () => 'Why there is no value',
  drop: (what: string) => `Discard ${what}`,
  which: () => 'Which one is meant?',
  correction: (period: string) =>
    `This corrects a value of ${period}, which has closed. What was published stays; say what was wrong.`,
  unusual: () => 'A larger change than usual. Check it, and leave a note if it is right.',
  faults: {
    notANumber: () => 'This is not a number.',
    ambiguous: () => 'This can be read in two ways.',
    partMissing: () => 'Enter both parts, numerator and denominator.',
    zeroDenominator: () => 'The denominator must not be 0.',
    reasonMissing: () => 'Say why there is no value.',
    noteMissing: () => 'A correction of a closed period needs a note.',
  },
  codes: {
    unknownKpi: () => 'This KPI is not part of the programme.',
    ambiguousKpi: () => 'Several KPIs have this name: use the id.',
    unknownSegment: () => 'This segment is not part of the programme.',
    badPeriod: () => 'The period does not fit the rhythm of the KPI. Write 2027-03, 2027-Q1 or 2027-W05.',
    future: () => 'This period has not begun yet.',
    tooOld: () => 'This lies more than 60 months before the start.',
    tooLate: () => 'This lies more than 24 months after the end.',
    valueMissing: () => 'The value is missing.',
    valueUnexpected: () => 'A value stands beside “not available”.',
    partMissing: () => 'Numerator and denominator belong together.',
    notANumber: () => 'This is not a number.',
    textNotANumber: () => 'This is not a number.',
    ambiguousNumber: () => 'This number can be read in two ways.',
    outOfBounds: () => 'This number is too large or too small to keep.',
    zeroDenominator: () => 'The denominator must not be 0.',
    duplicate: () => 'The same KPI, segment and period came before.',
    unknownState: () => 'The state must be final, provisional or not available.',
    notYours: () => 'The numbers of this KPI are another’s to enter.',
    reasonMissing: () => 'Say why there is no value.',
  },
  textWas: (sentence: string, text: string) => `${sentence} Found: “${text}”.`,
  eitherOr: (one: string, other: string) => `It may be ${one} or ${other}.`,
  duplicateOf: (line: number) => `See line ${line}.`,
  failed: () => 'This was not saved.',

  leaveTitle: () => 'Leave without saving?',
  leaveText: (count: number) =>
    count === 1
      ? '1 value is not saved. It stays on this device and waits for you here.'
      : `${count} values are not saved. They stay on this device and wait for you here.`,
  stay: () => 'Stay',
  leave: () => 'Leave',
  restored: (count: number) =>
    count === 1
      ? '1 value that you typed earlier is not saved yet.'
      : `${count} values that you typed earlier are not saved yet.`,

  // Import.
  back: () => 'My numbers',
  importLead: () =>
    'A CSV file with a heading row. Nothing is written until you confirm what the preview shows.',
  dropFile: () => 'Drop a CSV file here, or choose one',
  choose: () => 'Choose a file',
  chooseOther: () => 'Choose another file',
  template: () => 'Download a template',
  columns: () =>
    'Columns: KPI, period, and value or numerator and denominator; segment, state and note as needed. English or Spanish headings.',
  checking: () => 'The file is being checked.',
  fileTooBig: () => 'The file is larger than 5 MB: split it.',
  notText: () => 'This is no text file. Save the sheet as CSV first.',
  accepted: () => 'to import',
  unchanged: () => 'already there',
  refused: () => 'with problems',
  onlyProblems: () => 'Only problems',
  line: () => 'Line',
  verdict: () => 'Verdict',
  value: () => 'Value',
  found: () => 'In the file',
  good: () => 'Ready',
  marks: {
    history: () => 'before the start',
    afterCare: () => 'after the end',
    running: () => 'the period still runs',
    correction: () => 'replaces an earlier value',
    percentImplausible: () => 'outside 0 to 100 %',
    partsMissing: () => 'without numerator and denominator',
  },
  shownOf: (shown: number, all: number) => `The first ${shown} of ${all} are shown.`,
  ignored: (names: string) => `Columns that are not used: ${names}.`,
  confirm: (count: number) => (count === 1 ? 'Import 1 row' : `Import ${count} rows`),
  skip: (count: number) =>
    count === 1 ? 'Leave out the row with problems' : `Leave out the ${count} rows with problems`,
  skipNeeded: () => 'Mend the file, or say that the rows with problems are left out.',
  nothingToImport: () => 'No row of the file can be imported.',
  importedBefore: (when: string) => `This very file was imported on ${when}.`,
  applying: (part: number, of: number) => `Part ${part} of ${of} is written.`,
  done: (count: number) => (count === 1 ? '1 value was imported.' : `${count} values were imported.`),
  passedOver: (count: number) => (count === 1 ? '1 row had nothing new.' : `${count} rows had nothing new.`),
  seeHistory: () => 'Look at the history',
  seeNumbers: () => 'Back to my numbers',
  another: () => 'Import another file',
  fileFaults: {
    columnsMissing: (names: string) => `The heading row lacks: ${names}.`,
    columnRepeated: (name: string) => `The column ${name} stands twice in the heading row.`,
    noRows: () => 'The file has a heading row and nothing below it.',
    tooManyRows: (limit: number) => `A file may have at most ${limit} rows: split it.`,
    unreadable: () => 'The file cannot be read as a table. Is a quotation mark left open?',
  },
  refusals: {
    fileChanged: () => 'The file is not the one that was previewed. Check it again.',
    badRows: () => 'Rows with problems are left out only when you say so.',
    nothingToImport: () => 'No row of the file can be imported.',
    fileUnreadable: () => 'The file cannot be read as a table.',
    fileTooLong: () => 'The file has too many rows: split it.',
  },
};
