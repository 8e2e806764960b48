import { isPlainDate } from '#domain/calendar/plainDate.ts';
import { readPeriod } from '#domain/measurement/readPeriod.ts';
import type { Segment, Understanding } from '#domain/segment/segment.ts';

export const understandings = ['value', 'behaviours', 'attitudes'] as const;
export type UnderstandingKey = (typeof understandings)[number];

export type UnderstandingDraft = { text: string; on: string; source: string };

/** A segment as typed. */
export type SegmentDraft = {
  name: string;
  description: string;
  customers: string;
  focus: boolean;
  from: string;
} & Record<UnderstandingKey, UnderstandingDraft>;

export type SegmentFault = 'missing' | 'notWhole' | 'notAPeriod' | 'notADate' | 'sourceMissing';

const nothing = (): UnderstandingDraft => ({ text: '', on: '', source: '' });

export function emptySegment(from: string): SegmentDraft {
  return {
    name: '',
    description: '',
    customers: '',
    focus: true,
    from,
    value: nothing(),
    behaviours: nothing(),
    attitudes: nothing(),
  };
}

export function draftOfSegment(segment: Segment): SegmentDraft {
  const drafted = (one: Understanding | undefined): UnderstandingDraft => (one ? { ...one } : nothing());
  return {
    name: segment.name,
    description: segment.description,
    customers: segment.customers === undefined ? '' : String(segment.customers),
    focus: segment.focus,
    from: segment.from,
    value: drafted(segment.value),
    behaviours: drafted(segment.behaviours),
    attitudes: drafted(segment.attitudes),
  };
}

/** A row of POST …/segments. */
export type SegmentBody = Omit<Segment, 'edits'>;

/** The segment a draft comes to. What is understood needs its date and source, or it is only an opinion. */
export function bodyOfSegment(
  draft: SegmentDraft,
):
  | { readonly ok: true; readonly body: SegmentBody }
  | { readonly ok: false; readonly faults: Readonly<Record<string, SegmentFault>> } {
  const faults: Record<string, SegmentFault> = {};
  const from = readPeriod(draft.from);
  const customers = draft.customers.replace(/[\s.,\u00a0’']/g, '');
  if (draft.name.trim() === '') faults['name'] = 'missing';
  if (from === null) faults['from'] = 'notAPeriod';
  if (!/^\d{0,13}$/.test(customers)) faults['customers'] = 'notWhole';
  const said: Partial<Record<UnderstandingKey, Understanding>> = {};
  for (const key of understandings) {
    const { text, on, source } = draft[key];
    if (text.trim() === '') continue;
    if (!isPlainDate(on)) faults[`${key}.on`] = 'notADate';
    if (source.trim() === '') faults[`${key}.source`] = 'sourceMissing';
    said[key] = { text: text.trim(), on, source: source.trim() };
  }
  if (Object.keys(faults).length > 0 || from === null) return { ok: false, faults };
  const body: SegmentBody = {
    name: draft.name.trim(),
    description: draft.description.trim(),
    ...(customers === '' ? {} : { customers: Number(customers) }),
    focus: draft.focus,
    from,
    ...said,
  };
  return { ok: true, body };
}
