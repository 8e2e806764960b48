import type { Dict } from '#lib/i18n/dict.ts';
import { plural } from '../plural.ts';

export const overview = {
  title: () => 'Resumen',
  emptyTitle: () => 'El resumen se completa solo',
  emptyText: () => 'La salud, lo que le espera y los objetivos aparecen cuando se definen los resultados.',

  monthOf: (month, of) => `Mes ${month} de ${of}`,
  startsOn: (date) => `Empieza el ${date}`,
  notStarted: () => 'A la espera de su decisión de inicio',
  overSince: (date) => `Cerrado el ${date}`,
  stoppedOn: (date) => `Detenido el ${date}`,
  paused: () => 'En pausa',
  figuresSay: () => 'Las cifras dicen',
  decidedBy: () => 'Lo decide',
  alsoSpeaking: (count) => `y ${plural('es', count, 'cosa más', 'cosas más')}`,
  otherFacts: (count) => plural('es', count, 'cosa más habla en contra', 'cosas más hablan en contra'),
  personSays: (name) => `${name} dice`,
  saidOn: (name, date) => `${name}, ${date}`,
  inWords: () => 'En palabras de la dirección',
  noStatement: () => 'Nadie ha valorado aún la salud con sus propias palabras.',
  disagree: (figures, name, word, date) => `Las cifras dicen ${figures}; ${name} dijo ${word} el ${date}.`,
  agree: (name, date) => `${name} coincidió el ${date}.`,

  allWell: (objectives) =>
    objectives === 1
      ? 'El único objetivo está dentro de su banda o mejor; ninguna decisión va atrasada.'
      : `Los ${objectives} objetivos están dentro de sus bandas o mejor; ninguna decisión va atrasada.`,
  wellKnown: (known, all) =>
    `Se pueden juzgar ${known} de ${plural('es', all, 'objetivo', 'objetivos')}, dentro de sus bandas o mejor; ninguna decisión va atrasada.`,
  nothingKnown: () => 'Aún no se puede juzgar ningún objetivo: no se ha medido nada.',
  nothingDefined: () => 'Aún no hay ningún objetivo definido.',
  fact: {
    objective: (name, sentence) => `${name}: ${sentence}`,
    guardBroken: (criterion) => `Se incumple una regla que siempre vale: ${criterion}`,
    guardAtRisk: (criterion) => `Ha dejado de cumplirse una regla que siempre vale: ${criterion}`,
    gateLate: (gate, days, limit) =>
      `${gate} lleva ${plural('es', days, 'día laborable', 'días laborables')} de atraso; más de ${limit} es desviado.`,
    missing: (missing, due, share, limit) =>
      `Faltan ${missing} de ${due} mediciones debidas: ${share}, más del ${limit} permitido.`,
  },

  state: () => 'Valorar la salud',
  stateAgain: () => 'Valorarla de nuevo',
  stateTitle: () => 'Valorar la salud',
  stateText: () =>
    'Su valoración queda junto a las cifras con su nombre y la fecha de hoy, también cuando no coinciden.',
  stateHealth: () => 'A su juicio, el programa está',
  stateWhy: () => 'Por qué',
  stateHint: () => 'Una o dos frases con las que un consejo pueda actuar.',
  stateWhyMissing: () => 'Diga por qué en una frase.',
  stateHealthMissing: () => 'Elija una opción.',
  stateSave: () => 'Dejar constancia',
  stated: () => 'Su valoración ya figura en el resumen.',

  needsYou: () => 'Lo que le espera',
  nothingNeeds: () => 'Ahora no le espera nada.',
  more: (count) => `${count} más`,
  by: (date) => `antes del ${date}`,

  objectives: () => 'Objetivos frente a sus bandas',
  objectivesEmpty: () => 'Aún no hay ningún objetivo definido.',
  toReach: () => 'Por alcanzar',
  kpis: () => 'KPI frente a sus trayectorias',
  kpisEmpty: () => 'Aún no hay ningún KPI definido.',
  all: () => 'Todos los resultados',
  contextFolded: (names) => `Se muestran como contexto, nunca se juzgan: ${names}.`,

  milestones: () => 'Hitos',
  late: () => 'Atrasados',
  reported: () => 'Dados por hechos, por confirmar',
  next: () => 'Próximos 90 días',
  noneLate: () => 'Ninguno va atrasado.',
  noneNext: () => 'Ninguno vence en los próximos 90 días.',
  allMilestones: () => 'Hoja de ruta',
  andMore: (count) => `y ${count} más`,

  decisions: () => 'Decisiones pendientes',
  noneWaiting: () => 'Ninguna decisión está en revisión.',
  nextDecision: (gate, date) => `La próxima: ${gate}, ${date}.`,
  due: (date) => `vence el ${date}`,
  allDecisions: () => 'Todas las decisiones',

  sinceClose: (period) => `Desde el cierre de ${period}`,
  closedOn: (date) => `publicado el ${date}`,
  fromTo: (before, after) => `${before}, ahora ${after}`,
  programmeItself: () => 'El programa',
  nothingMoved: () => 'Ningún estado ha cambiado.',
  asOf: (when) => `A ${when}. Todas las cifras de esta página proceden de esta única lectura.`,
} satisfies Dict['overview'];
