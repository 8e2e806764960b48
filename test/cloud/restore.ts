import { expect } from 'vitest';
import type { LedgerAnswer } from '#contract/responses.ts';
import type { RestoredTables } from '#infra/company.ts';
import { manager } from '#infra/local/demo/cast.ts';
import type { Desk } from '#infra/local/story/desk.ts';
import type { CloudPeople } from './cloudPeople.ts';
import { deployArgs, type Cloud } from './deployed.ts';

/**
 * A mishap and the way back: the programme is changed after an instant, the tables of that instant take the place of the
 * live ones, and work goes on there. The emulator restores what is there when it is asked, whatever the instant, so the
 * restore comes before the mishap here (docs/adr/0019).
 */
export async function goBack(cloud: Cloud, people: CloudPeople, desk: Desk): Promise<void> {
  const visionNow = async () => (await desk.view()).programme.charter.vision;
  const reword = (vision: string) =>
    desk.edit(manager, 'programme', desk.programme, '', { charter: { vision } });
  const restore = (...args: readonly string[]) =>
    cloud.npm('run', 'restore', '--', 'dev', '--config', 'test/cloud/company.ts', ...args);
  await reword('Before the mishap.');
  const last = (await historyOf(people, desk)).at(-1);

  const at = new Date().toISOString();
  const said = await restore('--to', at);
  expect(said).toContain('0 with a fault');
  await reword('After the mishap.');

  process.env['WAYMARK_TEST_RESTORED'] = JSON.stringify(tablesIn(said));
  await cloud.npm('run', 'deploy', '--', ...deployArgs);
  expect(await visionNow()).toBe('Before the mishap.');
  expect((await historyOf(people, desk)).at(-1)).toEqual(last);

  await reword('After the way back.');
  expect(await visionNow()).toBe('After the way back.');
  expect(await restore('--list')).toMatch(/^From \S+Z to \S+Z, any second\.$/m);
  expect(await cloud.npm('run', 'ledger:verify', '--', '--env', 'dev')).toContain('0 with a fault');
}

/** What the command said to put into the company's choices. */
function tablesIn(said: string): RestoredTables {
  const of = (pattern: RegExp): string => pattern.exec(said)?.[1] ?? '';
  return {
    core: { name: of(/core: \{ name: '(.+)' \}/) },
    ledger: { name: of(/ledger: \{\s+name: '(.+)'/), streamArn: of(/streamArn: '(.+)'/) },
  };
}

async function historyOf(people: CloudPeople, { programme }: Desk): Promise<LedgerAnswer['entries']> {
  const answer = await people.fetch('demo-auditor', `/api/programmes/${programme}/ledger?limit=200`);
  return ((await answer.json()) as LedgerAnswer).entries;
}
