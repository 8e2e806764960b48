import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { Provider, interactionPolicy, type Configuration } from 'oidc-provider';
import { demoClaims, demoPersonOf } from './demoPeople.ts';
import { createMemoryAdapter } from './memoryAdapter.ts';

/** Where the demo sign-in is mounted on the local address. */
export const DEMO_SIGN_IN_PATH = '/demo-sign-in';

/** The page on which a person chooses; the interaction's id follows. */
export const CHOOSE_PATH = `${DEMO_SIGN_IN_PATH}/choose`;

export type DemoClient = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

const SCOPES = 'openid profile email';
const TEN_MINUTES = 10 * 60;

/**
 * An OpenID provider that lets anyone at this machine be any demo person.
 * @param acrValues the strengths it can assert; none in the demo, where nobody proves who they are
 * @param origin the local address; only `http://127.0.0.1:<port>` and `http://localhost:<port>` are taken
 * @param portal where Waymark itself is reached, if elsewhere
 * @throws Error when the address could be reached from another machine
 */
export function createDemoProvider(
  origin: string,
  acrValues: readonly string[] = [],
  portal = origin,
): {
  readonly provider: Provider;
  readonly client: DemoClient;
} {
  const { hostname, protocol } = new URL(origin);
  if (protocol !== 'http:' || (hostname !== '127.0.0.1' && hostname !== 'localhost')) {
    throw new Error(
      `The demo sign-in runs on this machine only: use a loopback address in place of ${origin}.`,
    );
  }
  const client: DemoClient = {
    issuer: `${origin}${DEMO_SIGN_IN_PATH}`,
    clientId: 'waymark-local',
    // New at each start: it never leaves this process.
    clientSecret: randomBytes(32).toString('base64url'),
  };
  return { provider: new Provider(client.issuer, configuration(client, portal, acrValues)), client };
}

function configuration(client: DemoClient, portal: string, acrValues: readonly string[]): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    adapter: createMemoryAdapter(),
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${portal}/auth/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'EC', use: 'sig', alg: 'ES256' }] },
    pkce: { required: () => true },
    scopes: SCOPES.split(' '),
    acrValues: [...acrValues],
    claims: {
      openid: ['sub', 'acr', 'amr'],
      profile: ['name', 'groups'],
      email: ['email', 'email_verified'],
    },
    // The name stands in the ID token itself, so that one round trip is enough.
    conformIdTokenClaims: false,
    findAccount: (_context, subject) => accountOf(subject),
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    interactions: {
      url: (_context, interaction) => `${CHOOSE_PATH}/${interaction.uid}`,
      policy: alwaysAsk(),
    },
    // No consent page: the only client is Waymark itself.
    loadExistingGrant: async (context) => {
      const { client: asking, session, provider } = context.oidc;
      if (asking === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
      grant.addOIDCScope(SCOPES);
      await grant.save();
      return grant;
    },
    renderError: (context, out) => {
      context.type = 'text/plain';
      context.body = `Sign-in failed: ${out.error_description ?? out.error}. Start again at ${portal}/auth/sign-in`;
    },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      // Of no use to the portal, so not sent to it.
      long: { path: DEMO_SIGN_IN_PATH, httpOnly: true, sameSite: 'lax' },
      names: { session: 'demo_session', interaction: 'demo_interaction', resume: 'demo_resume' },
    },
    ttl: {
      AccessToken: TEN_MINUTES,
      AuthorizationCode: 60,
      Grant: TEN_MINUTES,
      IdToken: TEN_MINUTES,
      Interaction: TEN_MINUTES,
      Session: TEN_MINUTES,
    },
  };
}

/** Asks at every sign-in, so that signing out and in again is how one becomes somebody else. */
function alwaysAsk(): interactionPolicy.DefaultPolicy {
  const { Check, base } = interactionPolicy;
  const policy = base();
  policy
    .get('login')
    ?.checks.add(
      new Check('choose', 'A person is to be chosen', (context) => context.oidc.result?.login === undefined),
    );
  policy.remove('consent');
  return policy;
}

function accountOf(subject: string): ReturnType<NonNullable<Configuration['findAccount']>> {
  const person = demoPersonOf(subject);
  if (person === undefined) return undefined;
  return {
    accountId: person.subject,
    claims: () => demoClaims(person),
  };
}
