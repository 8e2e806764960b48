import type { EnvironmentName } from '#infra/environment.ts';
import type { RestoredTables } from '#infra/company.ts';
import type { Store } from '#store/client.ts';
import { replay, type Replay } from '#store/replay.ts';
import { listProgrammes, verifyProgramme } from '#store/verify.ts';
import { told } from './instant.ts';

/**
 * Verifies every programme in restored tables and says a line for each. The two tables go back apart from each other: of a
 * commit in that very second one may hold its half and the other not.
 * @returns how many do not hold
 */
export async function verifyRestored(
  store: Store,
  say: (line: string) => void,
  fold: Replay = replay,
): Promise<number> {
  const programmes = await listProgrammes(store);
  let faults = 0;
  for (const programme of programmes) {
    const { events, fault } = await verifyProgramme(store, programme, fold);
    say(fault ?? `Programme ${programme}: ${events} events, every link and snapshot holds`);
    if (fault !== undefined) faults += 1;
  }
  say(`${programmes.length} checked, ${faults} with a fault`);
  return faults;
}

/** What to do with tables that do not hold. */
export function otherSecond(environment: EnvironmentName, at: Date): string {
  const before = new Date(at.getTime() - 1000);
  return [
    'Do not use these tables. Core and ledger went back apart from each other; a commit in that second stands in one of them only.',
    `Take the second before: npm run restore -- ${environment} --to ${told(before)}`,
    'If a programme has the same fault there, it was broken before: see "Ledger changed" in docs/operations.md.',
  ].join('\n');
}

/** What to write into waymark.config.ts, and what comes next. */
export function cutOver(environment: EnvironmentName, { core, ledger }: RestoredTables): string {
  return `Everything holds. Nothing has changed for anybody yet. To go on with these tables, put this into
waymark.config.ts, in place of any "restored" that is there:

  restored: {
    ${environment}: {
      core: { name: '${core.name}' },
      ledger: {
        name: '${ledger.name}',
        streamArn: '${ledger.streamArn}',
      },
    },
  },

then: npm run diff -- ${environment} and npm run deploy -- ${environment}
"Restore" in docs/operations.md says what follows from it.`;
}
