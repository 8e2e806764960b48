import * as openid from 'openid-client';
import type { SignInConfig } from '#runtime/environment.ts';

/** Finds the issuer's endpoints and keys once; a failed attempt is tried again at the next sign-in. */
export type Issuer = () => Promise<openid.Configuration>;

// The issuer answers discovery and token requests within a second; ten cover a bad day.
const TIMEOUT_SECONDS = 10;

/** The configured OIDC issuer. Plain http is spoken only with an issuer on this machine. */
export function createIssuer(config: () => SignInConfig): Issuer {
  let found: Promise<openid.Configuration> | undefined;
  return async () => {
    found ??= discover(config());
    try {
      return await found;
    } catch (fault) {
      found = undefined;
      throw fault;
    }
  };
}

async function discover({ issuer, clientId, clientSecret }: SignInConfig): Promise<openid.Configuration> {
  const url = new URL(issuer);
  const isLocal = url.protocol === 'http:' && (url.hostname === '127.0.0.1' || url.hostname === 'localhost');
  return openid.discovery(url, clientId, clientSecret, undefined, {
    timeout: TIMEOUT_SECONDS,
    // OpenID Connect lets a client trust TLS in place of the signature of a token that comes straight from the issuer;
    // whoever stands in between, a proxy that opens TLS among them, must not make people up.
    execute: [openid.enableNonRepudiationChecks, ...(isLocal ? [openid.allowInsecureRequests] : [])],
  });
}
