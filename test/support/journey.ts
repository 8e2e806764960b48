import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { dateIn } from '#domain/calendar/zone.ts';
import { launchChromium } from './chromium.ts';
import { startWaymark, type Waymark } from './journeyRuntime.ts';

const DESK = { locale: 'en-GB', timezoneId: 'Europe/Madrid', viewport: { width: 1280, height: 900 } };
const PICTURES = fileURLToPath(new URL('../../.cache/test', import.meta.url));
/** Long for a click, short for a person: what has not come by then does not come. */
const PATIENCE_MS = 10_000;

export type Journey = {
  readonly waymark: () => Waymark;
  /** A new browser window with cookies of its own, and nobody signed in. */
  readonly window: (options?: BrowserContextOptions) => Promise<Page>;
  /** The same, signed in as the demo person whose choice bears this name, such as "I lead". */
  readonly signedInAs: (choice: string | RegExp, options?: BrowserContextOptions) => Promise<Page>;
};

/** One Waymark and one browser for a file of journeys; the demo stands as it does after the first start. */
export function withJourney(): Journey {
  const directory = mkdtempSync(join(tmpdir(), 'waymark-journey-'));
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  let waymark: Waymark | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    cpSync(inject('demo'), directory, { recursive: true });
    [waymark, browser] = await Promise.all([
      startWaymark({ directory, portal: inject('portal') }),
      launchChromium(),
    ]);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPictures(contexts);
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    // A page that threw has failed, also when the story did not notice.
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await waymark?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const running = (): Waymark => {
    if (waymark === undefined) throw new Error('Waymark runs inside journeys only.');
    return waymark;
  };
  const window: Journey['window'] = async (options = {}) => {
    if (browser === undefined) throw new Error('The browser runs inside journeys only.');
    const context = await browser.newContext({ ...DESK, baseURL: running().origin, ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', (fault) => faults.push(`${page.url()}: ${fault.message}`));
    page.on('console', (said) => {
      // Chromium writes one line for each refused request; the pages show those in words.
      const isRefusal = said.text().startsWith('Failed to load resource');
      if (said.type() === 'error' && !isRefusal) faults.push(`${page.url()}: ${said.text()}`);
    });
    return page;
  };
  return {
    waymark: running,
    window,
    signedInAs: async (choice, options) => {
      const page = await window(options);
      await page.goto('/');
      await signIn(page, choice);
      return page;
    },
  };
}

/** What was on the screens when a story failed, as pictures and as a screen reader has it. */
async function keepPictures(contexts: readonly BrowserContext[]): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const pages = contexts.flatMap((context) => context.pages());
  await Promise.all(
    pages.map(async (page, at) => {
      const file = join(PICTURES, `journey-${at + 1}`);
      await page.screenshot({ path: `${file}.png`, fullPage: true }).catch(() => undefined);
      const spoken = await page.locator('body').ariaSnapshot().catch(String);
      writeFileSync(`${file}.txt`, `${page.url()}\n${spoken}\n`);
    }),
  );
}

/** Today where the demo's programme is, and where the browser says it is. */
export function today(): string {
  return dateIn(DESK.timezoneId, new Date().toISOString());
}

/** A date as the English pages write it: `15 Dec 2026`. */
export function spoken(date: string): string {
  const words = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', words).format(new Date(date));
}

/** From the portal's sign-in page through the chooser to the page that waits; works in both languages. */
export async function signIn(page: Page, choice: string | RegExp): Promise<void> {
  await page.getByRole('link', { name: /^(Sign in|Iniciar sesión|Entrar)$/ }).click();
  await page.getByRole('button', { name: choice }).click();
  await page.getByRole('banner').getByRole('button').first().waitFor();
}

/** Where this page's programme lives: `/programmes/<id>`. */
export async function programmeOf(page: Page): Promise<string> {
  await page.waitForURL(/\/programmes\/./);
  const [path] = /\/programmes\/[^/?#]+/.exec(page.url()) ?? [];
  if (path === undefined) throw new Error(`${page.url()} shows no programme.`);
  return path;
}

/** A person comes back to this window: pages look for news then, and every 20 s. */
export async function comeBackTo(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate("window.dispatchEvent(new Event('focus'))");
}

/** Waits until a person sees it. */
export async function see(what: Locator): Promise<void> {
  await what.waitFor({ state: 'visible' });
}

/** What a person reads there, line breaks and narrow spaces made plain. */
export async function read(where: Locator): Promise<string> {
  return (await where.innerText()).replaceAll(/\s+/g, ' ');
}

/** The sentence that appears for a while after something was done. */
export async function toast(page: Page, sentence: string): Promise<void> {
  await page.getByRole('status').getByText(sentence, { exact: true }).last().waitFor();
}
