import type { PreloadedEntry, RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { mediumOptions } from './choices.ts';

const place = {
  stage: 'customerInteraction',
  gate: 'gate4',
  audience: ['programmeManager', 'stageLead', 'customerVoice'],
  answeredBy: 'stageLead',
} as const;

const media: readonly PreloadedEntry[] = mediumOptions.map(({ key, name }) => ({ key, values: { name } }));

/** The media and the points where customers meet us. */
export const touchpointRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'media',
    elements: [49],
    level: 'addOn',
    name: { en: 'The six media', es: 'Los seis medios' },
    entryName: { en: 'medium', es: 'medio' },
    fields: [
      { key: 'name', name: { en: 'Medium', es: 'Medio' }, type: 'text', required: true },
      {
        key: 'use',
        name: { en: 'Do we use it', es: '¿Lo usamos?' },
        type: 'choice',
        options: [
          { key: 'used', name: { en: 'Used', es: 'Se usa' } },
          { key: 'notUsed', name: { en: 'Not used', es: 'No se usa' } },
        ],
        required: false,
      },
      {
        key: 'score',
        name: { en: 'How good it is for customers', es: 'Cómo de bueno es para el cliente' },
        type: 'score',
        required: false,
      },
      { key: 'source', name: { en: 'How we know', es: 'Cómo lo sabemos' }, type: 'text', required: false },
      { key: 'owner', name: { en: 'Owner', es: 'Responsable' }, type: 'link', to: 'seat', required: false },
      {
        key: 'why',
        name: { en: 'Why not used', es: 'Por qué no se usa' },
        type: 'text',
        required: false,
        aside: true,
      },
    ],
    rules: [
      {
        id: 'why-not',
        elements: [49],
        when: 'entry.use == "notUsed"',
        require: 'entry.why != ""',
        text: { en: 'Write why this medium is not used.', es: 'Escriba por qué no se usa este medio.' },
        field: 'why',
      },
      {
        id: 'score-with-source',
        elements: [49],
        when: '"score" in entry.filled',
        require: 'entry.use == "used" && entry.source != ""',
        text: {
          en: 'A score needs a medium in use, and how we know.',
          es: 'Una nota necesita un medio en uso y cómo lo sabemos.',
        },
        field: 'score',
      },
    ],
    flags: [
      {
        key: 'unrated',
        elements: [49],
        when: 'entry.use != "notUsed" && !("score" in entry.filled)',
        name: { en: 'Not rated', es: 'Sin valorar' },
        how: {
          en: 'Rate this medium from the customer’s side, or mark it as not used.',
          es: 'Valore este medio desde el lado del cliente, o márquelo como no usado.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'byUse', when: 'entry.use != ""', by: ['use'] },
      { key: 'settled', when: 'entry.use == "notUsed" || "score" in entry.filled' },
    ],
    preloaded: media,
    views: [{ kind: 'table' }],
    done: 'registers.media.settled >= 6.0 && size(registers.media.unrated) == 0',
  },
  {
    ...place,
    key: 'touchpoints',
    elements: [38, 49],
    level: 'addOn',
    name: { en: 'Touchpoints', es: 'Puntos de contacto' },
    entryName: { en: 'touchpoint', es: 'punto de contacto' },
    fields: [
      { key: 'name', name: { en: 'Touchpoint', es: 'Punto de contacto' }, type: 'text', required: true },
      { key: 'medium', name: { en: 'Medium', es: 'Medio' }, type: 'link', to: 'media', required: true },
      { key: 'owner', name: { en: 'Owner', es: 'Responsable' }, type: 'link', to: 'seat', required: false },
      {
        key: 'score',
        name: { en: 'How good it is', es: 'Cómo de bueno es' },
        type: 'score',
        required: false,
      },
      {
        key: 'identified',
        name: { en: 'Contacts where we know who it is', es: 'Contactos en que sabemos quién es' },
        type: 'percent',
        required: false,
      },
      {
        key: 'identifiedHow',
        name: { en: 'How we recognise them', es: 'Cómo lo reconocemos' },
        type: 'text',
        required: false,
      },
      {
        key: 'on',
        name: { en: 'Measured on', es: 'Fecha de la medición' },
        type: 'date',
        required: false,
        aside: true,
      },
      { key: 'source', name: { en: 'Source', es: 'Fuente' }, type: 'text', required: false, aside: true },
    ],
    rules: [
      {
        id: 'share-with-source',
        elements: [38],
        when: '"identified" in entry.filled',
        require: 'entry.identifiedHow != "" && entry.on != "" && entry.source != ""',
        text: {
          en: 'Add how customers are recognised, when it was measured, and the source.',
          es: 'Añada cómo se reconoce al cliente, cuándo se midió y la fuente.',
        },
        field: 'identified',
      },
    ],
    flags: [
      {
        key: 'unowned',
        elements: [49],
        when: 'entry.owner == ""',
        name: { en: 'Nobody owns it', es: 'Sin responsable' },
        how: {
          en: 'Choose who looks after this touchpoint.',
          es: 'Elija quién cuida este punto de contacto.',
        },
        tone: 'problem',
      },
      {
        key: 'unidentified',
        elements: [38],
        when: '!("identified" in entry.filled)',
        name: { en: 'Not known whether we recognise customers', es: 'No se sabe si reconocemos al cliente' },
        how: {
          en: 'Enter in which share of contacts we know who the customer is.',
          es: 'Introduzca en qué porcentaje de contactos sabemos quién es el cliente.',
        },
        tone: 'note',
      },
    ],
    tallies: [
      { key: 'byMedium', by: ['medium'] },
      { key: 'identified', when: '"identified" in entry.filled', by: ['number'], sum: 'identified' },
    ],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'matrix', rows: 'name', columns: 'medium', cell: 'score' }],
    done: 'registers.touchpoints.count > 0.0 && size(registers.touchpoints.unowned) == 0 && size(registers.touchpoints.unidentified) == 0',
  },
];
