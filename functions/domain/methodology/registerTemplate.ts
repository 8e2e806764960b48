import type { ApproverClass } from '#domain/gate/gate.ts';
import type { PackItem } from './packItem.ts';
import type { Text } from './text.ts';

/** Something to choose from. */
export type Option = { readonly key: string; readonly name: Text };

export const fieldTypes = [
  'text',
  'number',
  'money',
  'percent',
  'date',
  'choice',
  'link',
  'score',
  'yesNo',
  'url',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** The programme's own kinds a link may lead to; any other target is the key of a register of the same pack. */
export const linkKinds = [
  'segment',
  'kpi',
  'objective',
  'milestone',
  'seat',
  'stage',
  'gate',
  'question',
] as const;
export type LinkKind = (typeof linkKinds)[number];

/**
 * A field of a register's entries. `money` is in minor units of the programme's currency, `percent` 0 to 100 unless
 * bounds say otherwise, `score` a whole number 0 to 5 unless bounds say otherwise. Not filled in, a field is absent from
 * an entry; expressions then see `''`, `0.0` or `false`, and `entry.filled` does not list it.
 */
export type RegisterField = {
  readonly key: string;
  readonly name: Text;
  readonly hint?: Text;
  readonly type: FieldType;
  /** Without it an entry cannot be saved. */
  readonly required: boolean;
  /** Of a choice. */
  readonly options?: readonly Option[];
  /** Of a link: a `LinkKind`, or the key of a register. */
  readonly to?: string;
  readonly least?: number;
  readonly most?: number;
  /** Not shown in the table unless asked for; always in the form and in the file. */
  readonly aside?: true;
};

/**
 * A rule about one entry, in CEL over `entry`, `before` (as it was; all empty for a new one) and the programme's facts.
 * It applies where `when` holds (always, when absent). A `refuse` rule that does not hold refuses the entry with `text`.
 */
export type EntryRule = {
  readonly id: string;
  readonly elements: readonly number[];
  readonly when?: string;
  readonly require: string;
  /** One sentence: what is missing, and what to do. */
  readonly text: Text;
  /** The field it is about. */
  readonly field: string;
};

/**
 * A mark an entry carries while `when` holds, in CEL over `entry` alone: the numbers of marked entries are kept in the
 * register's aggregate, so that criteria need no entry (`registers.<register>.<flag>`, a list of entry ids).
 */
export type EntryFlag = {
  readonly key: string;
  readonly elements: readonly number[];
  readonly when: string;
  /** What the mark says, a few words. */
  readonly name: Text;
  /** What to do about it. */
  readonly how: Text;
  /** `problem` draws the eye, `note` informs. */
  readonly tone: 'problem' | 'note';
};

/**
 * A count kept in the register's aggregate, in CEL over `entry` alone: of the entries where `when` holds (all, when
 * absent), how many, or the sum of a number field; one count for each combination of the fields in `by` (joined by `|`; a
 * date counts by its month; `number` is the entry's own number). Criteria read `registers.<register>.<key>`: a double, or
 * with `by` a map from combination to double. A combination whose count falls to 0 leaves the map.
 */
export type Tally = {
  readonly key: string;
  readonly when?: string;
  readonly by?: readonly string[];
  readonly sum?: string;
};

/** An entry every programme begins with: filled in and rated by people, never removed. */
export type PreloadedEntry = {
  readonly key: string;
  readonly values: Readonly<Record<string, Text | string | number | boolean>>;
};

/**
 * How a register is shown. A matrix crosses two fields and shows a third, or, with `count`, how many; a board has a column for each
 * option of a choice; a canvas stands entries side by side, one column for each.
 */
export type RegisterView =
  | { readonly kind: 'table' }
  | { readonly kind: 'board'; readonly field: string }
  | {
      readonly kind: 'matrix';
      readonly rows: string;
      readonly columns: string;
      readonly cell: string;
    }
  | { readonly kind: 'canvas'; readonly title: string };

/** Registers that the product itself knows, beside what the pack says of them. */
export const registerPurposes = [
  'initiatives',
  'steps',
  'spendGates',
  'risks',
  'issues',
  'assumptions',
  'actions',
  'experiences',
  'units',
] as const;
export type RegisterPurpose = (typeof registerPurposes)[number];

/** The choice field that is an entry's state, and which state may follow which. New entries may begin in `first`. */
export type EntryStates = {
  readonly field: string;
  readonly first: readonly string[];
  readonly moves: Readonly<Record<string, readonly string[]>>;
  /**
   * States that only the holder of an approver's seat of one of these classes brings an entry into, and never whoever
   * made or last edited it.
   */
  readonly decidedBy?: Readonly<Record<string, readonly ApproverClass[]>>;
};

/** A list that people keep, such as claims and their proof; one grid and one form show them all. */
export type RegisterTemplate = PackItem & {
  readonly key: string;
  readonly name: Text;
  /** One entry, in the singular, as in "Add a need". */
  readonly entryName: Text;
  readonly purpose?: RegisterPurpose;
  readonly fields: readonly RegisterField[];
  readonly states?: EntryStates;
  readonly rules: readonly EntryRule[];
  readonly flags: readonly EntryFlag[];
  readonly tallies: readonly Tally[];
  readonly preloaded: readonly PreloadedEntry[];
  /** The first is what the page opens with. */
  readonly views: readonly [RegisterView, ...RegisterView[]];
  /** When the register counts as worked through, in CEL over facts. */
  readonly done: string;
};
