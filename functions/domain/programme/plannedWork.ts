import type { Pack } from '#domain/methodology/pack.ts';
import type { RegisterPurpose, RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import type { FieldValues } from '#domain/register/register.ts';

/** An entry of a list as it is read: its texts stand among its values. */
export type PlanEntry = { readonly id: string; readonly number: number; readonly values: FieldValues };

/** A step of an initiative, with the milestones it leads to. */
export type PlannedStep = {
  readonly number: number;
  readonly name: string;
  readonly state?: string;
  readonly milestones: readonly string[];
};

/** An initiative with what it is to move, and its steps. */
export type PlannedInitiative = {
  readonly number: number;
  readonly name: string;
  readonly state?: string;
  readonly kpis: readonly string[];
  readonly objectives: readonly string[];
  readonly steps: readonly PlannedStep[];
};

/** What is being worked on; `strayed` are steps whose initiative is gone. */
export type PlannedWork = {
  readonly initiatives: readonly PlannedInitiative[];
  readonly strayed: readonly PlannedStep[];
};

/** Under this key a list keeps what was given up: no work any more, and nothing that lacks a goal. */
const stopped = 'stopped';

/** The list a method keeps for a purpose; another company's method may have none. */
export function listFor(
  pack: Pick<Pack, 'registers'>,
  purpose: RegisterPurpose,
): RegisterTemplate | undefined {
  return pack.registers.find((template) => template.purpose === purpose);
}

/** Reads initiatives and steps out of the entries of a method's lists, by what the method says of their fields. */
export function plannedWork(
  pack: Pick<Pack, 'registers'>,
  entriesOf: (register: string) => readonly PlanEntry[],
): PlannedWork {
  const [ofInitiatives, ofSteps] = [listFor(pack, 'initiatives'), listFor(pack, 'steps')];
  if (ofInitiatives === undefined) return { initiatives: [], strayed: [] };
  const all = entriesOf(ofInitiatives.key);
  const known = new Set(all.map(({ id }) => id));
  const steps = ofSteps === undefined ? [] : stepsOf(ofSteps, entriesOf(ofSteps.key), ofInitiatives.key);
  return {
    initiatives: all
      .filter((entry) => isOpen(entry, ofInitiatives))
      .map((entry) => ({
        ...named(entry, ofInitiatives),
        kpis: linked(entry, ofInitiatives, 'kpi'),
        objectives: linked(entry, ofInitiatives, 'objective'),
        steps: steps.filter(({ of }) => of.includes(entry.id)).map(({ step }) => step),
      })),
    strayed: steps.filter(({ of }) => !of.some((id) => known.has(id))).map(({ step }) => step),
  };
}

function stepsOf(template: RegisterTemplate, entries: readonly PlanEntry[], initiatives: string) {
  return entries
    .filter((entry) => isOpen(entry, template))
    .map((entry) => ({
      of: linked(entry, template, initiatives),
      step: { ...named(entry, template), milestones: linked(entry, template, 'milestone') },
    }));
}

function isOpen({ values }: PlanEntry, { states }: RegisterTemplate): boolean {
  return states === undefined || values[states.field] !== stopped;
}

function linked({ values }: PlanEntry, { fields }: RegisterTemplate, to: string): readonly string[] {
  return fields.flatMap((field) => {
    const value = field.type === 'link' && field.to === to ? values[field.key] : undefined;
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
}

/** By its first text that must be given, as everywhere else. */
function named(
  { number, values }: PlanEntry,
  template: RegisterTemplate,
): { readonly number: number; readonly name: string; readonly state?: string } {
  const texts = template.fields.filter(({ type }) => type === 'text');
  const title = texts.find(({ required }) => required) ?? texts[0];
  const state = template.states === undefined ? undefined : values[template.states.field];
  return {
    number,
    name: String((title && values[title.key]) ?? number),
    ...(typeof state === 'string' && { state }),
  };
}
