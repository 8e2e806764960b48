import type { Dict } from '#lib/i18n/dict.ts';

export const lanes = {
  stage: () => 'Área de cambio',
  plan: () => 'Plan',
  firstApproved: () => 'Aprobado al inicio',
  slip: () => 'Desvío',
  gates: () => 'Puertas',
  milestones: () => 'Hitos',
  today: () => 'Hoy',
  weeksLater: (weeks: number) => (weeks === 1 ? '+1 semana' : `+${weeks} semanas`),
  weeksEarlier: (weeks: number) => (weeks === 1 ? '1 semana antes' : `${weeks} semanas antes`),
  onPlan: () => 'como se aprobó',
  programme: () => 'Programa',
  none: () => 'ninguno',
} satisfies Dict['lanes'];
