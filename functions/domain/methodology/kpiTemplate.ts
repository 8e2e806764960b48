import type {
  Cadence,
  KpiClass,
  KpiDefinition,
  KpiDirection,
  KpiRole,
  KpiRung,
  KpiUnit,
  Tolerance,
} from '#domain/kpi/kpi.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import type { PackItem } from './packItem.ts';
import type { Language, Text } from './text.ts';

/**
 * A KPI ready to be taken over. Owner, unit, direction, baseline and target are asked; the rest comes from here
 * (users.md 1.16). `lagMonths` is how long a change takes to show in it.
 */
export type KpiTemplate = Omit<PackItem, 'stage'> & {
  readonly key: string;
  readonly name: Text;
  readonly formula: Text;
  readonly unit: KpiUnit;
  /** Names what is counted where the unit alone does not say it. */
  readonly unitLabel?: Text;
  readonly decimals: number;
  readonly direction: KpiDirection;
  readonly cadence: Cadence;
  readonly entry: KpiDefinition['entry'];
  readonly stage: StageKey;
  readonly class: KpiClass;
  readonly rung: KpiRung;
  readonly role: KpiRole;
  readonly horizon: KpiDefinition['horizon'];
  readonly lagMonths: number;
  readonly tolerance: Tolerance;
  /** Shown, never judged. */
  readonly context: boolean;
};

/** What a template fills in; the owner seat, baselines, do-nothing curves and trajectories are the programme's own. */
export type TemplateDefaults = Omit<
  KpiDefinition,
  'ownerSeat' | 'baselines' | 'doNothing' | 'trajectories' | 'note' | 'source'
>;

/** The definition a template proposes, its texts in one language. */
export function definitionFrom(template: KpiTemplate, language: Language): TemplateDefaults {
  const { unitLabel } = template;
  return {
    name: template.name[language],
    template: template.key,
    formula: template.formula[language],
    unit: template.unit,
    ...(unitLabel === undefined ? {} : { unitLabel: unitLabel[language] }),
    decimals: template.decimals,
    direction: template.direction,
    cadence: template.cadence,
    entry: template.entry,
    stage: template.stage,
    class: template.class,
    rung: template.rung,
    role: template.role,
    horizon: template.horizon,
    lagMonths: template.lagMonths,
    tolerance: template.tolerance,
    context: template.context,
  };
}
