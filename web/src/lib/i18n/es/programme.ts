import type { Dict } from '#lib/i18n/dict.ts';

export const programme = {
  createTitle: () => 'Programa nuevo',
  defineTitle: () => 'Definir resultados',
  peopleTitle: () => 'Personas y puestos',
  stageTitle: () => 'Área de cambio',
  emptyTitle: () => 'Todavía no hay nada definido',
  emptyText: () => 'Empiece por los objetivos; vale una tabla de una hoja de cálculo.',

  progress: () => 'Pasos del formulario',
  stepOf: (step: number, of: number) => `Paso ${step} de ${of}`,
  steps: {
    charter: () => 'Para qué es',
    time: () => 'Tiempo y dinero',
    plan: () => 'Cinco áreas',
    seats: () => 'Personas y puestos',
  },
  next: () => 'Siguiente',
  back: () => 'Atrás',
  create: () => 'Crear el programa',
  kept: () => 'Lo que escribe se conserva en esta pestaña hasta crear el programa.',
  startOver: () => 'Empezar de nuevo',
  startOverTitle: () => '¿Empezar de nuevo?',
  startOverText: () => 'Se descarta todo lo escrito en estos cuatro pasos.',

  name: () => 'Nombre',
  nameHint: () => 'Corto, como se dirá por los pasillos.',
  vision: () => 'Visión',
  visionHint: () => 'Cómo es la empresa cuando esto ha funcionado, con señales que cualquiera pueda ver.',
  definition: () => 'Qué entendemos por CRM',
  definitionHint: () =>
    'Una frase que comparta la dirección. Casi todas las disputas posteriores nacen de esta palabra.',
  mandate: () => 'Mandato',
  mandateHint: () => 'Quién decide qué, cómo de grande es el cambio y qué queda fuera.',
  writeLater: () =>
    'Ahora solo hace falta el nombre. La decisión de inicio pedirá la visión y el mandato: una primera versión ayuda.',

  startOn: () => 'Inicio',
  horizon: () => 'Horizonte en meses',
  horizonHint: () => 'Un cambio así necesita 24 meses o más; lo habitual son 36 y el máximo, 60.',
  horizonReason: () => 'Por qué bastan menos de 24 meses',
  endsOn: (date: string) => `Termina el ${date}.`,
  timeZone: () => 'Zona horaria',
  timeZoneHint: () => 'Escriba una ciudad. Los plazos y «hoy» siguen esta zona.',
  currency: () => 'Moneda',
  currencyHint: () => 'Código ISO, como EUR, USD o MXN.',
  calendar: () => 'Calendario fiscal',
  calendars: {
    year: () => 'Año natural, desde enero',
    months: () => 'Otro mes inicial',
    fourFourFive: () => 'Semanas, 4-4-5 por trimestre',
  },
  firstMonth: () => 'Primer mes del año fiscal',
  namedAfter: () => 'El año lleva el nombre',
  namedAfterEnd: () => 'del año en que termina',
  namedAfterStart: () => 'del año en que empieza',
  previewLabels: () => 'Cómo se llamarán los períodos',
  previewPeriod: () => 'Período',
  previewLabel: () => 'Etiqueta fiscal',

  planLead: () =>
    'Cinco áreas de cambio que avanzan a la vez. El método propone estas fechas; se solapan a propósito y puede mover cualquiera.',
  planStart: (stage: string) => `${stage}: inicio`,
  planEnd: (stage: string) => `${stage}: fecha de decisión`,
  planFrom: () => 'Inicio',
  planUntil: () => 'Fecha de decisión',
  planProposeAgain: () => 'Volver a proponer las fechas',
  planBeyond: () => 'Esta área acaba después del programa. Se permite; compruebe si es lo que quiere.',
  planLanes: () => 'Las cinco áreas en el tiempo',

  seatsLead: () =>
    'Un puesto decide, responde de cifras o dirige un área; las personas van y vienen. Rellene lo que sepa y deje el resto vacante.',
  seat: () => 'Puesto',
  seatName: () => 'Nombre del puesto',
  heldBy: () => 'Lo ocupa',
  holder: (seat: string) => (seat === '' ? 'Lo ocupa' : `${seat}: quién lo ocupa`),
  vacant: () => 'Vacante',
  joinsAs: (role: string) => `entra como ${role}`,
  addTeam: () => 'Añadir un equipo responsable de KPI',
  removeSeat: (seat: string) => `Quitar ${seat}`,
  seatGroups: {
    sponsor: () => 'Patrocinio',
    programmeManager: () => 'Jefatura de programa',
    stageLead: () => 'Responsables de área',
    approver: () => 'Aprobación',
    kpiOwner: () => 'Equipos responsables de KPI',
  },
  seatGroupHints: {
    sponsor: () => 'Asume el mandato y vota por el negocio.',
    programmeManager: () => 'Dirige el programa. Lo hace usted mientras no haya otra persona.',
    stageLead: () => 'Dirigen un área y solicitan su decisión.',
    approver: () => 'Voces independientes. Quien solicita una decisión no puede votarla.',
    kpiOwner: () => 'Introducen las mediciones de sus KPI.',
  },
  seatNames: {
    sponsor: () => 'Patrocinio',
    manager: () => 'Jefatura de programa',
    lead: (stage: string) => `Responsable de ${stage}`,
    approver: {
      finance: () => 'Aprobación de finanzas',
      risk: () => 'Aprobación de riesgos',
      business: () => 'Aprobación del negocio',
      customer: () => 'Voz del cliente',
    },
    team: () => 'Analítica de clientes',
    newTeam: (number: number) => `Equipo ${number}`,
  },

  faults: {
    missing: () => 'Rellene este campo.',
    notADate: () => 'Elija una fecha.',
    horizonNumber: () => 'Escriba los meses como número entero, por ejemplo 36.',
    horizonTooLong: () => 'Un programa dura como máximo 60 meses.',
    horizonReason: () => 'Con menos de 24 meses, anote por qué bastan.',
    timeZone: () => 'Elija una zona horaria de la lista, por ejemplo Europe/Madrid.',
    currency: () => 'Escriba las tres letras de una moneda, por ejemplo EUR.',
    endBeforeStart: () => 'La decisión debe caer después del inicio.',
  },

  createdTitle: (name: string) => `${name} está creado`,
  createdText: () => 'Es un borrador hasta su decisión de inicio. Ahora vienen tres cosas:',
  createdPeopleFailed: () =>
    'El programa existe como borrador, pero aún no se ha podido incorporar a sus personas. Siga en Personas y puestos.',
  nextDefine: () => 'Definir resultados',
  nextDefineText: () => 'KPI con su valor de partida, objetivos como rangos, segmentos de clientes e hitos.',
  nextPeople: () => 'Cubrir los puestos',
  nextPeopleText: (vacant: number) => {
    if (vacant === 0) return 'Todos los puestos están cubiertos.';
    return vacant === 1 ? 'Hay 1 puesto vacante.' : `Hay ${vacant} puestos vacantes.`;
  },
  nextGate: () => 'Puerta 0 · Decisión de inicio',
  nextGateText: () =>
    'Medir antes de empezar: la página enumera lo que falta y después votan quienes aprueban.',
} satisfies Dict['programme'];
