import type { Dict } from '#lib/i18n/dict.ts';

export const admin = {
  workflowTitle: () => 'Cómo funciona',
  workflowText: () => 'El programa avanza con decisiones; estos flujos solo las esperan y continúan.',
  emptyText: () => 'Por ahora no espera ningún flujo: el programa no ha empezado o ya ha terminado.',
  waitingTitle: () => 'Dónde espera cada flujo',
  who: () => 'Flujo',
  waitsIn: () => 'Espera en',
  since: () => 'Desde',
  run: () => 'Ejecución',
  programmeMachine: () => 'El programa',
  stageMachine: () => 'Un área de cambio',
  record: () => 'El registro',
  revision: () => 'Cambios hasta ahora',
  lastChange: () => 'Último cambio',
  checkCode: () => 'Código de control',
  checkCodeText: () =>
    'Cada cambio está encadenado al anterior. Quien anote este código podrá probar después que nada anterior se ha alterado.',
  toHistory: () => 'Al historial',
  notForYouTitle: () => 'Esta página es para jefatura de programa, auditoría y administración',
  notForYouText: () => 'Lo que le importa está en el resumen y en las decisiones.',
  toOverview: () => 'Al resumen',
} satisfies Dict['admin'];
