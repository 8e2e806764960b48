import type { Dict } from '#lib/i18n/dict.ts';

export const problems = {
  offline: () => 'No se puede contactar con Waymark. Compruebe la conexión y vuelva a intentarlo.',
  signedOut: () => 'Su sesión ha terminado. Vuelva a entrar; lo que ha escrito se conserva.',
  signInAgain: () => 'Vuelva a identificarse antes de registrarlo; lo que ha escrito se conserva.',
  notAllowed: () => 'Su función no lo permite.',
  notFound: () => 'No existe o usted no puede verlo.',
  versionChanged: () => 'Alguien lo ha cambiado entretanto. Mire el nuevo estado y vuelva a intentarlo.',
  busy: () => 'Muchas personas escriben a la vez. Inténtelo dentro de un momento.',
  invalid: () => 'Hay datos por corregir.',
  tooLarge: () => 'Es demasiado grande para enviarlo de una vez.',
  keyReused: () => 'Esto ya se envió con otro contenido. Recargue la página y vuelva a intentarlo.',
  fault: () => 'Algo ha fallado por nuestra parte. Vuelva a intentarlo; no se ha escrito nada.',
  unknown: (title: string, requestId: string) => `${title} (referencia ${requestId})`,
  reference: (requestId: string) => `Referencia ${requestId}`,
} satisfies Dict['problems'];
