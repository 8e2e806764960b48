import { isPlainDate } from '#domain/calendar/plainDate.ts';
import type { Difference } from './changes.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { setup } from '#lib/i18n/text/setup.ts';
import { tags } from '#lib/present/number.ts';
import { show } from '#lib/present/show.svelte.ts';

const labels: Readonly<Record<string, () => string>> = {
  name: () => setup.name(),
  formula: () => setup.formula(),
  unit: () => setup.unit(),
  direction: () => setup.better(),
  ownerSeat: () => setup.owner(),
  baselines: () => setup.baseline(),
  trajectories: () => setup.target(),
  doNothing: () => setup.doNothing(),
  tolerance: () => setup.tolerance(),
  cadence: () => setup.cadence(),
  verb: () => setup.verb(),
  kpi: () => setup.kpi(),
  from: () => setup.from(),
  to: () => setup.to(),
  by: () => setup.by(),
  stage: () => setup.stage(),
  description: () => setup.description(),
  customers: () => setup.customers(),
  focus: () => setup.focus(),
  value: () => setup.understanding.value(),
  behaviours: () => setup.understanding.behaviours(),
  attitudes: () => setup.understanding.attitudes(),
  acceptance: () => setup.acceptance(),
  confirmSeat: () => setup.confirm(),
  endangers: () => setup.endangers(),
  dependsOn: () => setup.dependsOn(),
  vision: () => setup.vision(),
  definition: () => setup.definition(),
  mandate: () => setup.mandate(),
  diagnosis: () => setup.diagnosis(),
  customerPriority: () => setup.priority(),
};

/** One difference as a sentence: texts, figures and dates with both readings, everything else by its name alone. */
export function differenceText({ key, before, now }: Difference): string {
  const label = labels[key]?.() ?? key;
  const [earlier, later] = [plain(before), plain(now)];
  return earlier === undefined || later === undefined
    ? setup.changedOther(label)
    : setup.changedFrom(label, earlier, later);
}

function plain(value: unknown): string | undefined {
  if (value === undefined || value === '') return setup.nothing();
  if (typeof value === 'number') return new Intl.NumberFormat(tags[locale.current]).format(value);
  // Ids and words of the code would only puzzle.
  if (typeof value !== 'string' || /^[\w-]{20,}$/.test(value)) return undefined;
  return isPlainDate(value) ? show.date(value) : `“${value}”`;
}
