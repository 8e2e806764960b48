import { createDesk, type Desk } from '#infra/local/story/desk.ts';
import { createPlayer, type Player } from '#infra/local/story/player.ts';
import type { Waymark } from './journeyRuntime.ts';

/** What people did before a journey begins, sent through the same API as the same people, at the time it is now. */
export function playerOf({ runtime }: Waymark): Player {
  const { backend, people } = runtime;
  const { clock } = backend.dependenciesOf('journey');
  return createPlayer({
    backend,
    people,
    time: { clock, advanceTo: () => Promise.reject(new Error('Journeys move the clock by its button.')) },
  });
}

/** @param path `/programmes/<id>`, as a page shows it */
export function deskAt(waymark: Waymark, path: string): Desk {
  return createDesk(playerOf(waymark), path.split('/').at(-1) ?? '', 'demo-manager');
}
