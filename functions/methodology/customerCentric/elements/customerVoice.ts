import type { ElementTemplate } from '#domain/methodology/elementTemplate.ts';

const core = { level: 'core', stage: 'customerInteraction', gate: 'gate4' } as const;
const addOn = { level: 'addOn', stage: 'customerInteraction', gate: 'gate4' } as const;

/** What customers themselves say, and whether the company acts on it. */
export const customerVoiceElements: readonly ElementTemplate[] = [
  {
    number: 4,
    name: { en: 'What annoys customers', es: 'Lo que molesta al cliente' },
    about: {
      en: 'The company measures whether customers come back, how quickly and easily their problems are solved, whether its people know their job, and whether the price is accepted. At least one of the first two is measured before work on customer interaction starts, because unhappy customers simply leave.',
      es: 'La empresa mide si los clientes vuelven, con qué rapidez y facilidad se resuelven sus problemas, si su gente conoce el oficio y si se acepta el precio. Al menos una de las dos primeras cosas se mide antes de empezar con la interacción, porque el cliente descontento simplemente se va.',
    },
    source: {
      article: 'D',
      says: {
        en: 'Unhappy customers tend not to return; people want quick help without trouble, from capable staff, at a price they do not mind.',
        es: 'El cliente descontento no suele volver; la gente quiere ayuda rápida y sin líos, de personal capaz y a un precio que no le importe pagar.',
      },
    },
    ...addOn,
    fold: 'understand',
    builtIn: ['kpis'],
  },
  {
    number: 5,
    name: { en: 'Suggestions that are used', es: 'Sugerencias que se aprovechan' },
    about: {
      en: 'What customers and potential customers suggest is written down, looked at in time, taken up or declined with a reason, and they are told. People who see nothing come of it stop saying anything.',
      es: 'Lo que sugieren los clientes y los posibles clientes se anota, se estudia a tiempo, se adopta o se descarta con un motivo, y se les comunica. Quien ve que no sirve de nada deja de decir nada.',
    },
    source: {
      article: 'D',
      says: {
        en: 'A company that listens to present and future customers and acts on what they say, where it can, does far better than its rivals.',
        es: 'La empresa que escucha a clientes presentes y futuros y actúa según lo que dicen, cuando puede, lo hace mucho mejor que sus rivales.',
      },
    },
    ...addOn,
    fold: 'sustain',
    builtIn: [],
  },
  {
    number: 50,
    name: { en: 'The voice of the customer', es: 'La voz del cliente' },
    about: {
      en: 'For the experiences that customers themselves rank highest, the company asks how well it does, what it can improve and what others do better. The answers count by that ranking and have a seat at the gate, so nobody can speak for customers without having asked them.',
      es: 'En las experiencias que los propios clientes consideran más importantes, la empresa pregunta cómo lo hace, qué puede mejorar y qué hacen mejor otros. Las respuestas pesan según ese orden y tienen un puesto en la puerta, de modo que nadie habla por el cliente sin haberle preguntado.',
    },
    source: {
      article: 'B',
      says: {
        en: 'For each key experience customers can say how well it goes, what to improve and where rivals are better, most of all where it matters to them.',
        es: 'De cada experiencia clave el cliente puede decir cómo va, qué mejorar y en qué son mejores los rivales, sobre todo donde más le importa.',
      },
    },
    ...core,
    fold: 'prove',
    builtIn: ['gateDecisions'],
  },
  {
    number: 51,
    name: { en: 'Commitment, not only satisfaction', es: 'Compromiso, no solo satisfacción' },
    about: {
      en: 'The company measures whether customers mean to stay, buy more, recommend it and forgive a mistake, beside how satisfied they are. Satisfied customers leave every day; committed ones do not.',
      es: 'La empresa mide si los clientes piensan quedarse, comprar más, recomendarla y perdonar un error, además de su satisfacción. Los clientes satisfechos se van todos los días; los comprometidos, no.',
    },
    source: {
      article: 'B',
      says: {
        en: 'Measuring satisfaction is not enough: one should learn what makes customers truly committed.',
        es: 'Medir la satisfacción no basta: hay que saber qué compromete de verdad al cliente.',
      },
    },
    ...addOn,
    fold: 'prove',
    builtIn: [],
  },
];
