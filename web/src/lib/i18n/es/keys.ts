import type { Dict } from '#lib/i18n/dict.ts';
import { plural } from '../plural.ts';

/** Claves para máquinas. */
export const keys = {
  title: () => 'Claves para máquinas',
  lead: () => 'Deje que un sistema suyo lea este programa o traiga mediciones, sin que nadie inicie sesión.',
  emptyTitle: () => 'Todavía no hay claves',
  emptyText: () =>
    'Con una clave, el sistema de la tienda o un proceso nocturno envía sus mediciones por sí solo. Usted dice qué puede hacer y hasta cuándo, y el historial muestra lo que llegó con ella.',
  make: () => 'Crear una clave',
  name: () => 'Nombre',
  nameHint: () => 'Qué la va a usar, por ejemplo «Sistema de la tienda».',
  nameMissing: () => 'Póngale un nombre.',
  may: () => 'Qué puede hacer',
  scope: {
    'programme:read': () => 'Leer el programa',
    'measurements:write': () => 'Traer mediciones',
  },
  scopeHint: {
    'programme:read': () => 'Todo lo que usted puede ver aquí, y el historial.',
    'measurements:write': () => 'Introducir y corregir valores, e importar archivos.',
  },
  scopeMissing: () => 'Elija al menos una opción.',
  endsOn: () => 'Último día',
  endsOnHint: (latest: string) => `${latest} como muy tarde; después, cree otra.`,
  endsOnWrong: (today: string, latest: string) => `Elija un día entre el ${today} y el ${latest}.`,
  yours: () => 'Actúa en su nombre y con su función, y deja de valer cuando usted deja el programa.',

  shownTitle: (name: string) => `Copie ahora la clave de ${name}`,
  shownText: () =>
    'Solo se muestra esta vez y no se guarda en ningún sitio. Quien la tenga puede actuar en su nombre: póngala donde su sistema guarda sus secretos, nunca en un correo ni en un chat.',
  key: () => 'Clave',
  copy: () => 'Copiar',
  copied: () => 'La clave está copiada.',
  stored: () => 'Ya la he guardado',

  madeBy: () => 'Creada por',
  lastUsed: () => 'Último uso',
  never: () => 'nunca',
  endsSoon: (days: number) =>
    days === 0 ? 'termina hoy' : `termina en ${plural('es', days, 'día', 'días')}`,

  revoke: () => 'Revocar',
  revokeTitle: (name: string) => `¿Revocar la clave ${name}?`,
  revokeText: () =>
    'Lo que la use será rechazado desde este momento. No se puede deshacer; puede crear otra clave.',
  revokeReason: () => 'Motivo',
  revoked: (name: string) => `La clave ${name} ya no vale.`,
  revokedAlready: () => 'Esta clave ya había terminado.',

  guide: () => 'Cómo usa un sistema una clave',
  guideText: () =>
    'Envía la clave con cada petición, como en este ejemplo, que introduce un valor. Puede enviar 60 peticiones seguidas y, después, una por segundo.',
  guideIds: () => 'La última parte de la dirección de la página de un KPI es su identificador.',
  guideAll: () => 'Todo lo que puede decir una petición (OpenAPI)',
} satisfies Dict['keys'];
