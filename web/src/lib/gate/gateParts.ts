import type { GateKey } from '#domain/gate/gateKey.ts';
import type { OpenProgramme } from '#lib/api/programme.ts';
import { kept } from '#lib/ui/kept.ts';

/** The parts of a gate's page that its state asks for. */
export const gateParts = {
  voterTable: kept(() => import('#lib/gate/VoterTable.svelte')),
  voteList: kept(() => import('#lib/gate/VoteList.svelte')),
  evidenceList: kept(() => import('#lib/gate/EvidenceList.svelte')),
  decisionCard: kept(() => import('#lib/gate/DecisionCard.svelte')),
  conditions: kept(() => import('#lib/gate/ConditionsCard.svelte')),
  pastRequests: kept(() => import('#lib/gate/PastRequests.svelte')),
  sinceSubmission: kept(() => import('#lib/gate/SinceSubmission.svelte')),
};

/** Brings what this gate will show, so that nothing on its page moves afterwards. */
export async function bringGateParts({ view }: OpenProgramme, gate: string): Promise<void> {
  const held = view.gates[gate as GateKey];
  const { voterTable, voteList, evidenceList, decisionCard, sinceSubmission, ...rest } = gateParts;
  const inReview = [voteList, evidenceList, decisionCard, sinceSubmission];
  const wanted = [
    ...(held?.state === 'decided' ? [rest.pastRequests] : [voterTable]),
    ...(held?.state === 'inReview' ? inReview : []),
    ...(held?.conditions.length ? [rest.conditions] : []),
  ];
  await Promise.all(wanted.map(async (part) => part()));
}
