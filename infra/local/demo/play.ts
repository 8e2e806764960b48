import { accepted } from '#domain/outcome.ts';
import { changesOf } from '#store/changesOf.ts';
import { execute } from '#store/execute.ts';
import type { Person } from '#store/people.ts';
import type { Backend } from '../backend.ts';
import { createPlayer, type StoryTime } from '../story/player.ts';
import { playScenes } from '../story/scene.ts';
import type { DemoCalendar } from './calendar.ts';
import { demoScenes } from './scenes.ts';

export type DemoStage = {
  readonly backend: Backend;
  /** Stands at the demo's beginning. */
  readonly time: StoryTime;
  readonly people: ReadonlyMap<string, Person>;
  readonly calendar: DemoCalendar;
  /** Told the programme's id once it is founded. */
  readonly founded: (programme: string) => void;
};

/**
 * Plays the demo up to its calendar's `now`.
 * @throws RefusedCommand where a command of the story is refused
 */
export async function playDemo(stage: DemoStage): Promise<void> {
  const { backend, time, people, calendar, founded } = stage;
  const closes = calendar.lastClose.slice(-2);
  // Months close on that day; the first of a month is for whatever else falls due.
  const player = createPlayer({
    backend,
    time,
    people,
    clockRunsOn: (date) => date.endsWith(closes) || date.endsWith('-01'),
  });
  const scenes = demoScenes(player, calendar, async (programme) => {
    founded(programme);
    await markAsDemo(backend, programme);
  });
  await playScenes(player, scenes);
  await player.advanceTo(calendar.now);
  await backend.runClock();
  await player.close();
}

/** No request can say that a programme is the demo; the local runtime does. */
async function markAsDemo(backend: Backend, programme: string): Promise<void> {
  const event = { type: 'foundationsChanged', data: { changes: { demo: true } } };
  const marked = await execute(backend.dependenciesOf('demo'), {
    programme,
    actor: { person: 'system' },
    read: [{ kind: 'programme', id: programme }],
    decide: (loaded) => accepted(changesOf([{ kind: 'programme', id: programme, events: [event] }], loaded)),
  });
  if (!marked.ok) throw new Error(`The demo could not be marked: ${marked.refusal.code}`);
}
