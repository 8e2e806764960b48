// The only place that spells a cookie. `__Host-` makes the browser insist on Secure, this very host and Path=/.

/** Holds the opaque session id. */
export const SESSION_COOKIE = '__Host-waymark';

/** Holds the ticket of a sign-in on its way to the issuer and back. */
export const SIGN_IN_COOKIE = '__Host-waymark-sign-in';

/** The session's cookie: never sent along with a request that another site began. It ends with the session on the server. */
export function sessionCookie(sessionId: string): string {
  return `${SESSION_COOKIE}=${sessionId}; Path=/; Secure; HttpOnly; SameSite=Strict`;
}

/** Lax, because it has to come back on the redirect from the issuer, which is another site. */
export function signInCookie(ticket: string, seconds: number): string {
  return `${SIGN_IN_COOKIE}=${ticket}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${seconds}`;
}

/** Takes a cookie away. */
export function clearedCookie(name: string): string {
  return `${name}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0`;
}

/**
 * The value of a cookie in an event. API Gateway hands cookies over apart from the headers; what does not is read as RFC 6265
 * writes them, one header with semicolons.
 */
export function cookieOf(
  event: {
    readonly cookies?: readonly string[] | undefined;
    readonly headers?: Readonly<Record<string, string | undefined>>;
  },
  name: string,
): string | undefined {
  const cookies = event.cookies ?? event.headers?.['cookie']?.split(';').map((cookie) => cookie.trim());
  const found = cookies?.find((cookie) => cookie.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}
