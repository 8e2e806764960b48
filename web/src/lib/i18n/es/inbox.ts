import type { Dict } from '#lib/i18n/dict.ts';
import { plural } from '../plural.ts';

export const inbox = {
  title: () => 'Bandeja',
  count: (count: number) =>
    count === 0 ? 'Nada le espera.' : `${plural('es', count, 'asunto le espera', 'asuntos le esperan')}.`,
  by: (date: string) => `hasta el ${date}`,
  overdue: () => 'vencido',
  groups: {
    overdue: () => 'Vencido',
    soon: () => 'En las próximas dos semanas',
    later: () => 'Más adelante',
  },
  upToDate: () => 'Está al día',
  nextDue: (what: string, date: string) => `Lo próximo: ${what}, ${date}.`,
  nothingDue: () => 'Aquí aparecen las decisiones, las mediciones y las fechas que dependen de usted.',
  ended: () => 'El programa ha terminado; ya no se pide nada.',
  sentence: {
    vote: (gate: string) => `Decidir: ${gate}`,
    decide: (gate: string) => `Llevar a decisión: ${gate}`,
    mendCriterion: (gate: string, count: number) =>
      `Arreglar ${plural('es', count, 'criterio', 'criterios')}: ${gate}`,
    clearCondition: (condition: string) => `Cumplir la condición «${condition}»`,
    submit: (gate: string) => `Solicitar la aprobación: ${gate}`,
    enter: (count: number, period: string) =>
      `Introducir ${plural('es', count, 'cifra', 'cifras')} de ${period}`,
    confirm: (milestone: string) => `Confirmar el hito «${milestone}»`,
    report: (milestone: string) => `Informar sobre el hito «${milestone}»`,
    startStage: (stage: string) => `Empezar ${stage}`,
    fillSeat: (seat: string) => `Cubrir el puesto ${seat}`,
  },
  why: {
    voteAwaited: (given: string) => `${given}; se espera su voto.`,
    votesMissing: (given: string, seats: string) => `${given}. Faltan por votar: ${seats}.`,
    nobodyLeft: (given: string) => `${given}, y no queda nadie que pueda dar el resto.`,
    criteriaUnmet: (names: string) => `No se cumple: ${names}.`,
    conditionOpen: (gate: string) => `Un compromiso de la ${gate.charAt(0).toLowerCase()}${gate.slice(1)}.`,
    gateNear: () => 'Su fecha está cerca y no se ha solicitado nada.',
    gateSentBack: (date: string) => `Se devolvió el ${date}.`,
    gatePauseOver: (date: string) => `Su pausa terminó el ${date}.`,
    measurementsDue: (kpis: string) => `${kpis}.`,
    reportAwaitsConfirmation: () => 'Su responsable lo da por hecho y pide la confirmación.',
    milestoneNear: () => 'Su fecha está cerca.',
    milestoneLate: () => 'Su fecha ha pasado.',
    plannedStartReached: () => 'Ha llegado su inicio previsto.',
    seatVacant: () => 'No lo ocupa nadie.',
  },
  action: {
    vote: () => 'Decidir',
    decide: () => 'Abrir',
    mendCriterion: () => 'Ver qué falta',
    clearCondition: () => 'Marcar como cumplida',
    submit: () => 'Solicitar',
    enter: () => 'Introducir',
    confirm: () => 'Confirmar',
    report: () => 'Informar',
    startStage: () => 'Empezar',
    fillSeat: () => 'Cubrir',
  },
  andMore: (names: string, more: number) => `${names} y ${more} más`,
  numbersFor: (period: string) => `cifras de ${period}`,
  milestoneDue: (name: string) => `hito «${name}»`,
} satisfies Dict['inbox'];
