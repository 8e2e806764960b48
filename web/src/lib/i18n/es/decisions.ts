import type { Dict } from '#lib/i18n/dict.ts';
import { plural } from '../plural.ts';

export const decisions = {
  title: () => 'Decisiones',
  emptyTitle: () => 'Ninguna decisión espera',
  emptyText: () =>
    'Aquí figuran las solicitudes de aprobación y las decisiones de inicio de los próximos 90 días.',
  lead: (yours: number, review: number) => {
    if (yours > 0) return `${plural('es', yours, 'decisión depende', 'decisiones dependen')} de usted.`;
    return review > 0
      ? `Nada depende de usted; ${plural('es', review, 'decisión está', 'decisiones están')} en revisión.`
      : 'Nada depende de usted.';
  },
  groups: {
    yours: () => 'Esperan por usted',
    inReview: () => 'En revisión',
    soon: () => 'En los próximos 90 días',
    starts: () => 'Áreas que esperan su inicio',
    later: () => 'Más adelante',
    decided: () => 'Decididas',
  },
  vote: (gate: string, date: string) => `Decidir hasta el ${date}: ${gate}`,
  request: (gate: string, date: string) => `Solicitar la aprobación hasta el ${date}: ${gate}`,
  dueOn: (gate: string, date: string) => `${gate}: decisión prevista el ${date}`,
  reviewUntil: (gate: string, date: string) => `${gate}: por decidir hasta el ${date}`,
  startBy: (stage: string, date: string) => `Empezar ${stage} hasta el ${date}`,
  decidedOn: (outcome: string, date: string) => `${outcome} el ${date}`,
  sentBackOn: (date: string) => `devuelta el ${date}`,
  pausedUntil: (date: string) => `en pausa hasta el ${date}`,
  lateDays: (days: number) => `${plural('es', days, 'día laborable', 'días laborables')} de retraso`,
  conditionsOpen: (count: number) => plural('es', count, 'condición pendiente', 'condiciones pendientes'),
  criteriaOpen: (count: number) => plural('es', count, 'criterio sin cumplir', 'criterios sin cumplir'),
  nothingOpen: () => 'nada lo impide',
  startReady: () => 'lista para empezar',
  startLacks: () => 'aún no está lista',
  notNeeded: () => 'ya no se decide: el programa ha terminado',
} satisfies Dict['decisions'];
