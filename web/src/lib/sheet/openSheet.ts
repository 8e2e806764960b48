import { askPeriodOn } from '#domain/assessment/askPeriod.ts';
import { whoIsAsked } from '#domain/assessment/whoIsAsked.ts';
import { elementsOn, isOn } from '#domain/methodology/levels.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { PlainDate } from '#domain/time.ts';

/** How many questions on a person's sheet wait for their answer on a day. */
export function openOnSheet(view: ProgrammeView, pack: Pack, person: string, today: PlainDate): number {
  const on = elementsOn(view, pack, today);
  return pack.assessments.filter((template) => {
    if (template.sheet !== true || !isOn(template, on)) return false;
    if (!whoIsAsked(template, view, today).includes(person)) return false;
    const period = askPeriodOn(template, today);
    const held = view.assessments.find(({ id }) => id === template.key);
    const round = held?.rounds[period];
    const isShown = held?.results[period] !== undefined || round?.closedAt !== undefined;
    return !isShown && round?.answered.includes(person) !== true;
  }).length;
}
