import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

const texts = {
  welcome: { en: 'You are signed in.', es: 'Ha iniciado sesión.' },
  onward: { en: 'Continue to Waymark', es: 'Continuar a Waymark' },
  expired: {
    en: 'This sign-in took longer than ten minutes or was begun in another window.',
    es: 'Este inicio de sesión tardó más de diez minutos o empezó en otra ventana.',
  },
  refused: {
    en: 'The sign-in was not completed.',
    es: 'El inicio de sesión no se completó.',
  },
  unreachable: {
    en: 'Your company’s sign-in does not answer at the moment. Try again in a minute.',
    es: 'El inicio de sesión de su empresa no responde ahora. Inténtelo de nuevo en un minuto.',
  },
  again: { en: 'Sign in again', es: 'Iniciar sesión de nuevo' },
} as const;

type Failure = 'expired' | 'refused' | 'unreachable';

const failureStatus = { expired: 400, refused: 400, unreachable: 502 } as const satisfies Record<
  Failure,
  number
>;

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
  const onward = `<meta http-equiv="refresh" content="0;url=${escape(path)}">`;
  return page(
    200,
    language,
    texts.welcome[language],
    { path, text: texts.onward[language] },
    cookies,
    onward,
  );
}

/** A page that says why signing in failed and leads back to its beginning. */
export function failurePage(
  event: APIGatewayProxyEventV2,
  failure: Failure,
  cookies: readonly string[] = [],
): APIGatewayProxyStructuredResultV2 {
  const language = languageOf(event);
  const link = { path: '/auth/sign-in', text: texts.again[language] };
  return page(failureStatus[failure], language, texts[failure][language], link, cookies);
}

function page(
  statusCode: number,
  language: 'en' | 'es',
  sentence: string,
  link: { readonly path: string; readonly text: string },
  cookies: readonly string[],
  head = '',
): APIGatewayProxyStructuredResultV2 {
  const body = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">${head}<title>Waymark</title></head><body><main><p>${sentence}</p><p><a href="${escape(link.path)}">${link.text}</a></p></main></body></html>`;
  return {
    statusCode,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    },
    cookies: [...cookies],
    body,
  };
}

function languageOf(event: APIGatewayProxyEventV2): 'en' | 'es' {
  return /^es\b/i.test(event.headers['accept-language'] ?? '') ? 'es' : 'en';
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
