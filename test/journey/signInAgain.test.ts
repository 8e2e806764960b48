import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { programmeOf, see, signIn, toast, withJourney } from '#test/support/journey.ts';
import { ageSignIns } from '#test/support/agedSignIn.ts';

const journey = withJourney();
const telephone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const reason = 'The teams know their customers by now.';
const asked = 'You will be asked to sign in again before this is recorded.';

async function signedInTwentyMinutesAgo(choice: string, subject: string): Promise<Page> {
  const page = await journey.signedInAs(choice, telephone);
  const { backend, people } = journey.waymark().runtime;
  await ageSignIns(backend.dependenciesOf('journey').store, people.get(subject)?.id ?? '', 20);
  return page;
}

/** Counts what a thumb does; typing and the issuer's own page are not taps of Waymark. */
function taps(page: Page): { readonly tap: (name: string | RegExp) => Promise<void>; count: number } {
  const counter = {
    count: 0,
    tap: async (name: string | RegExp) => {
      counter.count += 1;
      await page.getByRole('button', { name }).tap();
    },
  };
  return counter;
}

describe('a vote that has to wait for a new sign-in', () => {
  it('takes at most four taps from the link in a mail, and the typed reason survives', async () => {
    const page = await signedInTwentyMinutesAgo('I run it', 'demo-manager');
    const programme = await programmeOf(page);
    const thumb = taps(page);

    await page.goto(`${programme}/decisions/gate2`);
    await thumb.tap('Send back');
    await page.getByLabel('Reason').fill(reason);
    await thumb.tap('Continue');
    await see(page.getByText(asked));
    await thumb.tap('Confirm: Send back');

    await page.waitForURL(/\/demo-sign-in\/choose\//);
    expect(page.url()).not.toContain('teams');
    await page.getByRole('button', { name: 'I run it' }).tap();

    await see(page.getByText('You have signed in again. Everything is as you typed it.'));
    expect(await page.getByLabel('Reason').inputValue()).toBe(reason);
    await thumb.tap('Confirm: Send back');

    await see(page.getByRole('status').getByText(/^Your vote is recorded/));
    await see(page.getByText(reason).first());
    expect(thumb.count).toBe(4);
    expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain('teams');
  });

  it('is nobody else’s to send: who signs in as another person is sent back to what was typed', async () => {
    const page = await signedInTwentyMinutesAgo('I lead', 'demo-leader');
    const programme = await programmeOf(page);
    await page.goto(`${programme}/people`);
    await page.goto(`/auth/sign-in?stepUp=1&returnTo=${programme}/decisions/gate2`);
    await page.getByRole('button', { name: 'I report numbers' }).click();

    await see(page.getByText('You signed in as somebody else.'));
    await page.getByRole('link', { name: 'Back to Waymark' }).click();
    await see(page.getByRole('banner').getByRole('button', { name: /Lena Lighthouse/ }));
  });

  it('asks for one sign-in only of whom it finds signed out', async () => {
    const page = await journey.signedInAs('I run it', telephone);
    const programme = await programmeOf(page);
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Marco Compass/ })
      .tap();
    await page.getByRole('button', { name: 'Sign out', exact: true }).tap();
    await page.goto(`${programme}/decisions/gate2`);
    await see(page.getByText('Your session ended. Sign in to go on where you were.'));

    expect(await page.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toContain('stepUp=1');
    await signIn(page, 'I run it');
    expect(new URL(page.url()).pathname).toBe(`${programme}/decisions/gate2`);
  });
});

describe('where a person is signed in', () => {
  it('stands in their menu, and the other browser is signed out from here', async () => {
    const one = await journey.signedInAs('I report numbers');
    const other = await journey.signedInAs('I report numbers', telephone);
    await other
      .getByRole('banner')
      .getByRole('button', { name: /Tessa Tideline/ })
      .tap();
    await other.getByRole('link', { name: 'Where you are signed in' }).tap();
    await other.getByRole('button', { name: 'Sign out there: Chromium on Linux' }).tap();
    await toast(other, 'One session has ended.');
    await see(other.getByText('You are signed in nowhere else.'));

    await one.reload();
    await see(one.getByText('Your session ended. Sign in to go on where you were.'));
  });
});
