import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { access, type Access, type AccessName } from '#infra/access.ts';
import { withBucket } from '#test/support/bucket.ts';
import type { Use } from './accessWatch.ts';
import { playWholeRun, type WholeRun } from './wholeRun.ts';

const witness = withBucket();
let run: WholeRun;

beforeAll(async () => {
  run = await playWholeRun(witness);
}, 240_000);
afterAll(async () => run?.stop());

const reads = ['GetItem', 'BatchGetItem', 'Query'];

/** What a line of infra/access.ts allows, taken apart; actions that read the same items count as one. */
function rightsOf(lambda: AccessName) {
  return (access[lambda] as readonly Access[]).flatMap((one) =>
    one.may.flatMap((action) =>
      (one.of ?? [undefined]).map((family) => ({ lambda, ...one, action, family })),
    ),
  );
}
type Right = ReturnType<typeof rightsOf>[number];

function allows(right: Right, use: Use): boolean {
  return (
    right.lambda === use.lambda &&
    right.table === use.table &&
    right.action === use.action &&
    right.family === use.family &&
    right.index === use.index &&
    (right.inTransaction !== true || use.inTransaction)
  );
}

function isExercised(right: Right, uses: readonly Use[]): boolean {
  const same = reads.includes(right.action) ? reads : [right.action];
  return uses.some((use) => same.some((action) => allows({ ...right, action } as Right, use)));
}

/** Ids and instants count as texts where a whole statement does; a single word may stand in any line. */
const isWritten = (text: string): boolean => /\S\s\S/.test(text);

/** An answer that was given unseen stands as one text; its comment counts by itself as well. */
const commentIn = (text: string): readonly string[] => {
  if (!text.startsWith('{"answer":')) return [];
  const { comment } = JSON.parse(text) as { readonly comment?: string };
  return comment === undefined ? [] : [comment];
};

const told = ({ lambda, table, action, family, index }: Right | Use): string =>
  `${lambda}: ${action} ${table} ${index === undefined ? (family ?? '') : `index ${index}`}`;

const names = Object.keys(access) as AccessName[];
const rights = names.flatMap(rightsOf);

describe('what functions may do with items', () => {
  it('is seen in a run that asks every route with success and calls every function', () => {
    expect(run.unasked).toEqual([]);
    expect([...new Set(run.uses.map(({ lambda }) => lambda))].toSorted()).toEqual(names.toSorted());
  });

  it('is enough for all that they do', () => {
    const beyond = run.uses.filter((use) => !rights.some((right) => allows(right, use)));
    expect(beyond.map((use) => `${told(use)}${use.inTransaction ? ' in a transaction' : ''}`)).toEqual([]);
  });

  it('is not more than they do', () => {
    const spare = rights.filter((right) => !isExercised(right, run.uses));
    expect([...new Set(spare.map(told))]).toEqual([]);
  });
});

describe('what people said and who they are', () => {
  const personal = (): readonly string[] => [
    ...run.people.flatMap(({ name, email }) => [name, ...name.split(' '), email]),
    ...run.texts.flatMap((text) => [text, ...commentIn(text)]).filter(isWritten),
  ];
  const secret = (): readonly string[] => run.secrets;
  const found = (needles: readonly string[], lines: readonly string[]): readonly string[] => {
    const all = lines.join('\n');
    const whole = `${all}\n${all.replaceAll('+', ' ')}`;
    return [...new Set(needles)].filter(
      (needle) => whole.includes(needle) || whole.includes(JSON.stringify(needle).slice(1, -1)),
    );
  };

  it('is plenty, so that its absence says something', () => {
    expect(run.people.length).toBeGreaterThan(10);
    expect(run.texts.length).toBeGreaterThan(100);
    // Of the leader, two voters of a ballot, and the two who leave.
    expect(new Set(run.texts.flatMap(commentIn)).size).toBeGreaterThanOrEqual(5);
    // Ten people's sessions, a ticket for each sign-in, and machines' keys.
    expect(run.secrets.length).toBeGreaterThan(25);
    expect(run.lines.length).toBeGreaterThan(100);
    expect(run.machineTexts.length).toBeGreaterThan(100);
    expect(run.lines.filter((line) => line.includes('"fault":'))).not.toEqual([]);
  });

  it('reaches no line of a log, not even with a fault', () => {
    expect(found([...personal(), ...secret()], run.lines)).toEqual([]);
  });

  it('is not needed to tell who came, what was refused and what failed: ids, codes and strengths do', () => {
    const told = (event: string) =>
      run.lines
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter((line) => line['event'] === event);

    expect(told('signedIn').every(({ person, requestId }) => Boolean(person) && Boolean(requestId))).toBe(
      true,
    );
    expect(new Set(told('signedIn').map(({ forDecision }) => forDecision))).toEqual(new Set([true, false]));
    expect(told('signedOut')).not.toEqual([]);
    expect(told('refused').map(({ code }) => code)).toContain('notForTokens');
    expect(told('requestFailed')).not.toEqual([]);
  });

  it('does not travel through the state machines: neither inputs nor payloads nor histories', () => {
    expect(found([...personal(), ...secret()], run.machineTexts)).toEqual([]);
  });

  it('stands in no URL', () => {
    expect(found([...personal(), ...secret()], run.urls.map(decodeURIComponent))).toEqual([]);
  });

  it('leaves the tokens of waiting executions out of logs, and session ids out of what is stored', async () => {
    const tokens = run.machineTexts.flatMap((text) => {
      const { token } = JSON.parse(text) as { readonly token?: string };
      return token ?? [];
    });

    expect(tokens.length).toBeGreaterThan(100);
    expect(found(tokens, run.lines)).toEqual([]);
    expect(found(secret(), [await run.everythingStored()])).toEqual([]);
  });
});
