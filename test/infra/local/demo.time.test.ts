import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  LedgerAnswer,
  PortfolioAnswer,
  ProgrammeAnswer,
  SessionAnswer,
  WorkflowAnswer,
} from '#contract/responses.ts';
import { viewOf } from '#domain/programme/programmeView.ts';
import { later } from '#infra/local/demo/clock.ts';
import { createMovableTime } from '#infra/local/demo/movableTime.ts';
import { ROOT } from '#infra/portal/build.ts';

const patience = 180_000;
const dayMs = 86_400_000;

describe('the time of the demo', () => {
  it('goes on by a week or a month at the same time of day', () => {
    expect(later('2026-11-21T10:00:00.000Z', 'week')).toBe('2026-11-28T10:00:00.000Z');
    // January has 31 days, February 28.
    expect(later('2027-01-31T10:00:00.000Z', 'month')).toBe('2027-02-28T10:00:00.000Z');
  });

  it('fires what is due at its own instant, stands while it is moved, and then runs with the wall clock', async () => {
    const wall = { at: '2026-11-21T10:00:00.000Z' };
    const time = createMovableTime(
      { offsetMs: 0 },
      { clock: { now: () => wall.at }, timers: { setTimeout: () => 0, clearTimeout: () => undefined } },
    );
    const fired: string[] = [];
    time.timers.setTimeout(() => fired.push(time.clock.now()), 2 * dayMs);
    await time.advanceTo('2026-11-28T10:00:00.000Z', async () => undefined);
    wall.at = '2026-11-21T10:00:05.000Z';
    expect(fired).toEqual(['2026-11-23T10:00:00.000Z']);
    expect(time.clock.now()).toBe('2026-11-28T10:00:00.000Z');

    time.run();
    wall.at = '2026-11-21T10:00:09.000Z';
    expect(time.clock.now()).toBe('2026-11-28T10:00:04.000Z');
    await expect(time.advanceTo('2026-11-01T10:00:00.000Z', async () => undefined)).rejects.toThrow(
      'forwards',
    );
    time.reset();
    expect(time.clock.now()).toBe('2026-11-21T10:00:09.000Z');
  });
});

describe("the demo's clock, and a kill", () => {
  let directory = '';
  let running: Running;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'waymark-demo-'));
    running = await start(directory);
  }, patience);
  afterAll(async () => {
    await running.kill();
    rmSync(directory, { recursive: true });
  });

  it(
    'is played at the first start alone, and its dates never move again',
    async () => {
      expect(running.played).toBe(true);
      const before = await programme();
      await running.kill();
      running = await start(directory);
      expect(running.played).toBe(false);
      expect(await programme()).toEqual(before);
    },
    patience,
  );

  it(
    'moves by a month: the month closes, machines check in, and the kill after it loses nothing',
    async () => {
      const before = await programme();
      const asked = await session();
      const moved = await send<{ readonly now: string }>('POST', '/api/demo/clock', { by: 'month' });
      const days = (Date.parse(moved.now) - Date.parse(asked.now)) / dayMs;
      // A month has 28 to 31 days; the request itself took less than a quarter of one.
      expect(days).toBeGreaterThanOrEqual(28);
      expect(days).toBeLessThan(31.25);

      const after = await programme();
      const next = (period: string | undefined) =>
        period === undefined ? '' : later(`${period}-01T00:00:00.000Z`, 'month').slice(0, 7);
      expect(after.view.programme.lastPublishedPeriod).toBe(next(before.view.programme.lastPublishedPeriod));
      const { entries } = await get<LedgerAnswer>(`${path()}/ledger?limit=10`);
      expect(entries.map(({ type }) => type)).toContain('periodClosed');

      await running.kill();
      running = await start(directory);
      expect((await session()).now > moved.now).toBe(true);
      expect((await programme()).revision).toBe(after.revision);
    },
    patience,
  );

  it(
    'has every workflow waiting again after the kill, where the record says',
    async () => {
      await expect
        .poll(
          async () =>
            (await get<WorkflowAnswer>(`${path()}/workflow`)).waiting.map(({ stage, state }) => [
              stage ?? 'programme',
              state,
            ]),
          {
            timeout: 20_000,
            interval: 250,
          },
        )
        .toEqual(
          expect.arrayContaining([
            ['programme', 'Oversee'],
            ['businessFocus', 'Sustain'],
            ['organisationalStructure', 'GateReview'],
            ['businessMetrics', 'Deliver'],
            ['customerInteraction', 'Deliver'],
            ['technology', 'AwaitStart'],
          ]),
        );
    },
    patience,
  );

  it('refuses another step, and whoever is not signed in', async () => {
    const year = await raw('POST', '/api/demo/clock', { by: 'year' });
    expect(year.status).toBe(400);
    const stranger = await fetch(`${running.origin}/api/demo/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-waymark': '1' },
      body: '{"by":"week"}',
    });
    expect(stranger.status).toBe(401);
  });

  it(
    'is played anew where the first start was cut off, and nothing of the first attempt is left',
    async () => {
      const { revision } = await programme();
      const first = demoId;
      await running.kill();
      // As a kill in the middle of the play leaves it.
      writeFileSync(join(directory, 'demo.json'), JSON.stringify({ state: 'playing', programme: first }));
      running = await start(directory);
      const { programmes } = await get<PortfolioAnswer>('/api/programmes');
      expect(running.played).toBe(true);
      expect(programmes).toHaveLength(1);
      expect(programmes[0]?.id).not.toBe(first);
      expect((await raw('GET', `/api/programmes/${first}`)).status).toBe(404);
      // The move of the clock had closed one month more: two events.
      expect((await programme()).revision).toBe(revision - 2);
    },
    patience,
  );

  it(
    'is cleared in one click: no programme is left, and the clock is the wall clock again',
    async () => {
      await send('POST', '/api/demo/clear', {});
      expect((await get<PortfolioAnswer>('/api/programmes')).programmes).toEqual([]);
      const { demo, now } = await session();
      expect(demo).toBeUndefined();
      expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000);
      expect((await raw('POST', '/api/demo/clock', { by: 'week' })).status).toBe(404);

      await running.kill();
      running = await start(directory);
      expect(running.played).toBe(false);
      expect((await get<PortfolioAnswer>('/api/programmes')).programmes).toEqual([]);
    },
    patience,
  );

  const path = (): string => `/api/programmes/${demoId}`;
  let demoId = '';

  function session(): Promise<SessionAnswer> {
    return get('/api/session');
  }

  async function programme() {
    demoId = (await session()).demo?.programme ?? demoId;
    const { revision, snapshots } = await get<ProgrammeAnswer>(path());
    return { revision, view: viewOf(snapshots) };
  }

  function get<Answer>(at: string): Promise<Answer> {
    return send('GET', at);
  }

  async function send<Answer>(method: string, at: string, body?: object): Promise<Answer> {
    const response = await raw(method, at, body);
    if (!response.ok) throw new Error(`${method} ${at}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }

  function raw(method: string, at: string, body?: object): Promise<Response> {
    return fetch(`${running.origin}${at}`, {
      method,
      headers: { cookie: running.cookie, 'x-waymark': '1', 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
});

type Running = {
  readonly origin: string;
  readonly cookie: string;
  readonly played: boolean;
  /** kill -9. */
  readonly kill: () => Promise<void>;
};

async function start(directory: string): Promise<Running> {
  const child = spawn(process.execPath, [join(ROOT, 'test/support/demoProcess.ts'), directory], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await firstLine(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    ...(JSON.parse(said) as Omit<Running, 'kill'>),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The child has no output.');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('The demo process ended without a word.');
}
