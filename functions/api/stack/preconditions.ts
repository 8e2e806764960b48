import { createHash } from 'node:crypto';
import type { Step } from './exchange.ts';

/** The version an edit was made on, and the key that makes a repeated command the same command. */
export const preconditions: Step = (exchange) => {
  const { route, event, call } = exchange;
  const ifMatch = event.headers['if-match'];
  const key = event.headers['idempotency-key'];
  if (route.ifMatch === true) {
    if (ifMatch === undefined) return { code: 'ifMatchMissing' };
    const version = /^(?:W\/)?"(\d{1,12})"$/.exec(ifMatch.trim())?.[1];
    if (version === undefined) return { code: 'ifMatchUnreadable' };
    exchange.call = { ...exchange.call, ifMatch: Number(version) };
  }
  if (route.method === 'GET' || key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,128}$/.test(key)) return { code: 'commandKeyUnreadable' };
  const said = createHash('sha256')
    .update(`${event.headers['if-match'] ?? ''}\n${event.body ?? ''}`)
    .digest('hex');
  // Two feeds of one person may well number their commands alike.
  const actor = call.apiToken === undefined ? call.person : `${call.person}#${call.apiToken}`;
  const commandKey = { actor, route: `${route.method} ${event.rawPath}`, key, bodyHash: said };
  exchange.call = { ...exchange.call, commandKey };
  return undefined;
};
