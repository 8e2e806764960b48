import type { Pack } from '#domain/methodology/pack.ts';
import type { HealthFact, ProgrammeHealth } from '#domain/programme/health.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { PlainDate } from '#domain/time.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { overview } from '#lib/i18n/text/overview.ts';
import { status } from '#lib/i18n/text/status.ts';
import { objectiveRows } from '#lib/outcomes/rows.ts';
import { objectiveSentence } from '#lib/outcomes/words.ts';
import { paths } from '#lib/paths.ts';
import { measureOf } from '#lib/present/number.ts';
import { show } from '#lib/present/show.svelte.ts';

/** A fact of the programme's health as a sentence with its figures, and the page that shows more. */
export type FactWords = { readonly text: string; readonly href: string };

/** What decides the health: the worst fact, or the sentence that nothing speaks against it. */
export function decidingSentence(
  view: ProgrammeView,
  pack: Pack | undefined,
  judged: ProgrammeHealth,
  on: PlainDate,
): FactWords {
  if (judged.fact !== null) return factWords(view, pack, judged.fact);
  return { text: wellSentence(view, on), href: paths.outcomes(view.programme.id) };
}

/** One fact in words. */
export function factWords(view: ProgrammeView, pack: Pack | undefined, fact: HealthFact): FactWords {
  const p = view.programme.id;
  const words = overview.fact;
  switch (fact.code) {
    case 'objectiveOffTrack':
    case 'objectiveAtRisk': {
      const objective = view.objectives.find(({ id }) => id === fact.id);
      const kpi = view.kpis.find(({ id }) => id === objective?.kpi);
      const sentence =
        kpi === undefined
          ? ''
          : objectiveSentence(fact.figures, measureOf(kpi.definition, view.programme.charter.currency));
      return { text: words.objective(objective?.name ?? '', sentence), href: paths.objective(p, fact.id) };
    }
    case 'guardBroken':
    case 'guardAtRisk': {
      const criterion = pack?.criteria.find(({ id }) => id === fact.id);
      const text = criterion?.text[locale.current] ?? '';
      return { text: words[fact.code](text), href: paths.gate(p, criterion?.gate ?? 'gate0') };
    }
    case 'gateLate':
      return {
        text: words.gateLate(status.gateName[fact.id](), fact.figures.workingDays, fact.figures.limit),
        href: paths.gate(p, fact.id),
      };
    case 'measurementsMissing': {
      const { missing, due, ratio, limit } = fact.figures;
      return { text: words.missing(missing, due, share(ratio), share(limit)), href: paths.outcomes(p) };
    }
  }
}

function wellSentence(view: ProgrammeView, on: PlainDate): string {
  const all = view.objectives.length;
  if (all === 0) return overview.nothingDefined();
  const known = objectiveRows(view, on).filter(({ health }) => health !== 'noData').length;
  if (known === 0) return overview.nothingKnown();
  return known === all ? overview.allWell(all) : overview.wellKnown(known, all);
}

function share(ratio: number): string {
  return show.value(100 * ratio, { unit: 'percent', decimals: 0 });
}
