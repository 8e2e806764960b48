import type { Dict } from '#lib/i18n/dict.ts';

export const request = {
  requestHint: () => 'Las pruebas y los criterios quedan fijados al enviarla; quien vota decide sobre ellos.',
  asks: () => 'Qué se pide',
  asksApprove: () => 'Aprobar',
  comment: () => 'Qué deben saber quienes deciden',
  evidence: () => 'Pruebas',
  evidenceHint: () => 'Documentos que apoyan la solicitud. Sus autores no pueden votarla.',
  addEvidence: () => 'Añadir una prueba',
  removeEvidence: (title: string) => `Quitar ${title}`,
  evidenceRow: (number: number) => `Prueba ${number}`,
  title: () => 'Título',
  version: () => 'Versión',
  link: () => 'Enlace',
  evidenceDate: () => 'Fecha',
  authors: () => 'Autores',
  addAuthor: () => 'Añadir un autor',
  removeAuthor: (name: string) => `Quitar a ${name}`,
  overrides: () => 'Seguir adelante sin esto, con una razón',
  overrideReason: (criterion: string) => `Por qué seguir aunque no se cumple: ${criterion}`,
  send: () => 'Enviar la solicitud',
  sendStop: () => 'Enviar la solicitud de detener',
  sent: () => 'La solicitud está enviada. Los puestos que deciden la ven en su bandeja.',
  cannotSend: (count: number) =>
    count === 1
      ? 'Antes de enviarla debe cumplirse un criterio.'
      : `Antes de enviarla deben cumplirse ${count} criterios.`,
  fields: {
    title: () => 'Póngale un título.',
    version: () => 'Diga qué versión.',
    link: () => 'Escriba la dirección completa, que empieza por https://.',
    on: () => 'Indique la fecha de esta versión.',
    tooLong: () => 'Es demasiado largo.',
  },
} satisfies Dict['request'];
