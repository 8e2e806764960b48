import type { InboundFederationTriggerEvent } from 'aws-lambda';

/** The names under which the company's directory sends what a sign-in is judged by. */
export type JudgedAttributes = { readonly groups: string; readonly acr: string };

/** Stands where the directory said nothing; no directory's word for a strength or a group. */
const SAID_NOTHING = '-';

/**
 * Called by the user pool at each sign-in through the company's SAML directory. The pool leaves an attribute as it was when
 * an assertion does not have it, so that the strength of an earlier sign-in, or a group somebody has left, would stand
 * for this one: what is missing is overwritten here (ADR 0017).
 */
export function federation(
  { groups, acr }: JudgedAttributes,
  event: InboundFederationTriggerEvent,
): InboundFederationTriggerEvent {
  const userAttributesToMap = {
    [groups]: SAID_NOTHING,
    [acr]: SAID_NOTHING,
    ...withoutEmpty(event.request.attributes.samlResponse ?? {}),
  };
  return { ...event, response: { userAttributesToMap } };
}

function withoutEmpty(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''));
}
