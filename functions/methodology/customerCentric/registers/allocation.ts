import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { phaseOptions } from './choices.ts';

const place = {
  stage: 'customerInteraction',
  gate: 'gate4',
  audience: ['programmeManager', 'stageLead'],
  answeredBy: 'stageLead',
} as const;

/** What each segment needs through its life with us, and what we invest in it. */
export const allocationRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'lifecycle',
    elements: [29],
    level: 'addOn',
    name: { en: 'Needs through the customer’s life', es: 'Necesidades a lo largo de la vida del cliente' },
    entryName: { en: 'need in a phase', es: 'necesidad de una fase' },
    fields: [
      {
        key: 'segment',
        name: { en: 'Segment', es: 'Segmento' },
        type: 'link',
        to: 'segment',
        required: true,
      },
      {
        key: 'phase',
        name: { en: 'Phase', es: 'Fase' },
        type: 'choice',
        options: phaseOptions,
        required: true,
      },
      { key: 'need', name: { en: 'What they need', es: 'Qué necesitan' }, type: 'text', required: true },
      { key: 'moment', name: { en: 'When', es: 'Cuándo' }, type: 'text', required: false },
      {
        key: 'reason',
        name: { en: 'What they use it for', es: 'Para qué lo usan' },
        type: 'text',
        required: false,
      },
      {
        key: 'answer',
        name: { en: 'What we do about it', es: 'Qué hacemos al respecto' },
        type: 'text',
        required: false,
        aside: true,
      },
      {
        key: 'listed',
        name: { en: 'Need in the list of needs', es: 'Necesidad en la lista de necesidades' },
        type: 'link',
        to: 'needs',
        required: false,
        aside: true,
      },
    ],
    rules: [],
    flags: [
      {
        key: 'noMoment',
        elements: [29],
        when: 'entry.moment == "" || entry.reason == ""',
        name: { en: 'Time or reason for use missing', es: 'Falta el momento o el motivo de uso' },
        how: {
          en: 'Add when the need arises and what customers use the product for.',
          es: 'Añada cuándo surge la necesidad y para qué usa el cliente el producto.',
        },
        tone: 'note',
      },
    ],
    // A cell is filled when the time and the reason for use are there too: they are what the life cycle adds.
    tallies: [{ key: 'cells', when: 'entry.moment != "" && entry.reason != ""', by: ['segment', 'phase'] }],
    preloaded: [],
    views: [{ kind: 'matrix', rows: 'segment', columns: 'phase', cell: 'need' }, { kind: 'table' }],
    done: 'segments.exists(s, s.focus) && segments.all(s, !s.focus || ["discover", "buy", "use", "renew", "leave"].all(p, (s.id + "|" + p) in registers.lifecycle.cells))',
  },
  {
    ...place,
    key: 'allocation',
    elements: [31],
    level: 'addOn',
    name: { en: 'What we invest, by segment', es: 'Lo que invertimos por segmento' },
    entryName: { en: 'investment', es: 'inversión' },
    fields: [
      {
        key: 'segment',
        name: { en: 'Segment', es: 'Segmento' },
        type: 'link',
        to: 'segment',
        required: true,
      },
      {
        key: 'interaction',
        name: { en: 'Interaction', es: 'Interacción' },
        type: 'link',
        to: 'interactions',
        required: true,
      },
      {
        key: 'investment',
        name: { en: 'Money a year', es: 'Dinero al año' },
        type: 'money',
        least: 0,
        required: true,
      },
      {
        key: 'promise',
        name: { en: 'What is promised here', es: 'Qué se promete aquí' },
        type: 'text',
        required: false,
      },
      {
        key: 'channels',
        name: { en: 'Channels, and how they share the work', es: 'Canales y cómo se reparten el trabajo' },
        type: 'text',
        required: false,
      },
      {
        key: 'why',
        name: { en: 'Why this much', es: 'Por qué esta cantidad' },
        type: 'text',
        required: false,
        aside: true,
      },
    ],
    rules: [],
    flags: [
      {
        key: 'bare',
        elements: [31],
        when: 'entry.promise == "" || entry.channels == ""',
        name: { en: 'Promise or channels missing', es: 'Faltan la promesa o los canales' },
        how: {
          en: 'Add what this segment is promised here and through which channels.',
          es: 'Añada qué se promete aquí a este segmento y por qué canales.',
        },
        tone: 'note',
      },
    ],
    tallies: [{ key: 'spend', by: ['segment'], sum: 'investment' }],
    preloaded: [],
    views: [
      { kind: 'matrix', rows: 'segment', columns: 'interaction', cell: 'investment' },
      { kind: 'table' },
    ],
    done: 'segments.exists(s, s.focus) && segments.all(s, !s.focus || (s.id in registers.allocation.spend))',
  },
];
