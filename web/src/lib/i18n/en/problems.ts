/** What a person reads when the server says no. One sentence each, with what to do next. */
export const problems = {
  offline: () => 'Waymark cannot be reached. Check the connection and try again.',
  signedOut: () => 'Your session ended. Sign in again; what you typed is kept.',
  signInAgain: () => 'Sign in again before this is recorded; what you typed is kept.',
  notAllowed: () => 'Your role does not allow this.',
  notFound: () => 'This does not exist, or you may not see it.',
  versionChanged: () => 'Somebody changed this in the meantime. Look at the new state and try again.',
  busy: () => 'Many people are writing at once. Try again in a moment.',
  invalid: () => 'Some entries need mending.',
  tooLarge: () => 'This is too large to send at once.',
  keyReused: () => 'This was already sent with other contents. Reload the page and try again.',
  fault: () => 'Something failed on our side. Try again; nothing was written.',
  unknown: (title: string, requestId: string) => `${title} (reference ${requestId})`,
  reference: (requestId: string) => `Reference ${requestId}`,
};
