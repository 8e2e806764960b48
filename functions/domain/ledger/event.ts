import type { Instant } from '#domain/time.ts';

/** Something that happened to one aggregate; `type` is a past-tense lower-camel word, `data` plain JSON. */
export type DomainEvent = { readonly type: string; readonly data: Readonly<Record<string, unknown>> };

/**
 * Who acts: an opaque person id (or `system`), the seat they act for, where one was used, and the id of the API token
 * where a machine acted in their name. `request` is the id of the request they sent: it leads an operator from the browser
 * to the workflow, and is no part of what is told or hashed.
 */
export type Actor = {
  readonly person: string;
  readonly seat?: string;
  readonly apiToken?: string;
  readonly request?: string;
};

/** What a decision may know beside the state: the moment, who acts, and fresh ids. */
export type DecisionContext = {
  readonly at: Instant;
  readonly actor: Actor;
  readonly newId: () => string;
};
