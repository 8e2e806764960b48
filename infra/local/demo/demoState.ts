import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Instant } from '#domain/time.ts';

/** What is kept of the demo between starts. */
export type DemoState =
  /** It is being played; a start that finds this was cut off and plays it anew. */
  | { readonly state: 'playing'; readonly programme?: string }
  | {
      readonly state: 'played';
      readonly programme: string;
      /** The instant its dates were reckoned from, once and for ever. */
      readonly playedAt: Instant;
      /** How far its clock was moved ahead of the wall clock. */
      readonly offsetMs: number;
    }
  /** It was cleared, or never wanted. */
  | { readonly state: 'none' };

export type DemoFile = {
  readonly read: () => DemoState | undefined;
  /** Through a second file: a kill in between leaves the old one or the new one. */
  readonly write: (state: DemoState) => void;
};

export function demoFile(path: string): DemoFile {
  return {
    read: () => {
      try {
        return JSON.parse(readFileSync(path, 'utf8')) as DemoState;
      } catch (fault) {
        if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw new Error(`Waymark cannot read ${path}: remove the directory it is in to begin anew.`, {
          cause: fault,
        });
      }
    },
    write: (state) => {
      writeFileSync(`${path}.new`, JSON.stringify(state), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
  };
}
