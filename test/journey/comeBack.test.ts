import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ROOT } from '#infra/portal/build.ts';
import { launchChromium } from '#test/support/chromium.ts';
import { programmeOf, read, see, signIn } from '#test/support/journey.ts';

const directory = mkdtempSync(join(tmpdir(), 'waymark-come-back-'));
const started: ChildProcess[] = [];
let browser: Browser | undefined;

beforeAll(async () => {
  cpSync(inject('demo'), directory, { recursive: true });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  for (const child of started) child.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

describe('coming back', () => {
  it('after a kill in the middle of the work everything is there, the session too, and every workflow waits where it waited', async () => {
    const first = await start('0');
    const context = await browser?.newContext({ locale: 'en-GB', baseURL: first.address });
    const page = await context?.newPage();
    if (page === undefined) throw new Error('The browser did not start.');
    await page.goto('/');
    await signIn(page, 'I run it');
    const programme = await programmeOf(page);
    await page.getByRole('button', { name: 'State it anew' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'At risk' }).check();
    await dialog.getByLabel('Why').fill('The contact list is late again.');
    await dialog.getByRole('button', { name: 'State it', exact: true }).click();
    await see(page.getByRole('main').getByText('The contact list is late again.'));
    await page.goto(`${programme}/admin/workflow`);
    const before = await waits(page);

    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const second = await start(new URL(first.address).port);

    expect(second.address).toBe(first.address);
    await page.goto(programme);
    await see(page.getByRole('main').getByText('The contact list is late again.'));
    await page.goto(`${programme}/admin/workflow`);
    expect(await waits(page)).toEqual(before);
    expect(before).toContain('Organisational structure: Gate Review');
    expect(before).toHaveLength(6);
  });
});

/** `npm start` as a person runs it, up to the address it prints. */
async function start(port: string): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'infra/local/start.ts'), '--port', port, '--data', directory],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  started.push(child);
  let said = '';
  for await (const text of child.stdout ?? []) {
    said += String(text);
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    if (address !== undefined) return { child, address };
  }
  throw new Error(`npm start ended: ${said}`);
}

/** Where each workflow waits, as the page for administrators says. */
async function waits(page: Page): Promise<string[]> {
  const rows = page.getByRole('table', { name: 'Where each workflow waits' }).getByRole('row');
  await expect.poll(() => rows.count()).toBeGreaterThan(1);
  const [, ...all] = await rows.all();
  const told = await Promise.all(
    all.map(
      async (row) =>
        `${await read(row.getByRole('rowheader'))}: ${await read(row.getByRole('cell').first())}`,
    ),
  );
  return told.toSorted();
}
