import { elementsOn, isOn } from '#domain/methodology/levels.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { EntryFlag, RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { numbersIn } from '#domain/register/numberSet.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import type { PlainDate } from '#domain/time.ts';

/** A list as it stands: how many entries it holds, what is marked in it, and what the method proposes and nobody filled in. */
export type ListStanding = {
  readonly template: RegisterTemplate;
  readonly count: number;
  readonly marks: readonly { readonly flag: EntryFlag; readonly count: number }[];
  readonly toFillIn: number;
};

export type ListArea = {
  readonly stage: StageKey | 'programme';
  readonly lists: readonly ListStanding[];
};

/** The lists that are on, by the area they belong to, in the order of the method; an area without any is left out. */
export function listsOn(view: ProgrammeView, pack: Pack, today: PlainDate): readonly ListArea[] {
  const on = elementsOn(view, pack, today);
  const lists = pack.registers.filter((template) => isOn(template, on));
  return (['programme', ...stageKeys] as const).flatMap((stage) => {
    const own = lists.filter((template) => template.stage === stage);
    return own.length === 0 ? [] : [{ stage, lists: own.map((template) => standingOf(view, template)) }];
  });
}

export function standingOf(view: ProgrammeView, template: RegisterTemplate): ListStanding {
  const held = view.registers.find(({ id }) => id === template.key);
  const marks = template.flags.map((flag) => ({
    flag,
    count: numbersIn(held?.flags[flag.key] ?? '').length,
  }));
  const filled = held?.preloaded ?? {};
  return {
    template,
    count: held?.count ?? 0,
    marks: marks.filter(({ count }) => count > 0),
    toFillIn: template.preloaded.filter(({ key }) => filled[key] === undefined).length,
  };
}
