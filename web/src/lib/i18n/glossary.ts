import type { Locale } from './locales.ts';

/**
 * What a word of the code is called on screen. The dictionaries use these words and no others for these ideas,
 * and a test reads them against it.
 */
export const glossary = {
  go: { en: 'Approve', es: 'Aprobar' },
  conditionalGo: { en: 'Approve with conditions', es: 'Aprobar con condiciones' },
  recycle: { en: 'Send back', es: 'Devolver' },
  hold: { en: 'Pause', es: 'Pausar' },
  kill: { en: 'Stop', es: 'Detener' },
  sustaining: { en: 'In upkeep', es: 'En mantenimiento' },
  gateZero: { en: 'Start decision', es: 'Decisión de inicio' },
  closingGate: { en: 'Closing decision', es: 'Decisión de cierre' },
  submission: { en: 'Request for approval', es: 'Solicitud de aprobación' },
  livingGate: { en: 'Re-check after approval', es: 'Revisión tras la aprobación' },
  talkWalk: { en: 'Promises and proof', es: 'Promesas y pruebas' },
  ledger: { en: 'History', es: 'Historial' },
  seal: { en: 'Fixed before start', es: 'Fijado antes del inicio' },
  emphasis: { en: 'Where our effort goes', es: 'Dónde ponemos el esfuerzo' },
  rung: { en: 'Measurement maturity', es: 'Madurez de la medición' },
  tranche: { en: 'Release', es: 'Entrega' },
  pack: { en: 'Method', es: 'Método' },
  register: { en: 'List', es: 'Lista' },
  headHash: { en: 'Check code', es: 'Código de control' },
  alpha: { en: 'How much we agree', es: 'Cuánto coincidimos' },
  brier: { en: 'How well we foresaw', es: 'Cuánto acertamos' },
  orphanHope: { en: 'Goals without work', es: 'Metas sin trabajo' },
  orphanWork: { en: 'Work without a goal', es: 'Trabajo sin meta' },
  stages: {
    en: 'five areas of change that run side by side',
    es: 'cinco áreas de cambio que avanzan a la vez',
  },
} as const satisfies Record<string, Record<Locale, string>>;
