import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { SignInJourney } from './journey.ts';
import { pagePolicy, pageStyle } from './pageStyle.ts';

type Language = 'en' | 'es';
type Text = Readonly<Record<Language, string>>;

const failures = {
  expired: {
    status: 400,
    en: 'This sign-in took longer than ten minutes or was begun in another window.',
    es: 'Este inicio de sesión tardó más de diez minutos o empezó en otra ventana.',
  },
  refused: {
    status: 400,
    en: 'The sign-in was not completed.',
    es: 'El inicio de sesión no se completó.',
  },
  unreachable: {
    status: 502,
    en: 'Your company’s sign-in does not answer at the moment. Try again in a minute.',
    es: 'El inicio de sesión de su empresa no responde ahora. Inténtelo de nuevo en un minuto.',
  },
  notAssured: {
    status: 403,
    en: 'Waymark asks for a stronger sign-in: your company’s directory did not confirm a second factor. Sign in with it, or ask those who run the directory.',
    es: 'Waymark exige un inicio de sesión más seguro: el directorio de su empresa no confirmó un segundo factor. Entre con él o consulte a quienes gestionan el directorio.',
  },
  notInGroup: {
    status: 403,
    en: 'You may not sign in to Waymark yet: your company’s directory does not list you among its people. Ask an administrator.',
    es: 'Todavía no puede entrar en Waymark: el directorio de su empresa no le incluye entre quienes lo usan. Consulte a quien lo administra.',
  },
  notAskedAgain: {
    status: 403,
    en: 'Your company’s sign-in did not ask you again, so nothing was recorded yet. What you typed is kept. Sign in again; if this page comes back, tell those who run the sign-in.',
    es: 'El inicio de sesión de su empresa no volvió a pedirle que se identificara, así que todavía no se ha registrado nada. Lo que escribió se conserva. Vuelva a identificarse; si esta página reaparece, avise a quienes lo gestionan.',
  },
  otherPerson: {
    status: 403,
    en: 'You signed in as somebody else. Nothing was recorded, and what you typed is kept. Sign in as the same person as before.',
    es: 'Ha entrado como otra persona. No se ha registrado nada y lo que escribió se conserva. Entre como la misma persona que antes.',
  },
} as const satisfies Readonly<Record<string, Text & { readonly status: number }>>;

export type Failure = keyof typeof failures;

const texts = {
  welcome: { en: 'You are signed in.', es: 'Ha iniciado sesión.' },
  onward: { en: 'Continue to Waymark', es: 'Continuar a Waymark' },
  again: { en: 'Sign in again', es: 'Iniciar sesión de nuevo' },
  back: { en: 'Back to Waymark', es: 'Volver a Waymark' },
  failed: { en: 'Not signed in', es: 'No se ha iniciado sesión' },
  notRecorded: { en: 'Not recorded yet', es: 'Aún no se ha registrado' },
} as const satisfies Readonly<Record<string, Text>>;

type Link = { readonly path: string; readonly text: string };

/**
 * A page of our own that moves on at once. A redirect would still count as begun by the issuer's site, and the browser
 * would leave the Strict session cookie out of the first request.
 */
export function onwardPage(
  event: APIGatewayProxyEventV2,
  path: string,
  cookies: readonly string[],
): APIGatewayProxyStructuredResultV2 {
  const language = languageOf(event);
  return page(language, {
    statusCode: 200,
    title: texts.welcome[language],
    links: [{ path, text: texts.onward[language] }],
    cookies,
    head: `<meta http-equiv="refresh" content="0;url=${escape(path)}">`,
  });
}

/** A page that says why signing in failed and leads back to its beginning; from a decision also back to the decision. */
export function failurePage(
  event: APIGatewayProxyEventV2,
  failure: Failure,
  {
    cookies = [],
    journey,
  }: {
    readonly cookies?: readonly string[];
    readonly journey?: Pick<SignInJourney, 'returnPath' | 'since'>;
  } = {},
): APIGatewayProxyStructuredResultV2 {
  const language = languageOf(event);
  const { status, [language]: sentence } = failures[failure];
  const back = { path: journey?.returnPath ?? '/', text: texts.back[language] };
  return page(language, {
    statusCode: status,
    title: texts[journey?.since === undefined ? 'failed' : 'notRecorded'][language],
    sentence,
    links:
      journey?.since === undefined ? [againLink(language)] : [againLink(language, journey.returnPath), back],
    cookies,
  });
}

/** Says when to come again to an address that came too often. */
export function tooManyPage(
  event: APIGatewayProxyEventV2,
  retryAfterSeconds: number,
): APIGatewayProxyStructuredResultV2 {
  const language = languageOf(event);
  const sentence = {
    en: `Too many sign-ins were begun from your network. Try again in ${retryAfterSeconds} s.`,
    es: `Se han iniciado demasiadas sesiones desde su red. Inténtelo de nuevo dentro de ${retryAfterSeconds} s.`,
  }[language];
  const links = [againLink(language)];
  const answer = page(language, { statusCode: 429, title: texts.failed[language], sentence, links });
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfterSeconds) } };
}

function againLink(language: Language, stepUpFor?: string): Link {
  const query =
    stepUpFor === undefined ? '' : `?${new URLSearchParams({ stepUp: '1', returnTo: stepUpFor }).toString()}`;
  return { path: `/auth/sign-in${query}`, text: texts.again[language] };
}

type Page = {
  readonly statusCode: number;
  readonly title: string;
  readonly sentence?: string;
  readonly links: readonly Link[];
  readonly cookies?: readonly string[];
  readonly head?: string;
};

function page(
  language: Language,
  { statusCode, title, sentence, links, cookies = [], head = '' }: Page,
): APIGatewayProxyStructuredResultV2 {
  const drawn = links.map(({ path, text }) => `<a href="${escape(path)}">${text}</a>`).join('');
  const said = sentence === undefined ? '' : `<p>${sentence}</p>`;
  const body = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">${head}<title>${title} · Waymark</title><style>${pageStyle}</style></head><body><main><h1>${title}</h1>${said}<p class="links">${drawn}</p></main></body></html>`;
  return {
    statusCode,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy,
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
    cookies: [...cookies],
    body,
  };
}

function languageOf(event: APIGatewayProxyEventV2): Language {
  return /^es\b/i.test(event.headers['accept-language'] ?? '') ? 'es' : 'en';
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
