import type { RegisterField, RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import type { FieldValues } from '#domain/register/register.ts';
import type { Cells } from '#lib/register/cells.ts';
import { rowOfEntry, type ListRow } from '#lib/register/entry.ts';

/** A list of needs with a field of every type. */
const plain = (
  key: string,
  type: RegisterField['type'],
  more: Partial<RegisterField> = {},
): RegisterField => ({
  key,
  name: { en: key, es: key },
  type,
  required: false,
  ...more,
});

export const fields: readonly RegisterField[] = [
  plain('need', 'text', { name: { en: 'Need', es: 'Necesidad' }, required: true }),
  plain('share', 'percent', { name: { en: 'Share', es: 'Cuota' } }),
  plain('cost', 'money', { name: { en: 'Cost', es: 'Coste' } }),
  plain('people', 'number', { name: { en: 'People', es: 'Personas' }, least: 1 }),
  plain('by', 'date', { name: { en: 'Due by', es: 'Vence el' } }),
  plain('state', 'choice', {
    name: { en: 'State', es: 'Estado' },
    options: [
      { key: 'open', name: { en: 'Open', es: 'Abierta' } },
      { key: 'met', name: { en: 'Met', es: 'Cubierta' } },
      { key: 'dropped', name: { en: 'Dropped', es: 'Descartada' } },
    ],
  }),
  plain('proven', 'yesNo', { name: { en: 'Proven', es: 'Demostrada' } }),
  plain('segment', 'link', { name: { en: 'Segment', es: 'Segmento' }, to: 'segment' }),
  plain('weight', 'score', { name: { en: 'Weight', es: 'Peso' } }),
  plain('proof', 'url', { name: { en: 'Proof', es: 'Prueba' } }),
];

export const needs: RegisterTemplate = {
  elements: [13],
  level: 'core',
  stage: 'businessFocus',
  gate: 'gate1',
  audience: ['stageLead'],
  answeredBy: 'stageLead',
  key: 'needs',
  name: { en: 'Needs', es: 'Necesidades' },
  entryName: { en: 'Need', es: 'Necesidad' },
  fields,
  states: {
    field: 'state',
    first: ['open'],
    moves: { open: ['met', 'dropped'], met: ['open'] },
  },
  rules: [],
  flags: [],
  tallies: [],
  preloaded: [
    { key: 'speed', values: { need: { en: 'Be served fast', es: 'Ser atendido rápido' }, weight: 3 } },
    { key: 'trust', values: { need: { en: 'Be trusted', es: 'Recibir confianza' } } },
  ],
  views: [{ kind: 'table' }],
  done: 'true',
};

export const cellsIn = (language: Cells['language']): Cells => ({
  language,
  currency: 'EUR',
  targets: (to) =>
    to === 'segment'
      ? [
          { id: 's1', name: 'Families' },
          { id: 's2', name: 'Students' },
          { id: 's3', name: 'Twins' },
          { id: 's4', name: 'twins' },
        ]
      : [],
});

export const field = (key: string): RegisterField => {
  const found = fields.find((one) => one.key === key);
  if (found === undefined) throw new Error(key);
  return found;
};

export const row = (number: number, values: FieldValues, flags: readonly string[] = []): ListRow =>
  rowOfEntry({ id: `needs-000${number}`, number, version: 1, values, flags });
