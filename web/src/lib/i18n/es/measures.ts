import type { Dict } from '#lib/i18n/dict.ts';
import { plural } from '../plural.ts';

export const measures = {
  title: () => 'Cómo medimos',
  lead: () =>
    'Si nuestras cifras pueden decirnos que acertamos o fallamos, y llevan hasta lo que la empresa gana.',
  emptyTitle: () => 'Todavía no hay ningún KPI',
  emptyText: () => 'Cuando haya KPI definidos, esta página muestra qué cubren y qué falta.',
  defineKpis: () => 'Definir KPI',
  figures: () => 'Ver como tabla',
  none: () => '–',
  yes: () => 'sí',
  kpi: () => 'KPI',
  kpis: () => 'KPI',

  coverage: () => 'Seis clases de medidas',
  covered: (count) => {
    if (count === 6) return 'Cada una de las seis clases tiene un KPI con responsable.';
    return count === 1
      ? '1 de 6 clases tiene un KPI con responsable.'
      : `${count} de 6 clases tienen un KPI con responsable.`;
  },
  missing: (classes) => `Faltan: ${classes}.`,
  class: () => 'Clase',
  state: () => 'Estado',
  classMissing: () => 'falta',
  classUnowned: () => 'sin responsable',
  classCovered: () => 'cubierta',
  unowned: (names) => `${names} (aún sin responsable)`,
  wheel: (covered, missing) => `Rueda de seis clases. Cubiertas: ${covered}. Faltan: ${missing}.`,

  ladder: () => 'Madurez de la medición',
  gravity: (place, rung) => `El peso de lo que medimos está en el peldaño ${place} de 6, cerca de «${rung}».`,
  noGravity: () => 'Todavía no se usa ningún KPI.',
  practised: (rung) => `Se practica hasta: ${rung}.`,
  practisedNone: () => 'El primer peldaño aún no se practica.',
  step: () => 'Peldaño',
  inUse: () => 'En uso',
  inUseOf: (used, all) => `${used} de ${all}`,
  cited: () => 'Citados en votos',
  lockedBy: (rung) => `descansa en «${rung}», donde no se usa ningún KPI`,
  ladderHow: () =>
    'Un KPI está en uso cuando se ha medido hace poco. Cuenta una vez, y una más por cada voto de una decisión que lo citó; el peso es el peldaño medio.',
  declared: () => 'Qué dice la dirección',
  stairs: (place) => `Seis peldaños; el peso está en ${place}.`,
  weight: () => 'Peso',

  chain: () => 'De lo que gestionamos a lo que ganamos',
  chainAll: () => 'Cada resultado tiene algo que un equipo controla y que lo mueve.',
  chainLack: (count) =>
    count === 1
      ? 'Un resultado no tiene nada que un equipo controle y que lo mueva.'
      : `${count} resultados no tienen nada que un equipo controle y que los mueva.`,
  chainNone: () => 'Ningún KPI dice todavía qué otro mueve.',
  months: (count) => (count === 0 ? 'enseguida' : plural('es', count, 'mes', 'meses')),
  inAll: (count) => `${plural('es', count, 'mes', 'meses')} en total`,
  nothingMoves: () => 'Nada indicado lo mueve',
  part: () => 'Su papel',
  from: () => 'KPI',
  to: () => 'Mueve',
  after: () => 'Tras',
  moreChains: (most) => `Se muestran los primeros ${most} caminos; la tabla tiene todos los enlaces.`,
  parts: (drivers, outcomes, profits) =>
    `${plural('es', drivers, 'palanca', 'palancas')}, ${plural('es', outcomes, 'resultado', 'resultados')}, ${plural('es', profits, 'cifra de beneficio', 'cifras de beneficio')}`,

  horizon: () => 'Cerca y lejos',
  shortShare: (share) => `El ${share} de nuestros KPI mira como mucho a un trimestre.`,
  withinLimit: (limit) => `Está dentro del límite del ${limit}.`,
  beyondLimit: (limit) =>
    `Es más que el límite del ${limit}: lo que da fruto más tarde se pierde de vista con facilidad.`,
  near: () => 'Como mucho a un trimestre',
  far: () => 'Más allá',
  share: () => 'Parte',
  limitAt: (limit) => `Límite ${limit}`,

  lacksTitle: () => 'Qué les falta a nuestros KPI',
  lacksNone: () => 'Cada KPI tiene una trayectoria, un objetivo y una referencia.',
  lacksSome: (count, all) =>
    count === 1 ? `A 1 de ${all} KPI le falta algo.` : `A ${count} de ${all} KPI les falta algo.`,
  lack: {
    threshold: () => 'Trayectoria',
    objective: () => 'Objetivo',
    votes: () => 'Votos',
    benchmark: () => 'Referencia',
  },
  lackWord: () => 'falta',
  votesOf: (votes, needed) => `${votes} de ${needed}`,
  noBallot: () => 'Aún no se ha preguntado a nadie qué KPI importan.',
  ballot: () => 'Preguntar',

  technology: () => 'Tres resultados de la tecnología',
  technologyText: () => 'Lo que se gasta en tecnología se juzga por estos tres y por nada más.',
  reached: (score) => `${score} de 5`,
  notReached: () => 'aún sin decir',
  noKpiYet: () => 'Ningún KPI lo muestra aún',
  openList: () => 'Abrir la lista',
  dial: (outcome, reached) => `${outcome}: ${reached}`,
  thing: () => 'Resultado',
  how: () => 'Cuánto',

  moves: () => 'Qué KPI mueve',
  movesHint: () =>
    'Responder antes retiene al cliente; el cliente que se queda trae beneficio. Diga tras cuántos meses se nota.',
  movedKpi: () => 'Mueve',
  afterMonths: () => 'Tras meses',
  addMoved: () => 'Añadir un KPI que mueve',
  removeMoved: (place) => `Quitar el KPI que mueve, número ${place}`,
  benchmark: () => 'Referencia',
  benchmarkHint: () => 'Lo que logran otros, como el mejor competidor o la media del sector.',
  benchmarkName: () => 'De quién es la cifra',
  benchmarkValue: () => 'Cifra',
  benchmarkOn: () => 'Conocida el',
  benchmarkSource: () => 'Fuente',
  chainTitle: () => 'Qué lo mueve y qué logran otros',
  movesAfter: (months) => (months === 0 ? 'enseguida' : `tras ${plural('es', months, 'mes', 'meses')}`),
  itMoves: () => 'Mueve',
  movedBy: () => 'Lo mueve',
  benchmarkText: (name, value, date, source) => `${name}: ${value} el ${date} (${source})`,
  better: (gap) => `Vamos ${gap} por delante.`,
  worse: (gap) => `Vamos ${gap} por detrás.`,
  level: () => 'Vamos a la par.',
} satisfies Dict['measures'];
