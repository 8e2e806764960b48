import { isPlainDate } from '#domain/calendar/plainDate.ts';
import type { ObjectiveDraft as Checked } from '#domain/objective/checkObjective.ts';
import type { ChangeUnit, Objective, ObjectiveVerb } from '#domain/objective/objective.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { parseNumber } from '#lib/present/parseNumber.ts';
import { plainText } from './plainText.ts';

/** An objective as typed. */
export type ObjectiveDraft = {
  name: string;
  verb: ObjectiveVerb | '';
  kpi: string;
  segment: string;
  from: string;
  to: string;
  unit: ChangeUnit | '';
  against: Objective['against'];
  by: string;
  stage: StageKey | '';
  ownerSeat: string;
};

export const emptyObjective = (): ObjectiveDraft => ({
  name: '',
  verb: '',
  kpi: '',
  segment: 'all',
  from: '',
  to: '',
  unit: '',
  against: 'baseline',
  by: '',
  stage: '',
  ownerSeat: '',
});

export function draftOfObjective(objective: Objective, locale: Locale): ObjectiveDraft {
  const { name, verb, kpi, segment, unit, against, by, stage, ownerSeat = '' } = objective;
  const { from, to } = objective;
  return {
    name,
    verb,
    kpi,
    segment,
    unit,
    against,
    by,
    stage,
    ownerSeat,
    from: plainText(from, locale),
    to: plainText(to, locale),
  };
}

/** What the draft says so far, as the rule of objectives reads it: what is missing or unreadable is left out. */
export function saidSoFar(draft: ObjectiveDraft, locale: Locale): Checked {
  const number = (text: string) => {
    const parsed = parseNumber(text, locale);
    return parsed.kind === 'number' ? parsed.value : undefined;
  };
  const [from, to] = [number(draft.from), number(draft.to)];
  return {
    name: draft.name.trim(),
    ...(draft.verb === '' ? {} : { verb: draft.verb }),
    ...(draft.kpi === '' ? {} : { kpi: draft.kpi }),
    segment: draft.segment,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(draft.unit === '' ? {} : { unit: draft.unit }),
    against: draft.against,
    ...(draft.by === '' ? {} : { by: draft.by }),
    ...(draft.stage === '' ? {} : { stage: draft.stage }),
    ...(draft.ownerSeat === '' ? {} : { ownerSeat: draft.ownerSeat }),
  };
}

/** A row of POST …/objectives; `recordedOn` and `edits` are the server's to say. */
export type ObjectiveBody = Omit<Objective, 'recordedOn' | 'edits'>;

/** What is sent, once the draft has all its parts; `undefined` before. */
export function bodyOfObjective(draft: ObjectiveDraft, locale: Locale): ObjectiveBody | undefined {
  const said = saidSoFar(draft, locale);
  const { name, verb, kpi, from, to, unit, by, stage } = said;
  if (!name || !verb || !kpi || from === undefined || to === undefined || !unit || !by || !stage)
    return undefined;
  if (!isPlainDate(by)) return undefined;
  return {
    name,
    verb,
    kpi,
    segment: draft.segment,
    from,
    to,
    unit,
    against: draft.against,
    by,
    stage,
    ...(draft.ownerSeat === '' ? {} : { ownerSeat: draft.ownerSeat }),
  };
}
