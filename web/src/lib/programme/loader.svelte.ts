import { onMount } from 'svelte';
import { invalidate } from '$app/navigation';
import { page } from '$app/state';
import type { CommandAnswer, PeopleAnswer } from '#contract/responses.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { PlainDate } from '#domain/time.ts';
import { command, commandKey, read, type Command } from '#lib/api/client.ts';
import { naming } from '#lib/i18n/text/naming.ts';
import { programmeKey, type OpenProgramme } from '#lib/api/programme.ts';
import { watchPresence } from '#lib/session/presence.ts';

let names = $state.raw<Readonly<Record<string, string>>>({});
let returned = $state.raw<Readonly<Record<string, PlainDate>>>({});
let erased = $state.raw<readonly string[]>([]);
let namesAt = -Infinity;
let packs = $state.raw<ReadonlyMap<string, Pack>>(new Map());

// A decision in another browser shows within this time; an unchanged programme costs a 304.
const lookAgainMs = 20_000;

/** What a page of a programme works with. Everything shown derives from `open`, the one snapshot. */
export type ProgrammePage = {
  readonly open: OpenProgramme;
  /** The method this programme runs on; undefined until it has been read. */
  readonly pack: Pack | undefined;
  /** A person's name; an empty text until the names are there, or for someone nobody knows. */
  readonly nameOf: (person: string | null | undefined) => string;
  /** Since when mail to a person comes back; undefined where it arrives. */
  readonly mailReturnedOn: (person: string) => PlainDate | undefined;
  /** Everyone in the directory, by name. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Path of the API under this programme: `path('/gates/gate1/votes')`. */
  readonly path: (rest: string) => string;
  /** Sends a command under this programme and reads the programme anew. Throws `Problem`; the caller keeps its form. */
  readonly send: <Body = CommandAnswer>(request: ProgrammeCommand) => Promise<Body>;
  readonly refresh: () => Promise<void>;
};

/** A command under this programme; without `key` this attempt is its own intention. */
export type ProgrammeCommand = Omit<Command, 'path' | 'key'> & {
  readonly rest: string;
  readonly key?: string;
};

/**
 * The open programme, kept fresh: it is read again on focus, and every 20 s while the page is visible and somebody is at
 * it. Call it while a component under `/programmes/[id]` is being set up.
 */
export function useProgramme(): ProgrammePage {
  const open = $derived.by(() => {
    const found = page.data.open;
    if (found === undefined) throw new Error('No programme is open on this page');
    return found;
  });
  const path = (rest: string): string => `/programmes/${encodeURIComponent(open.answer.id)}${rest}`;
  const refresh = (): Promise<void> => invalidate(programmeKey(open.answer.id));

  onMount(() => {
    if (performance.now() - namesAt > lookAgainMs) void readNames();
    void readPack(open);
    const look = () => {
      if (!document.hidden && navigator.onLine && open.answer.asOf === undefined) void refresh();
    };
    const presence = watchPresence(look);
    const timer = setInterval(() => {
      if (presence.isHere()) look();
    }, lookAgainMs);
    addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      presence.stop();
      removeEventListener('focus', look);
    };
  });

  return {
    get open() {
      return open;
    },
    get pack() {
      return packs.get(packKey(open));
    },
    get people() {
      return Object.entries(names)
        .map(([id, name]) => ({ id, name }))
        .toSorted((one, other) => one.name.localeCompare(other.name));
    },
    nameOf: (person) => {
      if (person === null || person === undefined) return '';
      return erased.includes(person) ? naming.erasedPerson() : (names[person] ?? '');
    },
    mailReturnedOn: (person) => returned[person],
    path,
    refresh,
    async send<Body = CommandAnswer>({ rest, key, ...request }: ProgrammeCommand): Promise<Body> {
      const body = await command<Body>({ ...request, path: path(rest), key: key ?? commandKey() });
      await refresh();
      return body;
    },
  };
}

/** Reads the directory's names anew, after people were added. */
export async function readNames(): Promise<void> {
  const { body } = await read<PeopleAnswer>('/people');
  names = Object.fromEntries(body.people.map(({ id, name }) => [id, name]));
  returned = Object.fromEntries(
    body.people.flatMap(({ id, mailReturnedOn }) =>
      mailReturnedOn === undefined ? [] : [[id, mailReturnedOn]],
    ),
  );
  erased = body.erased ?? [];
  namesAt = performance.now();
}

/** The names before the first drawing, so that no line grows when they arrive. Without them a page still stands. */
export async function namesBeforehand(): Promise<void> {
  if (namesAt < 0) await readNames().catch(() => undefined);
}

/** The method before the first drawing, for pages that tell of its criteria. Without it a page still stands. */
export async function methodBeforehand(open: OpenProgramme): Promise<void> {
  await readPack(open).catch(() => undefined);
}

/** The methods read so far are kept: a version never changes. */
async function readPack(open: OpenProgramme): Promise<void> {
  const key = packKey(open);
  if (packs.has(key)) return;
  const { body } = await read<Pack>(`/packs/${encodeURIComponent(key)}`);
  packs = new Map([...packs, [key, body]]);
}

function packKey(open: OpenProgramme): string {
  const { id, version } = open.view.programme.pack;
  return `${id}@${version}`;
}
