import type { Evolve } from '#domain/ledger/change.ts';
import type { AskResult, Assessment } from './assessment.ts';

export const emptyAssessment: Assessment = { rounds: {}, results: {}, targets: [] };

/** A result as it is recorded: of which period and of what. */
export type RecordedResult = AskResult & { readonly period: string; readonly subject: string };

/**
 * Folds an assessment's events: `answered` names nobody but who acts, `roundRevealed` and `roundClosed` bring what the
 * answers came to, `resultsRecorded` what was asked elsewhere, `targetsSet` replaces all targets.
 */
export const evolveAssessment: Evolve<Assessment> = (state, event, { at, person }) => {
  const assessment = state ?? emptyAssessment;
  const period = String(event.data['period']);
  switch (event.type) {
    case 'answered': {
      const round = assessment.rounds[period] ?? { openedAt: at, answered: [] };
      return withRound(assessment, period, { ...round, answered: [...round.answered, person] });
    }
    case 'roundRevealed':
    case 'roundClosed': {
      const round = assessment.rounds[period] ?? { openedAt: at, answered: [] };
      const result = event.data['result'] as AskResult;
      const closed = withRound(assessment, period, { ...round, closedAt: at });
      return withResults(closed, [{ ...result, period, subject: 'all' }]);
    }
    case 'resultsRecorded':
      return withResults(assessment, event.data['results'] as readonly RecordedResult[]);
    case 'targetsSet':
      return { ...assessment, targets: event.data['targets'] as Assessment['targets'] };
    default:
      return state;
  }
};

function withRound(assessment: Assessment, period: string, round: Assessment['rounds'][string]): Assessment {
  return { ...assessment, rounds: { ...assessment.rounds, [period]: round } };
}

function withResults(assessment: Assessment, recorded: readonly RecordedResult[]): Assessment {
  const results = { ...assessment.results };
  for (const { period, subject, ...result } of recorded) {
    results[period] = { ...results[period], [subject]: result };
  }
  return { ...assessment, results };
}
