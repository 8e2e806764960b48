import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { unfitOf, type Unfit } from './checkValue.ts';
import type { Entry, FieldValue } from './register.ts';

/** Why values cannot be written. */
export type ValueRefusal =
  | { readonly code: 'fieldUnknown'; readonly field: string }
  | { readonly code: 'fieldMissing'; readonly field: string }
  | { readonly code: 'fieldUnfit'; readonly field: string; readonly why: Unfit }
  | { readonly code: 'linkUnknown'; readonly field: string };

export type ValueKnowledge = {
  readonly view: ProgrammeView;
  readonly template: RegisterTemplate;
  /** Whether an entry of any register exists: those that rows link to have been read. */
  readonly exists: (id: string) => boolean;
};

/** Why what was typed does not fit its fields, or what must be there is not. */
export function valueRefusal(
  { template, view, exists }: ValueKnowledge,
  values: { readonly [field: string]: FieldValue | null },
  after: Entry,
): ValueRefusal | null {
  const fields = new Map(template.fields.map((field) => [field.key, field]));
  for (const [key, value] of Object.entries(values)) {
    const field = fields.get(key);
    if (field === undefined) return { code: 'fieldUnknown', field: key };
    if (value === null || value === '') continue;
    const why = unfitOf(field, value);
    if (why !== null) return { code: 'fieldUnfit', field: key, why };
    if (field.type === 'link' && !isThere({ view, exists }, field.to ?? '', String(value))) {
      return { code: 'linkUnknown', field: key };
    }
  }
  const missing = template.fields.find(
    ({ key, required }) => required && after.values[key] === undefined && after.texts[key] === undefined,
  );
  return missing === undefined ? null : { code: 'fieldMissing', field: missing.key };
}

function isThere({ view, exists }: Pick<ValueKnowledge, 'view' | 'exists'>, to: string, id: string): boolean {
  switch (to) {
    case 'segment':
      return view.segments.some((one) => one.id === id);
    case 'kpi':
      return view.kpis.some((one) => one.id === id);
    case 'objective':
      return view.objectives.some((one) => one.id === id);
    case 'milestone':
      return view.milestones.some((one) => one.id === id);
    case 'seat':
      return view.seats.some((one) => one.id === id);
    case 'stage':
      return id in view.stages;
    case 'gate':
      return id in view.gates;
    case 'question':
      return /^q\d/.test(id);
    default:
      return id.startsWith(`${to}-`) && exists(id);
  }
}
