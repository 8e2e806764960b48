import type { Dict } from '#lib/i18n/dict.ts';
import { plural } from '../plural.ts';

export const planner = {
  title: () => 'Planificar hacia atrás',
  lead: () =>
    'Se lee de derecha a izquierda: qué queremos, cómo lo veremos, qué lo mueve y qué hacemos para ello.',
  leadNarrow: () => 'Primero qué queremos; debajo, cómo lo veremos, qué lo mueve y qué hacemos para ello.',
  about: () =>
    'Se parte del resultado y se trabaja hacia atrás; así no se construye nada que nadie vaya a medir.',
  emptyTitle: () => 'Aún no hay un resultado desde el que planificar',
  emptyText: () => 'Defina primero objetivos y KPI; lo que se hace para ellos viene después.',
  define: () => 'Definir resultados',
  gathering: () => 'Leyendo iniciativas y pasos',

  goalsWithoutWork: () => 'Metas sin trabajo',
  goalsWithoutWorkText: () => 'Ninguna iniciativa ni ningún hito trabaja para ellas.',
  workWithoutGoal: () => 'Trabajo sin meta',
  workWithoutGoalText: () => 'No sirve a ningún KPI ni objetivo. Elija uno, o deténgalo.',
  allWorked: () => 'Cada meta tiene una iniciativa o un hito.',
  allAimed: () => 'Todo el trabajo sirve a una meta.',
  addInitiative: () => 'Añadir una iniciativa',
  addInitiativeFor: (goal) => `Añadir una iniciativa para ${goal}`,
  kinds: {
    objective: () => 'Objetivo',
    kpi: () => 'KPI',
    initiative: () => 'Iniciativa',
    step: () => 'Paso',
    milestone: () => 'Hito',
  },

  plan: () => 'Del resultado al próximo paso',
  goals: (count) => plural('es', count, 'meta', 'metas'),
  columns: {
    outcome: () => 'Resultado',
    kpi: () => 'KPI',
    drivers: () => 'Qué lo mueve',
    milestones: () => 'Hitos',
    initiatives: () => 'Iniciativas',
    steps: () => 'Pasos',
  },
  by: (date) => `antes del ${date}`,
  noObjective: () => 'Ningún objetivo nombra este KPI',
  kpiGone: () => 'Su KPI ya no existe',
  noDrivers: () => 'nada indicado',
  noMilestones: () => 'ninguno',
  noInitiatives: () => 'ninguna',
  noSteps: () => 'ninguno',
  moves: (name, months) =>
    months === 0 ? `mueve ${name} enseguida` : `mueve ${name} tras ${plural('es', months, 'mes', 'meses')}`,
  movesKpi: (name) => `mueve ${name}`,
  counts: (milestones, initiatives) =>
    `${plural('es', milestones, 'hito', 'hitos')}, ${plural('es', initiatives, 'iniciativa', 'iniciativas')}`,
  decisions: (count) => `Hitos que esperan las decisiones (${count})`,
  noLists: () => 'El método de este programa no lleva lista de iniciativas; solo se muestran los hitos.',
} satisfies Dict['planner'];
