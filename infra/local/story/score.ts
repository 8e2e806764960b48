import type { GateOutcome } from '#domain/gate/gate.ts';
import { gateOutcomes } from '#domain/gate/gate.ts';
import { measuredIn, measuredValues } from '#domain/kpi/measured.ts';
import type { Backend } from '../backend.ts';
import { loadEventsAfter } from '#store/history.ts';
import { replay } from '#store/replay.ts';
import { verifyProgramme } from '#store/verify.ts';

/** What a played programme came to, counted in its ledger and among the executions. */
export type Score = {
  readonly months: number;
  readonly gatesDecided: number;
  readonly decisions: Readonly<Record<GateOutcome, number>>;
  readonly measurements: number;
  readonly executions: number;
  readonly rollovers: { readonly programme: number; readonly stage: number };
  readonly ledgerEvents: number;
  readonly ledgerValid: boolean;
};

export type Scored = { readonly score: Score; readonly fault?: string };

/** Counts, and verifies the ledger with replay. */
export async function scoreOf(backend: Backend, programme: string): Promise<Scored> {
  const { store } = backend.dependenciesOf('story');
  const events = await loadEventsAfter(store, programme, 0);
  const verified = await verifyProgramme(store, programme, replay);
  const decided = events.filter(({ type }) => type === 'gateDecided');
  const outcomes = decided.map(({ data }) => data['outcome'] as GateOutcome);
  const measured = events.filter(({ type }) => type === 'measured');
  const runs = backend.stepFunctions.executions();
  // Every first run was started by a signal or the programme's machine; every later one by a rollover.
  const later = (machine: string) =>
    runs.filter(({ machineArn, name }) => machineArn.endsWith(`:${machine}`) && !name.endsWith('-r1')).length;
  return {
    score: {
      months: events.filter(({ type }) => type === 'periodClosed').length,
      gatesDecided: new Set(decided.map(({ id }) => id)).size,
      decisions: Object.fromEntries(
        gateOutcomes.map((outcome) => [outcome, outcomes.filter((one) => one === outcome).length]),
      ) as Record<GateOutcome, number>,
      measurements: measured.reduce((sum, { data }) => sum + measuredValues(measuredIn(data)).length, 0),
      executions: runs.length,
      rollovers: { programme: later('programme'), stage: later('stage') },
      ledgerEvents: events.length,
      ledgerValid: verified.fault === undefined && verified.events === events.length,
    },
    ...(verified.fault !== undefined && { fault: verified.fault }),
  };
}
