import { addMonths } from '#domain/calendar/plainDate.ts';
import { gateKeys, type GateKey } from '#domain/gate/gateKey.ts';
import type { Happening } from '#domain/ledger/change.ts';
import { changed } from '#domain/ledger/record.ts';
import { guardsOf, levelsOf } from '#domain/methodology/levels.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { fitsParameter, isWholeParameter } from '#domain/methodology/parameters.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { PlainDate } from '#domain/time.ts';
import { chosen } from './evolveMethod.ts';
import { hasEnded, type ElementChoice, type PackName, type Programme } from './programme.ts';
import type { ProgrammeView } from './programmeView.ts';

export type MethodRefusal =
  | { readonly code: 'programmeEnded' }
  | { readonly code: 'reasonMissing' }
  | { readonly code: 'elementUnknown'; readonly element: number }
  | { readonly code: 'elementBothWays'; readonly element: number }
  | { readonly code: 'guardStaysOn'; readonly element: number }
  | { readonly code: 'parameterUnknown'; readonly parameter: string }
  | {
      readonly code: 'parameterOutOfBounds';
      readonly parameter: string;
      readonly least: number;
      readonly most: number;
      readonly whole: boolean;
    }
  | { readonly code: 'warningUnknown'; readonly warning: string }
  | { readonly code: 'acceptanceTooLong'; readonly latest: PlainDate }
  | { readonly code: 'acceptanceNotAhead'; readonly until: PlainDate }
  | { readonly code: 'acceptanceUnknown'; readonly warning: string }
  | { readonly code: 'methodUnchanged'; readonly id: string; readonly version: string }
  | { readonly code: 'methodInReview'; readonly gates: readonly GateKey[] };

type Decided = Outcome<readonly Happening[], MethodRefusal>;

/** After half a year somebody looks again, or the warning speaks again. */
const longestAcceptanceMonths = 6;

/** Turns elements on and off. Nothing is deleted: what is off is silent, and comes back as it was. */
export function decideElements({ id, programme, pack }: MethodIn, { on, off }: ElementChoice): Decided {
  if (hasEnded(programme)) return refused({ code: 'programmeEnded' });
  const known = levelsOf(pack);
  const unknown = [...on, ...off].find((element) => !known.has(element));
  if (unknown !== undefined) return refused({ code: 'elementUnknown', element: unknown });
  const both = on.find((element) => off.includes(element));
  if (both !== undefined) return refused({ code: 'elementBothWays', element: both });
  const guards = guardsOf(pack);
  const guarded = off.find((element) => guards.has(element));
  if (guarded !== undefined) return refused({ code: 'guardStaysOn', element: guarded });
  const { elements } = programme;
  if (JSON.stringify(chosen(elements, { on, off })) === JSON.stringify(chosen(elements, nothing))) {
    return accepted([]);
  }
  return accepted([{ kind: 'programme', id, events: [{ type: 'elementsChosen', data: { on, off } }] }]);
}

const nothing: ElementChoice = { on: [], off: [] };

/** The method a programme runs on, as its own commands need it. */
export type MethodIn = { readonly id: string; readonly programme: Programme; readonly pack: Pack };

/** Changes numbers of the method within their bounds; `null` goes back to the pack's own. Once it runs it needs a reason. */
export function decideParameters(
  { id, programme, pack }: MethodIn,
  { values, reason }: { readonly values: Readonly<Record<string, number | null>>; readonly reason: string },
): Decided {
  if (hasEnded(programme)) return refused({ code: 'programmeEnded' });
  for (const [key, value] of Object.entries(values)) {
    const parameter = pack.parameters.find((one) => one.key === key);
    if (parameter === undefined) return refused({ code: 'parameterUnknown', parameter: key });
    if (value !== null && !fitsParameter(parameter, value)) {
      const { least, most } = parameter;
      return refused({
        code: 'parameterOutOfBounds',
        parameter: key,
        least,
        most,
        whole: isWholeParameter(parameter),
      });
    }
  }
  if (programme.state !== 'draft' && reason.trim() === '') return refused({ code: 'reasonMissing' });
  const events = changed('parameters', programme.parameters ?? {}, values, reason);
  return accepted(events.length === 0 ? [] : [{ kind: 'programme', id, events }]);
}

/** Lives with a warning until a day, at most six months ahead; without a day it speaks again at once. */
export function decideAcceptance(
  { id, programme, pack }: MethodIn,
  {
    warning,
    until,
    reason,
  }: { readonly warning: string; readonly until: PlainDate | null; readonly reason: string },
  today: PlainDate,
): Decided {
  if (hasEnded(programme)) return refused({ code: 'programmeEnded' });
  const accepting = (type: string, data: Readonly<Record<string, unknown>>) =>
    accepted([{ kind: 'programme', id, events: [{ type, data }] }] as const);
  if (until === null) {
    const held = programme.acceptances?.[warning] !== undefined;
    return held ? accepting('acceptanceEnded', { warning }) : refused({ code: 'acceptanceUnknown', warning });
  }
  if (!pack.warnings.some((one) => one.id === warning)) return refused({ code: 'warningUnknown', warning });
  if (until <= today) return refused({ code: 'acceptanceNotAhead', until });
  const latest = addMonths(today, longestAcceptanceMonths);
  if (until > latest) return refused({ code: 'acceptanceTooLong', latest });
  if (reason.trim() === '') return refused({ code: 'reasonMissing' });
  return accepting('warningAccepted', { warning, until, reason });
}

/** A version of the method, by its full name. */
export type NamedPack = { readonly name: PackName; readonly pack: Pack };

/**
 * Adopts another version of the method. Not while a gate is in review: its request froze criteria of the version it was made
 * under. Policies of gates, entries and answers stay as they are; what no longer fits is marked where it is read. Numbers the
 * programme chose that the new version does not have, or bounds otherwise, go back to the method's own.
 */
export function decideAdoption(view: ProgrammeView, to: NamedPack, reason: string): Decided {
  const { programme } = view;
  if (hasEnded(programme)) return refused({ code: 'programmeEnded' });
  const { id, version, hash } = programme.pack;
  if (to.name.id === id && to.name.version === version)
    return refused({ code: 'methodUnchanged', id, version });
  const gates = gateKeys.filter((key) => view.gates[key].state === 'inReview');
  if (gates.length > 0) return refused({ code: 'methodInReview', gates });
  if (reason.trim() === '') return refused({ code: 'reasonMissing' });
  const from: PackName = { id, version, ...(hash !== undefined && { hash }) };
  const chosenNumbers = programme.parameters ?? {};
  const unfit = Object.entries(chosenNumbers).filter(([key, value]) => {
    const parameter = to.pack.parameters.find((one) => one.key === key);
    return parameter === undefined || !fitsParameter(parameter, value);
  });
  const events = [
    { type: 'methodAdopted', data: { from, to: to.name, reason } },
    ...changed('parameters', chosenNumbers, Object.fromEntries(unfit.map(([key]) => [key, null]))),
  ];
  return accepted([{ kind: 'programme', id: programme.id, events }]);
}
