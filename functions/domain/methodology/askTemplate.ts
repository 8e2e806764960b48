import type { Cadence } from '#domain/kpi/kpi.ts';
import type { PackItem } from './packItem.ts';
import type { Option } from './registerTemplate.ts';
import type { Text } from './text.ts';

/**
 * How a question to several people is answered. `allocate100`: 100 points over the options. `ranking`: the options in
 * order, 1 first. `pulse` and `statements`: each option (a statement) on a scale of 1 to 5. `choice`: one option.
 * `ballot`: any of the options. `ladder`: the highest option that is true, each rung resting on those before it.
 * `scoredGrid`: each option 0 to 5.
 */
export const askForms = [
  'allocate100',
  'ranking',
  'pulse',
  'statements',
  'choice',
  'ballot',
  'ladder',
  'scoredGrid',
] as const;
export type AskForm = (typeof askForms)[number];

/**
 * Something that is asked of several people, once or every period.
 *
 * `respondents` says how answers come in. `leaders` and `stakeholders` answer in the portal, each alone and unseen until
 * `quorumRatio` of those asked have answered; only what they come to is shown (blind). `aggregated` results come from
 * elsewhere, with their number of answers, date and source: Waymark is no survey tool.
 */
export type AssessmentTemplate = PackItem & {
  readonly key: string;
  readonly name: Text;
  /** What is asked, as one sentence. */
  readonly question: Text;
  readonly form: AskForm;
  readonly respondents: 'leaders' | 'stakeholders' | 'aggregated';
  readonly cadence: Cadence | 'once';
  /** What there is to choose from; `kpis` and `stages` are the programme's own. */
  readonly options: readonly (Option & { readonly trap?: Text })[] | 'kpis' | 'stages';
  /** Results are kept for each entry of a register or each segment; for the whole company when absent. */
  readonly per?: string;
  /** It stands on the leaders' quarterly sheet. */
  readonly sheet?: true;
  /** Share of those asked whose answers reveal the result, 0 to 1. */
  readonly quorumRatio?: number;
  /** Agreement (Krippendorff's alpha) from which the answers count as one, 0 to 1. */
  readonly agreementRatio?: number;
  /** A target can be set for each option and date. */
  readonly hasTarget?: true;
  /** When it counts as worked through, in CEL over facts. */
  readonly done: string;
};

/** A question answered openly: one answer of the programme, with its proof, its versions and what follows from it. */
export type QuestionTemplate = PackItem & {
  readonly key: string;
  readonly text: Text;
  readonly help: Text;
  /** It may be answered "not used, because" (element 40). */
  readonly mayBeUnused: boolean;
};
