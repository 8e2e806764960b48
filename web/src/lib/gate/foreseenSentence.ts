import type { GateOutcome, Submission } from '#domain/gate/gate.ts';
import { stageOfGate, type GateKey } from '#domain/gate/gateKey.ts';
import { approves } from '#domain/gate/tally.ts';
import { show } from '#lib/present/show.svelte.ts';
import { gate as words } from '#lib/i18n/text/gate.ts';
import { decide } from '#lib/i18n/text/decide.ts';
import { naming } from '#lib/i18n/text/naming.ts';
import { status } from '#lib/i18n/text/status.ts';
import { codeSentence } from './refusalSentence.ts';
import type { Foreseen } from './foresee.ts';

/** What a vote will do, in one sentence, before it is confirmed. */
export function foreseenSentence(
  foreseen: Foreseen,
  gate: GateKey,
  said: { readonly outcome: GateOutcome; readonly asks: Submission['asks'] },
): string {
  switch (foreseen.kind) {
    case 'refused':
      return codeSentence(foreseen.refusal.code) ?? foreseen.refusal.code;
    case 'open': {
      if (!approves(said.outcome, said.asks)) return decide.foreseen.noted();
      const classes = naming.and([...new Set(foreseen.missing)].map((one) => words.classes[one]()));
      return said.asks === 'stop' ? decide.foreseen.stopCounted(classes) : decide.foreseen.counted(classes);
    }
    case 'decided':
      return decidedSentence(foreseen, gate);
  }
}

function decidedSentence(decided: Extract<Foreseen, { kind: 'decided' }>, gate: GateKey): string {
  const stage = stageOfGate[gate];
  const name = stage === null ? '' : status.stageName[stage]();
  const until = decided.holdUntil === undefined ? '' : show.date(decided.holdUntil);
  switch (decided.outcome) {
    case 'go':
    case 'conditionalGo':
      if (stage === null) {
        return gate === 'gate0' ? decide.foreseen.programmeStarts() : decide.foreseen.programmeCloses();
      }
      return decided.conditions > 0
        ? decide.foreseen.stagePassesWith(name, decided.conditions)
        : decide.foreseen.stagePasses(name);
    case 'recycle':
      return stage === null ? decide.foreseen.programmeReturns() : decide.foreseen.stageReturns(name);
    case 'hold':
      return stage === null
        ? decide.foreseen.programmePauses(until)
        : decide.foreseen.stagePauses(name, until);
    case 'kill':
      return decide.foreseen.programmeStops();
  }
}
