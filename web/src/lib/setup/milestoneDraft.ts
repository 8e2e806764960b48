import { isPlainDate } from '#domain/calendar/plainDate.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import type { Endangers, Milestone } from '#domain/milestone/milestone.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';

/** A milestone as typed. `endangers` is `gate:gate1` or `objective:<id>`. */
export type MilestoneDraft = {
  name: string;
  acceptance: string;
  stage: StageKey | '';
  endangers: string;
  ownerSeat: string;
  confirmSeat: string;
  on: string;
  dependsOn: string[];
};

export type MilestoneFault = 'missing' | 'notADate' | 'sameSeat';

export const emptyMilestone = (): MilestoneDraft => ({
  name: '',
  acceptance: '',
  stage: '',
  endangers: '',
  ownerSeat: '',
  confirmSeat: '',
  on: '',
  dependsOn: [],
});

export function draftOfMilestone(milestone: Milestone): MilestoneDraft {
  const { name, acceptance, stage, endangers, ownerSeat, confirmSeat, due, dependsOn } = milestone;
  return {
    name,
    acceptance,
    stage,
    ownerSeat,
    confirmSeat,
    endangers: `${endangers.kind}:${endangers.id}`,
    on: due.approved,
    dependsOn: [...dependsOn],
  };
}

/** A row of POST …/milestones; `on` is its approved date. */
export type MilestoneBody = Pick<
  Milestone,
  'name' | 'acceptance' | 'stage' | 'endangers' | 'ownerSeat' | 'confirmSeat' | 'dependsOn'
> & { readonly on: string };

/** The milestone a draft comes to. Who reports it done and who confirms it are two seats. */
export function bodyOfMilestone(
  draft: MilestoneDraft,
):
  | { readonly ok: true; readonly body: MilestoneBody }
  | { readonly ok: false; readonly faults: Readonly<Record<string, MilestoneFault>> } {
  const faults: Record<string, MilestoneFault> = {};
  for (const field of ['name', 'acceptance', 'stage', 'endangers', 'ownerSeat', 'confirmSeat'] as const)
    if (draft[field].trim() === '') faults[field] = 'missing';
  if (!isPlainDate(draft.on)) faults['on'] = 'notADate';
  if (draft.ownerSeat !== '' && draft.ownerSeat === draft.confirmSeat) faults['confirmSeat'] = 'sameSeat';
  if (Object.keys(faults).length > 0 || draft.stage === '') return { ok: false, faults };
  return {
    ok: true,
    body: {
      name: draft.name.trim(),
      acceptance: draft.acceptance.trim(),
      stage: draft.stage,
      endangers: endangersOf(draft.endangers),
      ownerSeat: draft.ownerSeat,
      confirmSeat: draft.confirmSeat,
      on: draft.on,
      dependsOn: draft.dependsOn,
    },
  };
}

function endangersOf(text: string): Endangers {
  const [kind, id = ''] = text.split(':');
  return kind === 'gate' ? { kind, id: id as GateKey } : { kind: 'objective', id };
}
