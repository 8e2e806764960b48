import type { Dict } from '#lib/i18n/dict.ts';
import { plural } from '../plural.ts';

const small = ['Ninguna', 'Una', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis', 'Siete', 'Ocho', 'Nueve'] as const;
const counted = (count: number): string => small[count] ?? String(count);

export const gate = {
  standing: {
    thingsBetween: (count: number) =>
      count === 1
        ? 'Una cosa le separa de la aprobación.'
        : `${counted(count)} cosas le separan de la aprobación.`,
    readyToAsk: () => 'Nada lo impide: ya se puede solicitar la aprobación.',
    notYet: () => 'Todavía no se puede solicitar nada.',
    notRunning: () => 'El programa no ha empezado: antes se decide la puerta 0.',
    stageNotStarted: (stage: string) => `${stage} no ha empezado: antes va su decisión de inicio.`,
    awaitsStop: (classes: string) =>
      `Se revisa una solicitud de detener todo el programa. Falta por aceptar: ${classes}.`,
    awaits: (classes: string) => `En revisión. Falta por aprobar: ${classes}.`,
    unreachable: (classes: string) =>
      `No se puede llegar a una decisión: hay que cubrir un puesto de ${classes}.`,
    approved: (date: string) => `Aprobada el ${date}.`,
    approvedWithConditions: (date: string, open: number) =>
      open === 0
        ? `Aprobada con condiciones el ${date}; todas están cumplidas.`
        : `Aprobada con condiciones el ${date}; ${plural('es', open, 'condición pendiente', 'condiciones pendientes')}.`,
    sentBack: (date: string) => `Devuelta el ${date}.`,
    pausedUntil: (date: string) => `En pausa hasta el ${date}.`,
    stopped: (date: string) => `El programa se detuvo el ${date}.`,
  },

  due: () => 'Fecha de decisión',
  expected: () => 'Previsión',
  slip: () => 'Desvío',
  onPlan: () => 'Según lo previsto',
  weeksLate: (weeks: number) =>
    `${plural('es', weeks, 'semana', 'semanas')} después de lo aprobado al principio`,
  weeksEarly: (weeks: number) =>
    `${plural('es', weeks, 'semana', 'semanas')} antes de lo aprobado al principio`,
  workingDaysLate: (days: number) => `${plural('es', days, 'día laborable', 'días laborables')} de retraso`,
  votes: () => 'Votos',
  against: (count: number) =>
    plural('es', count, 'voto para devolver o pausar', 'votos para devolver o pausar'),
  againstStop: (count: number) => plural('es', count, 'voto para no detener', 'votos para no detener'),
  conditionsOpen: () => 'Condiciones pendientes',
  moveDate: () => 'Mover la fecha',
  stageLink: (stage: string) => `Al área ${stage}`,

  criteria: () => 'Qué debe cumplirse',
  criteriaAsSubmitted: () => 'Qué debe cumplirse, tal como se solicitó',
  metOf: (met: number, all: number) => `${met} de ${all} cumplidos`,
  allMet: (count: number) =>
    count === 1 ? 'El único criterio se cumple' : `Se cumplen los ${count} criterios`,
  metFold: (count: number) => (count === 1 ? '1 cumplido' : `${count} cumplidos`),
  notAssessedFold: (count: number) => `Sin evaluar (${count})`,
  notAssessedWhy: () => 'Por ahora no cuentan: lo que miran todavía no existe o no está en uso.',
  severity: {
    hard: () => 'Obligatorio',
    override: () => 'Obligatorio, o con una razón',
    advice: () => 'Consejo',
  },
  mendHere: () => 'Se arregla aquí:',
  more: (count: number) => `${count} más`,
  reasonGiven: (reason: string) => `Razón dada: ${reason}`,
  metNow: () => 'ahora se cumple',
  saidMetNow: (names: string) => `Ahora se cumple: ${names}.`,
  nowMet: () => 'hoy se cumple',
  nowNotMet: () => 'hoy no se cumple',
  nowNotAssessed: () => 'hoy no se evalúa',
  part: {
    vision: () => 'Visión',
    definition: () => 'Qué entendemos por gestión de clientes',
    mandate: () => 'Mandato',
    sponsor: () => 'Puesto de patrocinio',
    diagnosis: () => 'Análisis inicial',
    customerPriority: () => 'Qué lugar da la dirección al cliente',
    plan: () => 'Plan de las cinco áreas',
  },
  kpiClass: {
    people: () => 'Un KPI sobre personas',
    processes: () => 'Un KPI sobre procesos',
    profitability: () => 'Un KPI sobre rentabilidad',
    proposition: () => 'Un KPI sobre la propuesta',
    channel: () => 'Un KPI sobre canales',
    customer: () => 'Un KPI sobre clientes',
  },
  makeFirst: {
    programme: () => 'Completar las bases del programa',
    stage: () => 'Ver las áreas',
    gate: () => 'Ver las decisiones',
    kpi: () => 'Definir el primer KPI',
    kpiClass: () => 'Definir un KPI de cada clase',
    objective: () => 'Escribir el primer objetivo',
    segment: () => 'Añadir el primer segmento de clientes',
    milestone: () => 'Añadir el primer hito',
    seat: () => 'Cubrir un puesto',
    entry: () => 'Abrir las listas',
    register: () => 'Abrir las listas',
    assessment: () => 'Abrir preguntas y resultados',
    question: () => 'Responder las preguntas abiertas',
  },

  classes: {
    programme: () => 'programa',
    business: () => 'negocio',
    finance: () => 'finanzas',
    risk: () => 'riesgos',
    customer: () => 'cliente',
  },
  request: () => 'Solicitud de aprobación',
  requestOpen: () => 'Solicitar la aprobación',
  requestedBy: (person: string, when: string) => `Solicitada por ${person}, ${when}`,
  asksStop: () => 'Detener todo el programa',
  whoRequests: (ofArea: boolean, names: string) =>
    `La aprobación la solicita quien lleva ${ofArea ? 'esta área' : 'un área'} o dirige el programa: ${names}.`,
  othersRequest: (names: string) =>
    `Aquí hace falta su propio voto, y quien solicita no vota. La aprobación la solicita otra persona: ${names}.`,
  withdraw: () => 'Retirar la solicitud',
  withdrawTitle: () => '¿Retirar esta solicitud?',
  withdrawText: () =>
    'Los votos emitidos quedan en el historial y dejan de contar. Puede volver a solicitar la aprobación cuando quiera.',
  withdrawReason: () => 'Razón',
  withdrawn: () => 'La solicitud está retirada.',

  votesSoFar: () => 'Votos hasta ahora',
} satisfies Dict['gate'];
