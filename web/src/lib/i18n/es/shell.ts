import type { Dict } from '#lib/i18n/dict.ts';

export const shell = {
  product: () => 'Waymark',
  skip: () => 'Ir al contenido',
  navigation: () => 'Principal',
  overview: () => 'Resumen',
  roadmap: () => 'Hoja de ruta',
  decisions: () => 'Decisiones',
  outcomes: () => 'Resultados',
  numbers: () => 'Mis cifras',
  inbox: () => 'Bandeja',
  history: () => 'Historial',
  programmeMenu: () => 'Este programa',
  allProgrammes: () => 'Todos los programas',
  monthOf: (month: number, of: number) => `Mes ${month} de ${of}`,
  beforeStart: (date: string) => `Empieza el ${date}`,
  asOf: (when: string) => `A fecha de ${when}`,
  waiting: (count: number) => {
    if (count === 0) return 'Bandeja, nada le espera';
    return count === 1 ? 'Bandeja, 1 asunto le espera' : `Bandeja, ${count} asuntos le esperan`;
  },
  you: () => 'Usted y sus preferencias',
  signOut: () => 'Cerrar sesión',
  newVersion: () => 'Hay una versión nueva de Waymark.',
  reload: () => 'Recargar',
  offline: () => 'Sin conexión. Lo que escriba se conserva y se enviará cuando vuelva la conexión.',
  notFoundTitle: () => 'No hay nada en esta dirección',
  notFoundText: () => 'La página se ha movido o usted no puede verla.',
  faultTitle: () => 'Algo ha fallado en esta página',
  backHome: () => 'Volver al inicio',
  demo: () => 'Demostración',
  roles: {
    leader: () => 'Dirección',
    programmeManager: () => 'Jefatura de programa',
    stageLead: () => 'Responsable de área',
    teamMember: () => 'Miembro del equipo',
    approver: () => 'Aprobación',
    customerVoice: () => 'Voz del cliente',
    auditor: () => 'Auditoría',
    admin: () => 'Administración',
  },
} satisfies Dict['shell'];
