import type { IncomingMessage, ServerResponse } from 'node:http';
import { discardRest, readBody } from '../http/body.ts';
import { choosePage, endedPage, languageOf } from './choosePage.ts';
import { choosePolicy } from './chooseStyle.ts';
import { demoPersonOf, type DemoPerson } from './demoPeople.ts';
import { CHOOSE_PATH, DEMO_SIGN_IN_PATH, createDemoProvider, type DemoClient } from './provider.ts';

/** A form with one field; anything larger is no choice of ours. */
const FORM_LIMIT = 1_024;

/** What the demo's issuer says of the strength of a sign-in: nothing, because nobody proves anything there. Tests say more. */
export type DemoStrength = { readonly acr?: string; readonly amr?: readonly string[] };

export type DemoSignIn = {
  readonly prefix: string;
  readonly listener: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly client: DemoClient;
};

/**
 * The demo's OpenID provider with its page of people, to be mounted under `prefix` of the local address.
 * @throws Error when the address is not a loopback one
 */
export function createDemoSignIn(origin: string, strength: DemoStrength = {}, portal = origin): DemoSignIn {
  const acrValues = strength.acr === undefined ? [] : [strength.acr];
  const { provider, client } = createDemoProvider(origin, acrValues, portal);
  const oidc = provider.callback();

  const choose = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const language = languageOf(request.headers['accept-language']);
    const interaction = await provider.interactionDetails(request, response).catch(() => undefined);
    if (interaction === undefined) {
      discardRest(request);
      answerPage(response, 410, endedPage(language, '/auth/sign-in'));
      return;
    }
    const action = `${CHOOSE_PATH}/${interaction.uid}`;
    if (request.method !== 'POST') {
      answerPage(response, 200, choosePage(language, action));
      return;
    }
    const person = await chosenPerson(request);
    if (person === undefined) {
      discardRest(request);
      answerPage(response, 400, choosePage(language, action));
      return;
    }
    await provider.interactionFinished(request, response, {
      login: {
        accountId: person.subject,
        remember: false,
        ...(strength.acr !== undefined && { acr: strength.acr }),
        ...(strength.amr !== undefined && { amr: [...strength.amr] }),
      },
    });
  };

  return {
    prefix: DEMO_SIGN_IN_PATH,
    client,
    listener: async (request, response) => {
      if (request.url?.startsWith(`${CHOOSE_PATH}/`)) return choose(request, response);
      // The provider knows its paths without the mount; from originalUrl it learns where it is mounted.
      Object.assign(request, { originalUrl: request.url });
      request.url = request.url?.slice(DEMO_SIGN_IN_PATH.length) ?? '/';
      return oidc(request, response);
    },
  };
}

async function chosenPerson(request: IncomingMessage): Promise<DemoPerson | undefined> {
  const body = await readBody(request, FORM_LIMIT);
  if (!body.ok) return undefined;
  return demoPersonOf(new URLSearchParams(body.bytes.toString('utf8')).get('person') ?? '');
}

function answerPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': choosePolicy,
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(html),
  });
  response.end(html);
}
