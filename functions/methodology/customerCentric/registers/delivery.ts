import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { mediumOptions } from './choices.ts';

const place = {
  stage: 'customerInteraction',
  gate: 'gate4',
  level: 'addOn',
  audience: ['programmeManager', 'stageLead'],
  answeredBy: 'stageLead',
} as const;

/** Who signs a proposition, and who was told of it. */
export const deliveryRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'functionSignOffs',
    elements: [55],
    name: { en: 'Functions that sign', es: 'Funciones que firman' },
    entryName: { en: 'function', es: 'función' },
    fields: [
      { key: 'name', name: { en: 'Function', es: 'Función' }, type: 'text', required: true },
      {
        key: 'proposition',
        name: { en: 'Proposition', es: 'Propuesta de valor' },
        type: 'link',
        to: 'propositions',
        required: true,
      },
      {
        key: 'impact',
        name: { en: 'How it is touched', es: 'Cómo le afecta' },
        type: 'choice',
        options: [
          { key: 'delivers', name: { en: 'Delivers it', es: 'La presta' } },
          { key: 'supports', name: { en: 'Supports it', es: 'La apoya' } },
          { key: 'none', name: { en: 'Not touched', es: 'No le afecta' } },
        ],
        required: true,
      },
      {
        key: 'state',
        name: { en: 'Answer', es: 'Respuesta' },
        type: 'choice',
        options: [
          { key: 'asked', name: { en: 'Asked', es: 'Consultada' } },
          { key: 'signed', name: { en: 'Signed', es: 'Firmada' } },
          { key: 'objected', name: { en: 'Objected', es: 'Con objeciones' } },
        ],
        required: true,
      },
      {
        key: 'signer',
        name: { en: 'Who signs', es: 'Quién firma' },
        type: 'link',
        to: 'seat',
        required: false,
      },
      { key: 'on', name: { en: 'On', es: 'Fecha' }, type: 'date', required: false },
      { key: 'remark', name: { en: 'What they say', es: 'Qué dicen' }, type: 'text', required: false },
    ],
    rules: [
      {
        id: 'signed-by',
        elements: [55],
        when: 'entry.state == "signed"',
        require: 'entry.signer != "" && entry.on != ""',
        text: {
          en: 'A signature needs who signed and the date.',
          es: 'Una firma necesita quién firmó y la fecha.',
        },
        field: 'signer',
      },
      {
        id: 'objection-said',
        elements: [55],
        when: 'entry.state == "objected"',
        require: 'entry.remark != ""',
        text: {
          en: 'Write what the function objects to, so that somebody can answer.',
          es: 'Escriba a qué se opone la función, para que alguien pueda responder.',
        },
        field: 'remark',
      },
    ],
    flags: [
      {
        key: 'open',
        elements: [55],
        when: 'entry.impact != "none" && entry.state != "signed"',
        name: { en: 'Not signed', es: 'Sin firmar' },
        how: {
          en: 'Have this function sign, or answer its objection.',
          es: 'Haga que esta función firme, o responda a su objeción.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'impacted', when: 'entry.impact != "none"', by: ['proposition'] },
      {
        key: 'openByProposition',
        when: 'entry.impact != "none" && entry.state != "signed"',
        by: ['proposition'],
      },
    ],
    preloaded: [],
    views: [
      { kind: 'matrix', rows: 'name', columns: 'proposition', cell: 'state' },
      { kind: 'board', field: 'state' },
      { kind: 'table' },
    ],
    done: 'registers.functionSignOffs.count > 0.0 && size(registers.functionSignOffs.open) == 0',
  },
  {
    ...place,
    key: 'messages',
    elements: [56],
    name: { en: 'Who was told, who understood', es: 'A quién se informó y quién entendió' },
    entryName: { en: 'message', es: 'mensaje' },
    fields: [
      { key: 'message', name: { en: 'Message', es: 'Mensaje' }, type: 'text', required: true },
      {
        key: 'proposition',
        name: { en: 'Proposition', es: 'Propuesta de valor' },
        type: 'link',
        to: 'propositions',
        required: true,
      },
      {
        key: 'audience',
        name: { en: 'To whom', es: 'A quién' },
        type: 'choice',
        options: [
          { key: 'teams', name: { en: 'Teams that deliver it', es: 'Equipos que la prestan' } },
          { key: 'customers', name: { en: 'Customers', es: 'Clientes' } },
        ],
        required: true,
      },
      {
        key: 'medium',
        name: { en: 'By', es: 'Por' },
        type: 'choice',
        options: mediumOptions,
        required: false,
        aside: true,
      },
      {
        key: 'asked',
        name: { en: 'People told or asked', es: 'Personas informadas o consultadas' },
        hint: {
          en: 'Team members who were told; customers of the sample who were asked.',
          es: 'Personas del equipo informadas; clientes de la muestra consultados.',
        },
        type: 'number',
        least: 0,
        required: false,
      },
      {
        key: 'understood',
        name: { en: 'Confirmed or understood', es: 'Lo confirman o lo entienden' },
        type: 'number',
        least: 0,
        required: false,
      },
      { key: 'on', name: { en: 'On', es: 'Fecha' }, type: 'date', required: false },
      { key: 'source', name: { en: 'Source', es: 'Fuente' }, type: 'text', required: false, aside: true },
    ],
    rules: [
      {
        id: 'no-more-than-asked',
        elements: [56],
        require: 'entry.understood <= entry.asked',
        text: {
          en: 'No more people can confirm or understand than were told or asked.',
          es: 'No pueden confirmar o entender más personas de las informadas o consultadas.',
        },
        field: 'understood',
      },
      {
        id: 'with-source',
        elements: [56],
        when: 'entry.asked > 0.0',
        require: 'entry.on != "" && entry.source != ""',
        text: {
          en: 'Add the date, and where the numbers come from.',
          es: 'Añada la fecha y de dónde salen los números.',
        },
        field: 'asked',
      },
    ],
    flags: [
      {
        key: 'unsent',
        elements: [56],
        when: 'entry.asked == 0.0',
        name: { en: 'Nobody told or asked yet', es: 'Aún sin informar ni preguntar' },
        how: {
          en: 'Tell the team or ask a sample of customers, then enter the numbers.',
          es: 'Informe al equipo o pregunte a una muestra de clientes e introduzca los números.',
        },
        tone: 'note',
      },
    ],
    tallies: [
      { key: 'told', when: 'entry.audience == "teams"', by: ['proposition'], sum: 'asked' },
      { key: 'acknowledged', when: 'entry.audience == "teams"', by: ['proposition'], sum: 'understood' },
      { key: 'asked', when: 'entry.audience == "customers"', by: ['proposition'], sum: 'asked' },
      { key: 'understood', when: 'entry.audience == "customers"', by: ['proposition'], sum: 'understood' },
    ],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'board', field: 'audience' }],
    done: 'size(registers.messages.acknowledged) > 0 && size(registers.messages.understood) > 0 && size(registers.messages.unsent) == 0',
  },
];
