import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { programmeOf, see, withJourney } from '#test/support/journey.ts';

type Theme = 'light' | 'dark';
type RunOnly = { readonly type: 'tag' | 'rule'; readonly values: string[] };

/** Under the programme; `''` is its overview. */
const PAGES = [
  '',
  '/roadmap',
  '/decisions',
  '/decisions/gate1',
  '/decisions/gate2',
  '/decisions/gate3',
  '/outcomes',
  '/numbers',
  '/numbers/import',
  '/inbox',
  '/stages/customerInteraction',
  '/stages/technology',
  '/setup',
  '/people',
  '/history',
  '/history/published',
  '/admin/workflow',
];

/** All that axe knows in light; in dark the colours alone, for nothing else differs. */
const RULES: Readonly<Record<Theme, RunOnly>> = {
  light: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  dark: { type: 'rule', values: ['color-contrast'] },
};

const journey = withJourney();

describe('every page, for everybody', () => {
  it('has nothing that a screen reader, a keyboard or weak eyes stumble over, in light and dark', async () => {
    const page = await journey.signedInAs('I run it');
    const programme = await programmeOf(page);
    const paths = [...PAGES.map((rest) => `${programme}${rest}`), '/programmes/new', '/nowhere'];
    for (const path of paths) {
      await arrive(page, path);
      await expectNoFlaws(page, path.replace(programme, '…'));
    }
    for (const name of ['Repeat purchase rate', 'Fewer customers lapse']) {
      await arrive(page, `${programme}/outcomes`);
      await page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
      await see(page.getByRole('heading', { level: 1, name }));
      await allIsHere(page);
      await expectNoFlaws(page, name);
    }
    await page.getByRole('link', { name: 'Waymark', exact: true }).click();
    await see(page.getByRole('link', { name: 'New programme' }));
    await expectNoFlaws(page, 'the portfolio');
  });

  it('has none with a dialog or a menu open', async () => {
    const page = await journey.signedInAs('I run it');
    const programme = await programmeOf(page);
    const button = (name: string | RegExp): Locator => page.getByRole('button', { name }).first();
    const opened: readonly (readonly [path: string, opener: Locator])[] = [
      ['', button('State it anew')],
      ['', button(/You and your preferences$/)],
      ['', button(/^This programme/)],
      ['/roadmap', page.getByRole('link', { name: /^Welcome-back offer/ }).first()],
      ['/stages/customerInteraction', button('Move dates')],
      ['/decisions/gate2', button('Approve with conditions')],
      ['/setup', button('Add a KPI')],
      ['/people', button('Add a seat')],
    ];
    for (const [path, opener] of opened) {
      await arrive(page, `${programme}${path}`);
      await opener.click();
      await expectNoFlaws(page, `${path} with ${String(opener)}`);
    }
  });

  it('has none before the sign-in and in its chooser', async () => {
    const page = await journey.window();
    await page.goto('/');
    const action = page.getByRole('link', { name: 'Sign in' });
    await see(action);
    await expectNoFlaws(page, 'sign-in');
    await action.click();
    await see(page.getByRole('button', { name: 'I lead' }));
    await expectNoFlaws(page, 'chooser');
  });

  it('stays within a telephone’s 390 pixels in Spanish and dark', async () => {
    const page = await journey.signedInAs('Yo lo gestiono', {
      locale: 'es-ES',
      colorScheme: 'dark',
      viewport: { width: 390, height: 844 },
    });
    const programme = await programmeOf(page);
    for (const path of [...PAGES.map((rest) => `${programme}${rest}`), '/programmes/new', '/nowhere']) {
      await arrive(page, path);
      const beyond = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect.soft(beyond, `${path}: pixels beyond the edge`).toBe(0);
    }
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
  });

  it('is worked by the keyboard alone: from the sign-in to the recorded vote', async () => {
    const page = await journey.window({ viewport: { width: 390, height: 844 } });
    await page.goto('/');
    await tabTo(page, page.getByRole('link', { name: 'Sign in' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'I run it' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('link', { name: /^Decide Gate 2/ }).first());
    await page.keyboard.press('Enter');
    await see(page.getByRole('heading', { level: 1, name: /^Gate 2/ }));
    await tabTo(page, page.getByRole('button', { name: 'Send back', exact: true }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByLabel('Reason'));
    await page.keyboard.type('Come back when every team has its numbers.');
    await tabTo(page, page.getByRole('button', { name: 'Continue' }));
    await page.keyboard.press('Enter');
    // The focus has gone on to the button that takes its place.
    await page.getByRole('button', { name: 'Confirm: Send back' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await see(page.getByRole('status').getByText(/^Your vote is recorded/));
  });
});

/** At a page whose facts have come. */
async function arrive(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await see(page.getByRole('heading', { level: 1 }));
  await allIsHere(page);
}

/** What is loading keeps its room with something that says it is busy. */
async function allIsHere(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
}

/** The page stays as it is, its colours change: a theme follows the system at once. */
async function expectNoFlaws(page: Page, where: string): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    // There are no frames to gather from; what passes is not asked for, which halves the time.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ runOnly: RULES[theme], resultTypes: ['violations'], preload: false })
      .analyze();
    const flaws = violations.map(({ id, help, nodes }) => {
      const found = nodes.map(({ html }) => html.slice(0, 160)).join(' | ');
      return `${id}, ${help}: ${found}; ${nodes[0]?.failureSummary ?? ''}`;
    });
    expect.soft(flaws, `${where} in ${theme}`).toEqual([]);
  }
}

/** Presses Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const most = 80;
  await see(target);
  const focused = target.and(page.locator(':focus'));
  for (let pressed = 0; pressed < most; pressed += 1) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${String(target)} is not reached by ${most} presses of Tab.`);
}
