import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { aside, choice, date, link, money, number, option, required, text, yesNo } from './field.ts';
import { isTechnologyWork } from './workstreams.ts';

const place = {
  level: 'core',
  stage: 'programme',
  gate: 'gate5',
  audience: ['programmeManager', 'leader', 'approver'],
  answeredBy: 'programmeManager',
} as const;

/** Asked for, or just being approved; what was approved stays as it is, whatever becomes of its initiative. */
const asked =
  '(entry.state in ["requested", "lawRisk", "lawFinance"] || (entry.state == "approved" && before.state != "approved"))';
/** Money of explorations that is asked for or given; ended ones were spent and count on. */
const explored = 'entry.kind == "exploration" && entry.state in ["requested", "approved", "ended"]';

/** Money that passes a decision. */
export const spendRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'spendGates',
    purpose: 'spendGates',
    elements: [26, 64, 73],
    name: { en: 'Spending decisions', es: 'Decisiones de gasto' },
    entryName: { en: 'spending decision', es: 'decisión de gasto' },
    fields: [
      text('what', 'What is paid for', 'Qué se paga', required),
      choice(
        ['kind', 'Kind', 'Tipo'],
        [
          option('technology', 'Technology', 'Tecnología'),
          option('exploration', 'Trying something out', 'Prueba exploratoria'),
          option('other', 'Other', 'Otro'),
        ],
        required,
      ),
      link(['initiative', 'Initiative', 'Iniciativa'], 'initiatives', required),
      money('amount', 'Amount', 'Importe', { least: 1, ...required }),
      text('supplier', 'Supplier', 'Proveedor', required),
      number('weeks', 'Weeks it may run', 'Semanas que puede durar', { least: 1, most: 104 }),
      date('endsOn', 'Ends on', 'Acaba el', aside),
      choice(
        ['sourcing', 'Who builds it', 'Quién lo construye'],
        [
          option('partner', 'A partner', 'Un socio externo'),
          option('bought', 'Bought ready-made', 'Se compra hecho'),
          option('inHouse', 'Ourselves', 'Nosotros'),
        ],
      ),
      number('tcoMonths', 'Months of total cost compared', 'Meses de coste total comparados', {
        least: 0,
        most: 120,
        ...aside,
      }),
      yesNo('requiredByLaw', 'The law requires it', 'Lo exige la ley', aside),
      text('law', 'Which law, and by when', 'Qué ley y para cuándo', aside),
      choice(
        ['state', 'Where it stands', 'Situación'],
        [
          option('draft', 'Draft', 'Borrador'),
          option('requested', 'Asked for', 'Solicitado'),
          option('lawRisk', 'Duty confirmed by risk', 'Obligación confirmada por riesgos'),
          option('lawFinance', 'Duty confirmed by finance', 'Obligación confirmada por finanzas'),
          option('approved', 'Approved', 'Aprobado'),
          option('refused', 'Refused', 'Rechazado'),
          option('ended', 'Ended', 'Terminado'),
        ],
        required,
      ),
      text('reason', 'Why', 'Motivo', aside),
    ],
    states: {
      field: 'state',
      first: ['draft'],
      moves: {
        draft: ['requested'],
        requested: ['approved', 'lawRisk', 'refused', 'draft'],
        lawRisk: ['lawFinance', 'refused', 'draft'],
        lawFinance: ['approved', 'refused', 'draft'],
        approved: ['ended'],
        refused: ['draft'],
        ended: [],
      },
      decidedBy: {
        approved: ['finance', 'business'],
        refused: ['finance', 'business'],
        lawRisk: ['risk'],
        lawFinance: ['finance'],
      },
    },
    rules: [
      {
        id: 'return-is-known',
        elements: [64],
        when: `${asked} && entry.kind != "exploration" && !entry.requiredByLaw`,
        require: 'entry.initiative in registers.initiatives.costed',
        text: {
          en: 'Enter cost, benefit and ROI of the initiative first: without a return no money is released.',
          es: 'Introduzca antes coste, beneficio y ROI de la iniciativa: sin retorno no se libera dinero.',
        },
        field: 'initiative',
      },
      {
        // Under another name money for technology would pass its prerequisites by.
        id: 'technology-is-named',
        elements: [73],
        when: `${asked} && entry.kind == "other"`,
        require: `!${isTechnologyWork}`,
        text: {
          en: 'The initiative is technology: choose Technology, or Trying something out.',
          es: 'La iniciativa es de tecnología: elija Tecnología o Prueba exploratoria.',
        },
        field: 'kind',
      },
      {
        id: 'exploration-is-short',
        elements: [73],
        when: `${asked} && entry.kind == "exploration"`,
        require: 'entry.weeks > 0.0 && entry.weeks <= parameters.explorationWeeks && entry.endsOn != ""',
        text: {
          en: 'Say in how many weeks it ends and on which day: trying something out has to stay short.',
          es: 'Indique en cuántas semanas acaba y qué día: probar algo tiene que ser breve.',
        },
        field: 'weeks',
      },
      {
        id: 'exploration-is-small',
        elements: [73],
        when: `${explored} && before.state != "approved"`,
        require:
          '(registers.spendGates.exploring + entry.amount - (before.kind == "exploration" && before.state == "requested" ? before.amount : 0.0)) * 100.0 <= parameters.explorationPercent * registers.initiatives.cost',
        text: {
          en: 'Lower the amount: all that is tried out together may cost only a small share of the planned initiatives.',
          es: 'Baje el importe: todas las pruebas juntas solo pueden costar una pequeña parte de las iniciativas previstas.',
        },
        field: 'amount',
      },
      {
        id: 'builder-is-named',
        elements: [26],
        when: `${asked} && entry.kind == "technology"`,
        require: 'entry.sourcing != ""',
        text: {
          en: 'Say who builds it: a partner, a product that is bought, or yourselves.',
          es: 'Indique quién lo construye: un socio, un producto que se compra o ustedes mismos.',
        },
        field: 'sourcing',
      },
      {
        id: 'in-house-compares-total-cost',
        elements: [26],
        when: `${asked} && entry.sourcing == "inHouse"`,
        require: 'entry.tcoMonths >= parameters.inHouseMonths',
        text: {
          en: 'Compare the total cost over two years or more before you build it yourselves, and enter the months.',
          es: 'Compare el coste total a dos años o más antes de construirlo en casa, e introduzca los meses.',
        },
        field: 'tcoMonths',
      },
      {
        id: 'law-is-named',
        elements: [73],
        when: 'entry.requiredByLaw || entry.state == "lawRisk" || entry.state == "lawFinance"',
        require: 'entry.requiredByLaw && entry.law != ""',
        text: {
          en: 'Mark it as required by law, and name the law and its date.',
          es: 'Márquelo como exigido por la ley, e indique qué ley y su fecha.',
        },
        field: 'law',
      },
      {
        id: 'law-is-confirmed-twice',
        elements: [73],
        when: 'entry.requiredByLaw && entry.state == "approved" && before.state != "approved"',
        require: 'before.state == "lawFinance" && before.requiredByLaw',
        text: {
          en: 'Have risk and then finance confirm that the law requires it; then it can be approved.',
          es: 'Haga que riesgos y después finanzas confirmen que lo exige la ley; entonces podrá aprobarse.',
        },
        field: 'state',
      },
      {
        // What an approver saw is what was approved.
        id: 'approved-stays',
        elements: [73],
        when: 'before.state in ["lawRisk", "lawFinance", "approved", "ended"] && entry.state != "draft"',
        require:
          'entry.amount == before.amount && entry.kind == before.kind && entry.supplier == before.supplier && entry.initiative == before.initiative && entry.requiredByLaw == before.requiredByLaw && entry.weeks == before.weeks && entry.endsOn == before.endsOn && entry.sourcing == before.sourcing',
        text: {
          en: 'This was already decided on: ask for what is added as a decision of its own.',
          es: 'Esto ya se decidió: solicite lo que se añade como una decisión propia.',
        },
        field: 'amount',
      },
      {
        id: 'refused-because',
        elements: [73],
        when: 'entry.state == "refused"',
        require: 'entry.reason != ""',
        text: {
          en: 'Write why it was refused, so that the next request can be better.',
          es: 'Escriba por qué se rechazó, para que la próxima solicitud sea mejor.',
        },
        field: 'reason',
      },
    ],
    flags: [
      {
        key: 'byLaw',
        elements: [73],
        when: 'entry.requiredByLaw && entry.state in ["approved", "ended"]',
        name: { en: 'Spent because the law requires it', es: 'Gastado porque lo exige la ley' },
        how: { en: 'It stands on every board pack.', es: 'Figura en cada informe al consejo.' },
        tone: 'note',
      },
      {
        key: 'waiting',
        elements: [73],
        when: 'entry.state in ["requested", "lawRisk", "lawFinance"]',
        name: { en: 'Waits for a decision', es: 'Espera decisión' },
        how: { en: 'An approver decides it.', es: 'Lo decide un aprobador.' },
        tone: 'note',
      },
    ],
    tallies: [
      { key: 'exploring', when: explored, sum: 'amount' },
      {
        key: 'exploringUntil',
        when: 'entry.kind == "exploration" && entry.state == "approved"',
        by: ['endsOn'],
      },
      {
        key: 'technologyFor',
        when: 'entry.kind == "technology" && entry.state == "approved"',
        by: ['initiative'],
      },
      { key: 'approvedByKind', when: 'entry.state in ["approved", "ended"]', by: ['kind'], sum: 'amount' },
    ],
    preloaded: [],
    views: [{ kind: 'board', field: 'state' }, { kind: 'table' }],
    done: 'registers.spendGates.count > 0.0 && size(registers.spendGates.waiting) == 0',
  },
];
