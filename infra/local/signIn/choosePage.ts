import { demoPeople, type BothLanguages, type DemoPerson } from './demoPeople.ts';
import { chooseStyle } from './chooseStyle.ts';

export type Language = keyof BothLanguages;

const words = {
  title: { en: 'Choose who you are', es: 'Elija quién es' },
  lead: { en: 'I lead', es: 'Yo dirijo' },
  run: { en: 'I run it', es: 'Yo lo gestiono' },
  report: { en: 'I report numbers', es: 'Yo informo los datos' },
  intro: {
    en: 'A demo on this machine. The people and their company are invented; no password is needed.',
    es: 'Una demostración en este equipo. Las personas y su empresa son inventadas; no hace falta contraseña.',
  },
  more: { en: 'Seven more people', es: 'Siete personas más' },
  gone: { en: 'This sign-in has ended', es: 'Este inicio de sesión ha terminado' },
  again: { en: 'Sign in again', es: 'Iniciar sesión de nuevo' },
  goneDetail: {
    en: 'It was open for more than ten minutes, or Waymark was started again meanwhile.',
    es: 'Estuvo abierto más de diez minutos, o Waymark se reinició entretanto.',
  },
} as const satisfies Record<string, BothLanguages>;

/** English or Spanish, whichever `Accept-Language` names first; English when it names neither. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split('-')[0] ?? '', quality: Number(quality ?? 1) };
    })
    .toSorted((one, other) => other.quality - one.quality)
    .map(({ language }) => language)
    .find((language) => language === 'en' || language === 'es');
  return wanted === 'es' ? 'es' : 'en';
}

/** The page that stands in for the company's own sign-in: three big choices and seven more people. */
export function choosePage(language: Language, action: string): string {
  const choices = demoPeople.filter((person) => person.choice !== undefined);
  const others = demoPeople.filter((person) => person.choice === undefined);
  return page(
    language,
    words.title[language],
    `<p class="intro">${words.intro[language]}</p>
    <form method="post" action="${escape(action)}">
      <ul class="choices">${choices.map((person) => choice(person, language)).join('')}</ul>
      <h2>${words.more[language]}</h2>
      <ul class="people">${others.map((person) => other(person, language)).join('')}</ul>
    </form>`,
  );
}

/** What a person sees whose sign-in ran out. `restart` begins a new one. */
export function endedPage(language: Language, restart: string): string {
  return page(
    language,
    words.gone[language],
    `<p class="intro">${words.goneDetail[language]}</p>
    <p><a class="again" href="${escape(restart)}">${words.again[language]}</a></p>`,
  );
}

function choice(person: DemoPerson, language: Language): string {
  const verb = words[person.choice ?? 'lead'][language];
  return `<li><button name="person" value="${person.subject}">
    <strong>${verb}</strong><span class="name">${escape(person.name)}</span><span class="role">${escape(person.role[language])}</span>
  </button></li>`;
}

function other(person: DemoPerson, language: Language): string {
  return `<li><button name="person" value="${person.subject}">
    <span class="name">${escape(person.name)}</span><span class="role">${escape(person.role[language])}</span>
  </button></li>`;
}

function page(language: Language, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Waymark</title>
<style>${chooseStyle}</style>
</head>
<body>
<main>
  <p class="brand"><svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><rect width="32" height="32" rx="7" fill="currentColor"/><path d="M7 20.5 12 10l4 7.5L20 10l5 10.5" class="peaks"/></svg>Waymark</p>
  <h1>${title}</h1>
  ${body}
</main>
</body>
</html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
