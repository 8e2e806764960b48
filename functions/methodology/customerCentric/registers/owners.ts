import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { hoursOptions, mediumOptions } from './choices.ts';

const place = {
  stage: 'organisationalStructure',
  gate: 'gate2',
  audience: ['programmeManager', 'stageLead'],
  answeredBy: 'stageLead',
} as const;

/** Who owns each interaction, and when and where services can be had. */
export const ownerRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'interactions',
    elements: [18],
    level: 'core',
    name: { en: 'Interactions and their owners', es: 'Interacciones y responsables' },
    entryName: { en: 'interaction', es: 'interacción' },
    fields: [
      {
        key: 'name',
        name: { en: 'Interaction', es: 'Interacción' },
        hint: {
          en: 'Such as a complaint, a renewal, a delivery.',
          es: 'Por ejemplo una queja, una renovación, una entrega.',
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
        key: 'team',
        name: { en: 'Team that owns it', es: 'Equipo responsable' },
        type: 'link',
        to: 'units',
        required: false,
      },
      {
        key: 'medium',
        name: { en: 'Mostly by', es: 'Sobre todo por' },
        type: 'choice',
        options: mediumOptions,
        required: false,
      },
      {
        key: 'monthly',
        name: { en: 'How many a month', es: 'Cuántas al mes' },
        type: 'number',
        least: 0,
        required: false,
        aside: true,
      },
      {
        key: 'standard',
        name: { en: 'What customers can count on', es: 'Con qué puede contar el cliente' },
        type: 'text',
        required: false,
        aside: true,
      },
    ],
    rules: [],
    flags: [
      {
        key: 'unowned',
        elements: [18],
        when: 'entry.team == ""',
        name: { en: 'Nobody owns it', es: 'Sin responsable' },
        how: {
          en: 'Choose the team that owns this interaction.',
          es: 'Elija el equipo responsable de esta interacción.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'bySegment', when: 'entry.segment != ""', by: ['segment'] },
      { key: 'byTeam', when: 'entry.segment != "" && entry.team != ""', by: ['segment', 'team'] },
    ],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'matrix', rows: 'name', columns: 'segment', cell: 'team' }],
    done: 'registers.interactions.count > 0.0 && size(registers.interactions.unowned) == 0',
  },
  {
    ...place,
    key: 'coverage',
    elements: [12],
    level: 'addOn',
    name: { en: 'Services, anytime and anywhere', es: 'Servicios en cualquier momento y lugar' },
    entryName: { en: 'service in a channel', es: 'servicio en un canal' },
    fields: [
      { key: 'service', name: { en: 'Service', es: 'Servicio' }, type: 'text', required: true },
      {
        key: 'channel',
        name: { en: 'Channel', es: 'Canal' },
        type: 'choice',
        options: [
          { key: 'app', name: { en: 'App', es: 'Aplicación' } },
          { key: 'website', name: { en: 'Website', es: 'Sitio web' } },
          { key: 'messages', name: { en: 'Messages', es: 'Mensajes' } },
          { key: 'telephone', name: { en: 'Telephone', es: 'Teléfono' } },
          { key: 'store', name: { en: 'Store', es: 'Tienda' } },
          { key: 'visit', name: { en: 'Visit', es: 'Visita' } },
        ],
        required: true,
      },
      {
        key: 'hours',
        name: { en: 'Open today', es: 'Disponible hoy' },
        type: 'choice',
        options: hoursOptions,
        required: true,
      },
      {
        key: 'target',
        name: { en: 'To be open', es: 'Debe estar disponible' },
        type: 'choice',
        options: hoursOptions,
        required: false,
      },
      {
        key: 'anywhere',
        name: { en: 'From any place', es: 'Desde cualquier lugar' },
        type: 'yesNo',
        required: false,
      },
      {
        key: 'initiative',
        name: { en: 'Initiative that closes the gap', es: 'Iniciativa que cierra la carencia' },
        type: 'link',
        to: 'initiatives',
        required: false,
        aside: true,
      },
    ],
    rules: [],
    flags: [
      {
        key: 'short',
        elements: [12],
        when: 'entry.target != "" && entry.target != entry.hours && entry.initiative == ""',
        name: { en: 'Not open as wanted, and nobody on it', es: 'No está como se quiere y nadie se ocupa' },
        how: {
          en: 'Name the initiative that closes the gap, or change what is wanted.',
          es: 'Indique la iniciativa que cierra la carencia, o cambie lo que se quiere.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'byHours', by: ['hours'] },
      { key: 'always', when: 'entry.hours == "always"' },
    ],
    preloaded: [],
    views: [{ kind: 'matrix', rows: 'service', columns: 'channel', cell: 'hours' }, { kind: 'table' }],
    done: 'registers.coverage.count > 0.0 && size(registers.coverage.short) == 0',
  },
];
