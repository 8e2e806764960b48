import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { dimensionOptions } from './choices.ts';
import { ownId } from './ownId.ts';

const place = {
  stage: 'customerInteraction',
  gate: 'gate4',
  audience: ['programmeManager', 'stageLead'],
  answeredBy: 'stageLead',
} as const;

const own = ownId('propositions');

const dimension = (key: string) => {
  const found = dimensionOptions.find((one) => one.key === key);
  if (found === undefined) throw new Error(`No dimension ${key}`);
  return { key, name: found.name, type: 'text', required: false, aside: true } as const;
};

/** What each segment is promised, and how it differs from what the others are. */
export const propositionRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'propositions',
    elements: [32, 54, 68, 69],
    level: 'addOn',
    name: { en: 'Propositions', es: 'Propuestas de valor' },
    entryName: { en: 'proposition', es: 'propuesta de valor' },
    fields: [
      {
        key: 'segment',
        name: { en: 'Segment', es: 'Segmento' },
        type: 'link',
        to: 'segment',
        required: true,
      },
      {
        key: 'positioning',
        name: { en: 'What we want to be for them', es: 'Qué queremos ser para ellos' },
        type: 'text',
        required: true,
      },
      {
        key: 'state',
        name: { en: 'State', es: 'Estado' },
        type: 'choice',
        options: [
          { key: 'draft', name: { en: 'Draft', es: 'Borrador' } },
          { key: 'agreed', name: { en: 'Agreed', es: 'Acordada' } },
          { key: 'live', name: { en: 'Live', es: 'En marcha' } },
        ],
        required: true,
      },
      {
        key: 'experienceRole',
        name: { en: 'Role of experience', es: 'Papel de la experiencia' },
        hint: {
          en: 'Is the experience what they come for, a help, or simply expected?',
          es: '¿Vienen por la experiencia, les ayuda, o simplemente la esperan?',
        },
        type: 'choice',
        options: [
          { key: 'core', name: { en: 'What they come for', es: 'Por lo que vienen' } },
          { key: 'support', name: { en: 'A help', es: 'Una ayuda' } },
          { key: 'hygiene', name: { en: 'Simply expected', es: 'Se da por hecho' } },
        ],
        required: true,
      },
      {
        key: 'roleReason',
        name: { en: 'Why this role', es: 'Por qué este papel' },
        type: 'text',
        required: true,
        aside: true,
      },
      {
        key: 'leads',
        name: { en: 'Where we are better', es: 'En qué somos mejores' },
        type: 'choice',
        options: dimensionOptions,
        required: true,
      },
      {
        key: 'leadsToo',
        name: { en: 'And also in', es: 'Y también en' },
        type: 'choice',
        options: dimensionOptions,
        required: true,
      },
      {
        key: 'priceLevel',
        name: { en: 'Price beside the market', es: 'Precio frente al mercado' },
        type: 'choice',
        options: [
          { key: 'below', name: { en: 'Below', es: 'Por debajo' } },
          { key: 'at', name: { en: 'At the same level', es: 'Al mismo nivel' } },
          { key: 'above', name: { en: 'Above', es: 'Por encima' } },
        ],
        required: true,
      },
      dimension('price'),
      dimension('brand'),
      dimension('service'),
      dimension('operations'),
      dimension('relationships'),
      dimension('product'),
      dimension('standards'),
      {
        key: 'standardKpi',
        name: { en: 'KPI of the standards', es: 'KPI de los niveles' },
        type: 'link',
        to: 'kpi',
        required: false,
        aside: true,
      },
      {
        key: 'gap',
        name: { en: 'What is missing today', es: 'Qué falta hoy' },
        type: 'text',
        required: false,
        aside: true,
      },
      { key: 'by', name: { en: 'To be in place by', es: 'En marcha para' }, type: 'date', required: false },
    ],
    states: {
      field: 'state',
      first: ['draft'],
      moves: { draft: ['agreed'], agreed: ['draft', 'live'], live: ['draft'] },
    },
    rules: [
      {
        id: 'one-a-segment',
        elements: [54],
        when: 'entry.segment != before.segment',
        require: '!(entry.segment in registers.propositions.bySegment)',
        text: {
          en: 'This segment has a proposition already: change that one.',
          es: 'Este segmento ya tiene una propuesta de valor: cambie esa.',
        },
        field: 'segment',
      },
      {
        id: 'segment-understood',
        elements: [52],
        when: 'entry.state != "draft"',
        require: 'segments.exists(s, s.id == entry.segment && s.understood)',
        text: {
          en: 'Note value, behaviours and attitudes of this segment first: it is understood before it is promised anything.',
          es: 'Anote antes valor, conductas y actitudes de este segmento: primero se le conoce, luego se le promete.',
        },
        field: 'segment',
      },
      {
        id: 'all-seven',
        elements: [54],
        when: 'entry.state != "draft"',
        require:
          '["price", "brand", "service", "operations", "relationships", "product", "standards"].all(f, f in entry.filled)',
        text: {
          en: 'Fill in all seven parts, from price to service standards, before you agree the proposition.',
          es: 'Complete las siete partes, del precio a los niveles de servicio, antes de acordar la propuesta.',
        },
        field: 'standards',
      },
      {
        id: 'standards-measured',
        elements: [54],
        when: 'entry.state != "draft"',
        require: 'kpis.exists(k, k.id == entry.standardKpi && k.hasTarget)',
        text: {
          en: 'Choose a KPI with a target that shows whether the service standards are kept.',
          es: 'Elija un KPI con meta que muestre si se cumplen los niveles de servicio.',
        },
        field: 'standardKpi',
      },
      {
        id: 'dated',
        elements: [68],
        when: 'entry.state != "draft"',
        require: 'entry.by != ""',
        text: {
          en: 'Say by when the proposition is to be in place.',
          es: 'Indique para cuándo debe estar en marcha la propuesta.',
        },
        field: 'by',
      },
      {
        id: 'functions-signed',
        elements: [55],
        when: 'entry.state == "live" && before.state != "live"',
        require: `(${own} in registers.functionSignOffs.impacted) && !(${own} in registers.functionSignOffs.openByProposition)`,
        text: {
          en: 'List the functions that this proposition touches and have each of them sign before it goes live.',
          es: 'Anote las funciones a las que afecta la propuesta y haga que todas firmen antes de ponerla en marcha.',
        },
        field: 'state',
      },
      {
        id: 'teams-told',
        elements: [56],
        when: 'entry.state == "live" && before.state != "live"',
        require: `(${own} in registers.messages.told) && (${own} in registers.messages.acknowledged) && registers.messages.acknowledged[${own}] * 100.0 >= registers.messages.told[${own}] * parameters.acknowledgedPercent`,
        text: {
          en: 'Too few of the people who deliver it have confirmed the message: tell the teams, then go live.',
          es: 'Muy pocas de las personas que la prestan han confirmado el mensaje: informe a los equipos antes de ponerla en marcha.',
        },
        field: 'state',
      },
      {
        id: 'customers-understand',
        elements: [56],
        when: 'entry.state == "live" && before.state != "live"',
        require: `(${own} in registers.messages.asked) && (${own} in registers.messages.understood) && registers.messages.understood[${own}] * 100.0 >= registers.messages.asked[${own}] * parameters.understoodPercent`,
        text: {
          en: 'Too few of the customers asked have understood it: ask a sample, make the message clearer, then go live.',
          es: 'Muy pocos clientes consultados la han entendido: pregunte a una muestra y aclare el mensaje antes de ponerla en marcha.',
        },
        field: 'state',
      },
    ],
    flags: [
      {
        key: 'incomplete',
        elements: [54],
        when: '!["price", "brand", "service", "operations", "relationships", "product", "standards"].all(f, f in entry.filled)',
        name: { en: 'Parts missing', es: 'Faltan partes' },
        how: {
          en: 'Fill in the missing ones of the seven parts.',
          es: 'Complete las que faltan de las siete partes.',
        },
        tone: 'problem',
      },
      {
        key: 'undated',
        elements: [68],
        when: 'entry.by == ""',
        name: { en: 'No date', es: 'Sin fecha' },
        how: { en: 'Say by when it is to be in place.', es: 'Indique para cuándo debe estar en marcha.' },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'bySegment', by: ['segment'] },
      { key: 'agreed', when: 'entry.state != "draft"', by: ['segment'] },
      { key: 'dated', when: 'entry.positioning != "" && entry.by != ""', by: ['segment'] },
      { key: 'traits', by: ['number', 'experienceRole', 'leads', 'leadsToo', 'priceLevel'] },
    ],
    preloaded: [],
    views: [{ kind: 'canvas', title: 'segment' }, { kind: 'board', field: 'state' }, { kind: 'table' }],
    done: 'segments.exists(s, s.focus) && segments.all(s, !s.focus || (s.id in registers.propositions.agreed))',
  },
];
