import type { Dict } from '#lib/i18n/dict.ts';
import { plural } from '../plural.ts';

export const sheet = {
  title: () => 'Su hoja',
  period: (period: string) => `Para ${period}`,
  about: (count: number, minutes: number) =>
    `${plural('es', count, 'pregunta', 'preguntas')}, unos ${plural('es', minutes, 'minuto', 'minutos')}.`,
  unseen: () =>
    'Nadie ve sus respuestas, ni usted las de nadie, hasta que hayan respondido suficientes personas. Después solo se muestra el conjunto.',
  progress: (at: number, of: number) => `Pregunta ${at} de ${of}`,
  back: () => 'Atrás',
  skip: () => 'Omitir',
  next: () => 'Guardar y seguir',
  last: () => 'Guardar y terminar',
  keepAsIs: () => 'Seguir',
  saved: () => 'Guardado. Puede cambiarlo hasta que se muestre el resultado.',
  savedShort: () => 'Guardado',
  others: () => 'También se le pregunta',
  savedBefore: () => 'Ya ha respondido. Puede cambiarlo hasta que se muestre el resultado.',
  revealedBefore: () =>
    'Han respondido suficientes personas: el resultado se muestra y las respuestas ya no cambian.',
  seeResult: () => 'Ver el resultado',
  comment: () => '¿Algo que añadir?',
  commentHint: () => 'Se guarda con su respuesta y tampoco lo ve nadie.',

  points: {
    left: (left: number) =>
      left === 1 ? 'Queda 1 punto por repartir' : `Quedan ${left} puntos por repartir`,
    over: (over: number) => (over === 1 ? 'Sobra 1 punto' : `Sobran ${over} puntos`),
    all: () => 'Los 100 puntos están repartidos',
    more: (option: string) => `5 puntos más para ${option}`,
    less: (option: string) => `5 puntos menos para ${option}`,
    of: (option: string) => `Puntos para ${option}`,
    rest: (left: number) => `Añadir los ${left} restantes`,
    restFor: (left: number, option: string) => `Añadir los ${left} restantes a ${option}`,
  },
  prefilledLast: () => 'Rellenado con el resultado de la última vez. Cambie lo que ahora sea distinto.',
  prefilledPlan: () => 'Rellenado a partir del plan. Cambie lo que en la práctica sea distinto.',
  rank: {
    hint: () => 'Lo más importante, primero. Mueva con los botones de cada línea.',
    up: (option: string) => `Subir ${option}`,
    down: (option: string) => `Bajar ${option}`,
    now: (option: string, place: number, of: number) => `${option} es ahora el ${place} de ${of}`,
  },
  scale: {
    least: () => 'Nada',
    most: () => 'Del todo',
    gridLeast: () => 'No existe',
    gridMost: () => 'Del todo',
  },
  ladderHint: () => 'Elija el peldaño más alto que sea cierto; cada uno se apoya en los anteriores.',
  ballotHint: () => 'Elija todos los que necesite.',
  fault: {
    points: (left: number) => {
      if (left < 0) return `Retire ${plural('es', -left, 'punto', 'puntos')}.`;
      return left === 1
        ? 'Reparta el punto que queda u omita la pregunta.'
        : `Reparta los ${left} puntos que quedan u omita la pregunta.`;
    },
    open: (count: number) =>
      count === 1 ? 'Falta una línea por responder.' : `Faltan ${count} líneas por responder.`,
    objection: () => 'Diga en pocas palabras por qué se opone.',
    nothingChosen: () => 'Elija una opción u omita la pregunta.',
  },

  doneTitle: () => 'Gracias',
  doneAll: () => 'Ha respondido todo lo que se pregunta este trimestre.',
  doneSome: (open: number) =>
    open === 1
      ? 'La pregunta que omitió puede responderse hasta que se cierre el trimestre.'
      : `Las ${open} preguntas que omitió pueden responderse hasta que se cierre el trimestre.`,
  review: () => 'Sus respuestas',
  state: {
    answered: () => 'Respondida',
    open: () => 'Pendiente',
    revealed: () => 'Resultado visible',
  },
  change: () => 'Cambiar',
  answer: () => 'Responder',
  toOverview: () => 'Al resumen',
  emptyTitle: () => 'Este trimestre no se le pregunta nada',
  emptyText: () =>
    'Una vez por trimestre, la dirección responde aquí unas pocas preguntas breves: cómo ve el programa cada cual, por separado.',
  notLeaderTitle: () => 'Esta hoja es para la dirección',
  notLeaderText: () => 'El conjunto de sus respuestas aparece junto a cada pregunta.',
  toAsks: () => 'Preguntas y resultados',
} satisfies Dict['sheet'];
