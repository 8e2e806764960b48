import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { PORTAL_BUILD } from '#infra/portal/build.ts';
import { startWaymark } from './journeyRuntime.ts';

/**
 * Before the journeys: the demo is played once, as the first `npm start` does; each file of journeys begins with a copy.
 * The portal's build is copied too, so that one made meanwhile cannot change the pages under a running journey.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const directory = mkdtempSync(join(tmpdir(), 'waymark-journeys-'));
  const demo = join(directory, 'demo');
  mkdirSync(demo);
  const portal = join(directory, 'portal');
  cpSync(PORTAL_BUILD, portal, { recursive: true });
  const waymark = await startWaymark({ directory: demo, portal });
  await waymark.stop();
  project.provide('demo', demo);
  project.provide('portal', portal);
  return () => rmSync(directory, { recursive: true, force: true });
}

declare module 'vitest' {
  interface ProvidedContext {
    /** A data directory in which the demo has been played; to be copied. */
    readonly demo: string;
    /** The built portal. */
    readonly portal: string;
  }
}
