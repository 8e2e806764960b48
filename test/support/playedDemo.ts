import { createMovableTime, type MovableTime } from '#infra/local/demo/movableTime.ts';
import { demoCalendar, type DemoCalendar } from '#infra/local/demo/calendar.ts';
import { playDemo } from '#infra/local/demo/play.ts';
import { demoBegins } from '#infra/local/demo/scenes.ts';
import { startBackend, type Backend } from '#infra/local/backend.ts';
import { DEMO_ADMIN_GROUP, DEMO_DIRECTORY } from '#infra/local/signIn/demoPeople.ts';
import { enterDemoPeople } from '#infra/local/signIn/enterDemoPeople.ts';
import { createPlayer, type Player } from '#infra/local/story/player.ts';
import { randomIds } from '#runtime/ids.ts';

const origin = 'http://127.0.0.1:1';

export type PlayedDemo = {
  readonly backend: Backend;
  readonly time: MovableTime;
  readonly calendar: DemoCalendar;
  readonly programme: string;
  /** Sends as the demo people. */
  readonly player: Player;
  /** Faults that were only logged. */
  readonly faults: readonly string[];
};

/** The demo, played on an engine in memory as it would be at a first start at `now`; its time stands there. */
export async function playedDemo(now: string): Promise<PlayedDemo> {
  const calendar = demoCalendar(now);
  const time = createMovableTime({ standsAt: demoBegins(calendar) });
  const faults: string[] = [];
  const backend = await startBackend({
    clock: time.clock,
    timers: time.timers,
    ids: randomIds,
    sink: (line) => {
      if (line.includes('"level":"error"')) faults.push(line);
    },
    signIn: {
      issuer: `${origin}/test`,
      clientId: 'test',
      clientSecret: 'test',
      origin,
      directory: DEMO_DIRECTORY,
      adminGroup: DEMO_ADMIN_GROUP,
    },
  });
  const people = await enterDemoPeople(backend.dependenciesOf('test'));
  let programme = '';
  await playDemo({ backend, time, people, calendar, founded: (id) => (programme = id) });
  return { backend, time, calendar, programme, player: createPlayer({ backend, time, people }), faults };
}
