import { addDays } from '#domain/calendar/plainDate.ts';
import type { Instant, PlainDate } from '#domain/time.ts';
import type { Player } from './player.ts';

/** One moment of a story: when, who acts, what it is in one clause, and the commands. */
export type Scene = {
  readonly at: Instant;
  readonly who: string;
  readonly tells: string;
  readonly play: () => Promise<unknown>;
};

/** A time of a day in UTC: `on('2027-03-01', '09:30')`. Working hours are the same day in every zone a story plays in. */
export function on(date: PlainDate, time = '09:00'): Instant {
  return `${date}T${time}:00.000Z`;
}

/** The working day on or after a date. */
export function workday(date: PlainDate): PlainDate {
  const day = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  if (day === 6) return addDays(date, 2);
  return day === 0 ? addDays(date, 1) : date;
}

/** Plays scenes in the order of their instants; those of one instant in the order given. */
export async function playScenes(
  player: Player,
  scenes: readonly Scene[],
  heard: (scene: Scene) => void = () => undefined,
): Promise<void> {
  for (const scene of scenes.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))) {
    await player.advanceTo(scene.at);
    await scene.play();
    heard(scene);
  }
}
