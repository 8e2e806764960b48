import { addMonths } from '#domain/calendar/plainDate.ts';
import { proposedPlan } from '#domain/methodology/plan.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { programme } from '#lib/i18n/text/programme.ts';
import { status } from '#lib/i18n/text/status.ts';
import type { DraftSeat, ProgrammeDraft } from './programmeDraft.ts';

/** The horizon that is proposed, in months. */
const usualHorizon = 36;

/** The draft a person begins with: the first of the month after next, the browser's zone, and a seat for every voice. */
export function firstDraft(pack: Pack, today: string, creator: string): ProgrammeDraft {
  const startOn = `${addMonths(`${today.slice(0, 7)}-01`, 2).slice(0, 7)}-01`;
  const proposed = proposedPlan(pack, startOn, usualHorizon);
  return {
    step: 0,
    name: '',
    vision: '',
    definition: '',
    mandate: '',
    startOn,
    horizonMonths: String(usualHorizon),
    horizonReason: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    currency: 'EUR',
    calendar: 'year',
    startMonth: '7',
    namedAfterEnd: true,
    plan: Object.fromEntries(stageKeys.map((key) => [key, { ...proposed[key] }])) as ProgrammeDraft['plan'],
    planIsOwn: false,
    seats: firstSeats(creator),
  };
}

function firstSeats(creator: string): DraftSeat[] {
  const words = programme.seatNames;
  return [
    { key: 'sponsor', kind: 'sponsor', name: words.sponsor(), person: '' },
    { key: 'manager', kind: 'programmeManager', name: words.manager(), person: creator },
    ...stageKeys.map((stage): DraftSeat => ({
      key: stage,
      kind: 'stageLead',
      name: words.lead(status.stageName[stage]()),
      stage,
      person: '',
    })),
    ...(['finance', 'risk', 'business', 'customer'] as const).map((voice): DraftSeat => ({
      key: voice,
      kind: 'approver',
      name: words.approver[voice](),
      class: voice,
      person: '',
    })),
    { key: 'team1', kind: 'kpiOwner', name: words.team(), person: '' },
  ];
}
