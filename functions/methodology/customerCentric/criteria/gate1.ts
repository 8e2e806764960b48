import type { Criterion } from '#domain/methodology/pack.ts';
import { everyExit, everyExitWithReason } from './everyExit.ts';

const place = {
  level: 'core',
  stage: 'businessFocus',
  gate: 'gate1',
  audience: ['leader', 'programmeManager', 'stageLead', 'approver', 'customerVoice'],
  answeredBy: 'stageLead',
} as const;

/** Gate 1, Business focus: the customer first, and understood. */
export const gate1Criteria: readonly Criterion[] = [
  {
    ...place,
    id: 'g1.customer-first',
    elements: [15],
    text: { en: 'Leaders rank the customer first', es: 'La dirección sitúa al cliente en primer lugar' },
    how: {
      en: 'Have leaders rank their priorities and record where the customer stands: only first place passes.',
      es: 'Haga que la dirección ordene sus prioridades y anote el lugar del cliente: solo vale el primero.',
    },
    severity: 'hard',
    guard: 'offTrack',
    require: 'programme.customerRank == 1.0',
    lacking: { kind: 'programme', expression: '["customerPriority"]' },
    subjects: ['programme'],
  },
  {
    ...place,
    id: 'g1.segments-understood',
    elements: [52],
    text: {
      en: 'Focus segments are understood before they are planned',
      es: 'Los segmentos prioritarios se conocen antes de planificar',
    },
    how: {
      en: 'Choose at least one focus segment and note its value, behaviours and attitudes, each with a source.',
      es: 'Elija al menos un segmento prioritario y anote su valor, conductas y actitudes, con su fuente.',
    },
    severity: 'hard',
    guard: 'atRisk',
    require: 'segments.exists(s, s.focus) && segments.all(s, !s.focus || s.understood)',
    lacking: { kind: 'segment', expression: 'segments.filter(s, s.focus && !s.understood).map(s, s.id)' },
    subjects: ['segment'],
  },
  ...everyExit('gate1'),
  ...everyExitWithReason('gate1'),
  {
    ...place,
    id: 'g1.structure-moves-along',
    elements: [16],
    text: {
      en: 'Structure moves hand in hand with focus',
      es: 'La estructura avanza de la mano del enfoque',
    },
    how: {
      en: 'Start the organisational structure area: a new focus needs an organisation that can live it.',
      es: 'Inicie el área de estructura organizativa: un enfoque nuevo exige una organización que lo viva.',
    },
    severity: 'advice',
    require: 'stages.organisationalStructure.started',
    lacking: { kind: 'stage', expression: '["organisationalStructure"]' },
    subjects: [],
  },
];
