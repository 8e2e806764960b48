import type { Dict } from '#lib/i18n/dict.ts';

export const directory = {
  title: () => 'Directorio',
  note: () => 'Todas las personas que se pueden nombrar, en cualquier programa',
  dataOf: () => 'Datos de esta persona',
  dataOfName: (name: string) => `Datos de ${name}, en un archivo`,
  dataFile: (id: string) => `waymark-datos-${id}.json`,
  erase: () => 'Borrar…',
  eraseName: (name: string) => `Borrar a ${name}…`,
  eraseTitle: (name: string) => `¿Borrar a ${name}?`,
  eraseText: () =>
    'Se van el nombre, la dirección, las sesiones y las claves, y lo que dijo: motivos, comentarios, notas. Quedan las decisiones, las cifras y las palabras de los programas; el historial dirá «Persona borrada». No se puede deshacer.',
  eraseConfirm: (name: string) => `Escriba ${name} para confirmar`,
  eraseMismatch: () => 'Este no es el nombre.',
  eraseNow: () => 'Borrar',
  erased: (name: string) => `Se borró a ${name}.`,
  erasing: (name: string) => `Se borró a ${name}; los últimos textos se van en 15 minutos.`,
  placesHeld: (programmes: string) =>
    `Es miembro u ocupa un puesto en programas que siguen: ${programmes}. Antes, dé sus puestos a otras personas y termine allí su participación.`,
  notYourself: () => 'No puede borrarse a sí mismo. Pídalo a otro administrador.',
  addPeople: () => 'Pegar personas',
  pasteClose: () => 'Cerrar la tabla',
  name: () => 'Nombre',
  email: () => 'Correo electrónico',
  notAnEmail: () => 'Esto no es una dirección de correo.',
  emailTaken: () => 'Esta dirección ya existe.',
  added: (count: number) => (count === 1 ? 'Se ha añadido 1 persona.' : `Se han añadido ${count} personas.`),
  example: () => 'Nombre\tCorreo electrónico\nVera Voyage\tvera.voyage@example.com',
} satisfies Dict['directory'];
