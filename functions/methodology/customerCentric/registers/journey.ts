import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { mediumOptions, phaseOptions } from './choices.ts';

const place = {
  stage: 'customerInteraction',
  gate: 'gate4',
  audience: ['programmeManager', 'stageLead'],
  answeredBy: 'stageLead',
} as const;

/** Where we meet customers on their way, and how often we contact them. */
export const journeyRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'journey',
    elements: [40],
    level: 'addOn',
    name: { en: 'Customer journey', es: 'Recorrido del cliente' },
    entryName: { en: 'contact point', es: 'punto de contacto' },
    fields: [
      { key: 'name', name: { en: 'Contact point', es: 'Punto de contacto' }, type: 'text', required: true },
      {
        key: 'phase',
        name: { en: 'Phase', es: 'Fase' },
        type: 'choice',
        options: phaseOptions,
        required: true,
      },
      {
        key: 'segment',
        name: { en: 'Segment', es: 'Segmento' },
        type: 'link',
        to: 'segment',
        required: false,
      },
      {
        key: 'medium',
        name: { en: 'By', es: 'Por' },
        type: 'choice',
        options: mediumOptions,
        required: false,
      },
      {
        key: 'wants',
        name: { en: 'What the customer wants here', es: 'Qué quiere aquí el cliente' },
        type: 'text',
        required: false,
      },
      {
        key: 'decisive',
        name: { en: 'Key contact point', es: 'Punto clave' },
        type: 'yesNo',
        required: false,
      },
      { key: 'owner', name: { en: 'Owner', es: 'Responsable' }, type: 'link', to: 'seat', required: false },
      {
        key: 'experience',
        name: { en: 'Key experience', es: 'Experiencia clave' },
        type: 'link',
        to: 'experiences',
        required: false,
        aside: true,
      },
    ],
    rules: [],
    flags: [
      {
        key: 'unowned',
        elements: [40],
        when: 'entry.decisive && entry.owner == ""',
        name: { en: 'Key point without an owner', es: 'Punto clave sin responsable' },
        how: {
          en: 'Choose who looks after this key contact point.',
          es: 'Elija quién cuida este punto clave.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'byPhase', by: ['phase'] },
      { key: 'decisive', when: 'entry.decisive' },
    ],
    preloaded: [],
    views: [{ kind: 'board', field: 'phase' }, { kind: 'table' }],
    done: 'registers.journey.decisive > 0.0 && size(registers.journey.unowned) == 0',
  },
  {
    ...place,
    key: 'contactPolicy',
    elements: [40],
    level: 'addOn',
    name: { en: 'How often we contact customers', es: 'Con qué frecuencia contactamos' },
    entryName: { en: 'kind of contact', es: 'tipo de contacto' },
    fields: [
      {
        key: 'kind',
        name: { en: 'Kind of contact', es: 'Tipo de contacto' },
        hint: {
          en: 'Such as an offer by e-mail or a service call.',
          es: 'Por ejemplo una oferta por correo o una llamada de servicio.',
        },
        type: 'text',
        required: true,
      },
      {
        key: 'segment',
        name: { en: 'Segment', es: 'Segmento' },
        type: 'link',
        to: 'segment',
        required: false,
      },
      {
        key: 'medium',
        name: { en: 'By', es: 'Por' },
        type: 'choice',
        options: mediumOptions,
        required: true,
      },
      {
        key: 'cap',
        name: { en: 'At most, a customer a month', es: 'Máximo por cliente y mes' },
        type: 'number',
        least: 0,
        required: true,
      },
      {
        key: 'actual',
        name: { en: 'Last month', es: 'El mes pasado' },
        type: 'number',
        least: 0,
        required: false,
      },
      {
        key: 'on',
        name: { en: 'Counted on', es: 'Fecha del recuento' },
        type: 'date',
        required: false,
        aside: true,
      },
      { key: 'source', name: { en: 'Source', es: 'Fuente' }, type: 'text', required: false, aside: true },
      {
        key: 'why',
        name: { en: 'Why customers want it', es: 'Por qué lo quiere el cliente' },
        type: 'text',
        required: false,
        aside: true,
      },
    ],
    rules: [
      {
        id: 'counted-when',
        elements: [40],
        when: '"actual" in entry.filled',
        require: 'entry.on != "" && entry.source != ""',
        text: {
          en: 'Add when the contacts were counted, and where the number comes from.',
          es: 'Añada cuándo se contaron los contactos y de dónde sale el número.',
        },
        field: 'actual',
      },
    ],
    flags: [
      {
        key: 'overCap',
        elements: [40],
        when: '"actual" in entry.filled && entry.actual > entry.cap',
        name: { en: 'Above the limit', es: 'Por encima del límite' },
        how: {
          en: 'Contact these customers less, or decide on another limit.',
          es: 'Contacte menos a estos clientes, o decida otro límite.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'caps', when: 'entry.segment != ""', by: ['segment'], sum: 'cap' },
      { key: 'contacts', when: 'entry.segment != ""', by: ['segment'], sum: 'actual' },
    ],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'matrix', rows: 'kind', columns: 'segment', cell: 'cap' }],
    done: 'registers.contactPolicy.count > 0.0 && size(registers.contactPolicy.overCap) == 0',
  },
];
