import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';

/** What is tried before it is done at large. */
export const experimentRegisters: readonly RegisterTemplate[] = [
  {
    stage: 'businessMetrics',
    gate: 'gate3',
    audience: ['programmeManager', 'stageLead'],
    answeredBy: 'teamMember',
    key: 'experiments',
    elements: [37],
    level: 'addOn',
    name: { en: 'Tests', es: 'Pruebas' },
    entryName: { en: 'test', es: 'prueba' },
    fields: [
      {
        key: 'hypothesis',
        name: { en: 'What we believe', es: 'Lo que creemos' },
        type: 'text',
        required: true,
      },
      {
        key: 'initiative',
        name: { en: 'Initiative', es: 'Iniciativa' },
        type: 'link',
        to: 'initiatives',
        required: false,
      },
      {
        key: 'state',
        name: { en: 'State', es: 'Estado' },
        type: 'choice',
        options: [
          { key: 'draft', name: { en: 'Draft', es: 'Borrador' } },
          { key: 'fixed', name: { en: 'Rule fixed', es: 'Regla fijada' } },
          { key: 'decided', name: { en: 'Decided', es: 'Decidida' } },
        ],
        required: true,
      },
      {
        key: 'control',
        name: { en: 'Compared with', es: 'Se compara con' },
        type: 'text',
        required: false,
        aside: true,
      },
      {
        key: 'sample',
        name: { en: 'Customers in it', es: 'Clientes que participan' },
        type: 'number',
        least: 1,
        required: false,
        aside: true,
      },
      { key: 'success', name: { en: 'It works if', es: 'Funciona si' }, type: 'text', required: false },
      { key: 'failure', name: { en: 'It fails if', es: 'Fracasa si' }, type: 'text', required: false },
      {
        key: 'result',
        name: { en: 'Result', es: 'Resultado' },
        type: 'choice',
        options: [
          { key: 'worked', name: { en: 'It worked', es: 'Funcionó' } },
          { key: 'failed', name: { en: 'It failed', es: 'Fracasó' } },
          { key: 'unclear', name: { en: 'Not clear', es: 'No está claro' } },
        ],
        required: false,
      },
      {
        key: 'decision',
        name: { en: 'What we do now', es: 'Qué hacemos ahora' },
        type: 'text',
        required: false,
      },
      {
        key: 'decidedOn',
        name: { en: 'Decided on', es: 'Decidida el' },
        type: 'date',
        required: false,
        aside: true,
      },
    ],
    states: {
      field: 'state',
      first: ['draft'],
      moves: { draft: ['fixed'], fixed: ['decided'], decided: [] },
    },
    rules: [
      {
        id: 'rule-complete',
        elements: [37],
        when: 'entry.state != "draft"',
        require: '["control", "sample", "success", "failure"].all(f, f in entry.filled)',
        text: {
          en: 'To fix the rule, write what it is compared with, how many customers, and when it works or fails.',
          es: 'Para fijar la regla, escriba con qué se compara, cuántos clientes y cuándo funciona o fracasa.',
        },
        field: 'success',
      },
      {
        id: 'result-after-rule',
        elements: [37],
        when: 'entry.result != ""',
        require: 'before.state == "fixed" || before.state == "decided"',
        text: {
          en: 'Fix the rule first and save it: a result can be entered only for a rule that was fixed before it.',
          es: 'Fije antes la regla y guárdela: solo se introduce un resultado si la regla se fijó antes.',
        },
        field: 'result',
      },
      {
        id: 'rule-stays',
        elements: [37],
        when: 'before.state == "fixed" || before.state == "decided"',
        require:
          'entry.hypothesis == before.hypothesis && entry.control == before.control && entry.sample == before.sample && entry.success == before.success && entry.failure == before.failure',
        text: {
          en: 'The rule is fixed and stays as it is: for another rule, add another test.',
          es: 'La regla está fijada y no cambia: para otra regla, añada otra prueba.',
        },
        field: 'success',
      },
      {
        id: 'decided-with-result',
        elements: [37],
        when: 'entry.state == "decided"',
        require: 'entry.result != "" && entry.decision != "" && entry.decidedOn != ""',
        text: {
          en: 'To decide, enter the result, what we do now, and the date.',
          es: 'Para decidir, introduzca el resultado, qué hacemos ahora y la fecha.',
        },
        field: 'decision',
      },
    ],
    flags: [
      {
        key: 'unclear',
        elements: [37],
        when: 'entry.result == "unclear"',
        name: { en: 'Not clear', es: 'No está claro' },
        how: {
          en: 'Test again with more customers, or decide without it.',
          es: 'Repita la prueba con más clientes, o decida sin ella.',
        },
        tone: 'note',
      },
    ],
    tallies: [
      { key: 'ofInitiative', when: 'entry.initiative != "" && entry.state != "draft"', by: ['initiative'] },
      { key: 'byResult', when: 'entry.result != ""', by: ['result'] },
      { key: 'byMonth', when: 'entry.decidedOn != ""', by: ['decidedOn'] },
    ],
    preloaded: [],
    views: [{ kind: 'board', field: 'state' }, { kind: 'table' }],
    done: 'size(registers.experiments.byResult) > 0',
  },
];
