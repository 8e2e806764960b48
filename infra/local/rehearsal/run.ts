import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomIds } from '#runtime/ids.ts';
import type { LogSink } from '#runtime/logger.ts';
import { startBackend, type Backend } from '../backend.ts';
import { DEMO_ADMIN_GROUP, DEMO_DIRECTORY } from '../signIn/demoPeople.ts';
import { enterDemoPeople } from '../signIn/enterDemoPeople.ts';
import type { Desk } from '../story/desk.ts';
import { createPlayer, type Player } from '../story/player.ts';
import { playScenes, type Scene } from '../story/scene.ts';
import { scoreOf, type Scored } from '../story/score.ts';
import { createVirtualTime } from '../virtualTime.ts';
import { horizonMonths, rehearsalScenes } from './scenes.ts';

const origin = 'http://127.0.0.1:1';

/** Nobody signs in to a rehearsal; sessions are opened in the store. */
const signIn = {
  issuer: `${origin}/rehearsal`,
  clientId: 'rehearsal',
  clientSecret: 'rehearsal',
  origin,
  directory: DEMO_DIRECTORY,
  adminGroup: DEMO_ADMIN_GROUP,
};

/** Faults that were only logged: nothing in a rehearsal may be retried into success. */
const faultLevels = /"level":"(error|fatal)"/i;

export type Rehearsed = Scored & { readonly faults: readonly string[]; readonly commands: number };

/** Who looks on while it is played. */
export type Onlooker = {
  /** Is told every log line. */
  readonly sink: LogSink;
  /** The backend as the story is to use it. */
  readonly around: (backend: Backend) => Backend;
  /** What is played beside the story; `desk` is there once the programme is founded. */
  readonly scenes: (player: Player, desk: () => Desk) => readonly Scene[];
};

/** Plays the whole programme on an engine of its own, in virtual time. @param heard is told each scene as it is played */
export async function rehearse(
  heard: (scene: Scene) => void = () => undefined,
  onlooker?: Onlooker,
): Promise<Rehearsed> {
  const faults: string[] = [];
  const sink: LogSink = (line, level) => {
    onlooker?.sink(line, level);
    if (faultLevels.test(line)) faults.push(line);
  };
  const time = createVirtualTime('2026-11-02T07:00:00.000Z');
  // On a file, as people run it: only there the engine's stream has its index (streamIndex.ts).
  const directory = await mkdtemp(join(tmpdir(), 'waymark-rehearsal-'));
  const started = await startBackend({
    databasePath: join(directory, 'waymark.db'),
    clock: time.clock,
    timers: time.timers,
    ids: randomIds,
    sink,
    signIn,
  });
  const backend = onlooker?.around(started) ?? started;
  try {
    const people = await enterDemoPeople(backend.dependenciesOf('rehearsal'));
    const player = createPlayer({ backend, time, people, clockRunsOn: afterAnyClose });
    const { scenes, desk } = rehearsalScenes(player);
    await playScenes(player, [...(onlooker?.scenes(player, desk) ?? []), ...scenes], heard);
    await player.close();
    const scored = await scoreOf(backend, desk().programme);
    return { ...scored, faults, commands: player.commands() };
  } finally {
    await backend.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

/** What is off, in sentences; none when the rehearsal went as a programme must. */
export function complaints({ score, fault, faults }: Rehearsed): readonly string[] {
  return [
    ...(score.ledgerValid ? [] : [fault ?? 'The ledger is not as long as it should be.']),
    ...(score.gatesDecided === 7 ? [] : [`${score.gatesDecided} of 7 gates were decided.`]),
    ...(score.months === horizonMonths ? [] : [`${score.months} of ${horizonMonths} months were closed.`]),
    ...(score.rollovers.programme > 0 && score.rollovers.stage > 0 ? [] : ['A machine never rolled over.']),
    ...faults,
  ];
}

/** Months close on the 11th; nothing else falls due in this story. */
function afterAnyClose(date: string): boolean {
  return date.endsWith('-11');
}
