import { describe, expect, it } from 'vitest';
import { programmeOf, read, see, signIn, withJourney } from '#test/support/journey.ts';

const journey = withJourney();

describe('when something goes wrong', () => {
  it('a session that ended while a reason was typed leads back to it after a new sign-in, word for word', async () => {
    const page = await journey.signedInAs('I run it');
    await page.goto(`${await programmeOf(page)}/decisions/gate2`);
    await page.getByRole('button', { name: 'Send back', exact: true }).click();
    const reason = 'The teams exist on paper; nobody has moved desks yet.';
    await page.getByLabel('Reason').fill(reason);
    await page.getByRole('button', { name: 'Continue' }).click();
    const confirm = page.getByRole('button', { name: 'Confirm: Send back' });
    await see(confirm);

    await page.context().clearCookies();
    await confirm.click();
    await see(page.getByText('Your session ended. Sign in to go on where you were.'));
    await signIn(page, 'I run it');

    await see(page.getByRole('heading', { level: 1, name: 'Gate 2 · Organisational structure' }));
    expect(await page.getByLabel('Reason').inputValue()).toBe(reason);
    const votes = await read(page.getByRole('main'));
    expect(votes).toContain('2 of 3');
  });

  it('signing out leaves nothing behind: the way back leads to the sign-in page', async () => {
    const page = await journey.signedInAs('I lead');
    const overview = await programmeOf(page);
    await page.getByRole('button', { name: /You and your preferences$/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await see(page.getByRole('link', { name: 'Sign in' }));

    await page.goto(overview);
    await see(page.getByText('Your session ended. Sign in to go on where you were.'));
  });

  it('an address with nothing behind it says so, and leads home', async () => {
    const page = await journey.signedInAs('I lead');
    const programme = await programmeOf(page);
    for (const path of [
      '/nowhere',
      '/programmes/unknown',
      `${programme}/decisions/gate9`,
      `${programme}/nowhere`,
    ]) {
      await page.goto(path);
      const heading = page.getByRole('heading', { level: 1 });
      await expect.poll(() => read(heading), { message: path }).toBe('There is nothing at this address');
    }
    await page.getByRole('link', { name: 'Back to the start' }).click();
    await see(page.getByRole('heading', { level: 1, name: 'Programmes' }));
  });

  it('a page of another origin can neither read nor write here, even in the browser that is signed in', async () => {
    const page = await journey.signedInAs('I lead');
    const { origin } = journey.waymark();
    const path = `/api${await programmeOf(page)}/statements`;
    const body = JSON.stringify({ health: 'offTrack', text: 'Written by somebody else.' });
    const headers = {
      'content-type': 'application/json',
      'x-waymark': '1',
      'idempotency-key': 'a-key-of-another-origin',
    };
    const answer = await page.request.post(path, {
      data: body,
      headers: { ...headers, origin: 'https://elsewhere.example' },
    });
    expect(answer.status()).toBe(403);

    const foreign = await page.context().newPage();
    await foreign.route('http://elsewhere.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: 'elsewhere' }),
    );
    await foreign.goto('http://elsewhere.example/');
    const seen = await foreign.evaluate(
      (address) =>
        fetch(address, { credentials: 'include' }).then(
          (response) => response.text(),
          () => 'refused',
        ),
      `${origin}/api/session`,
    );
    expect(seen).toBe('refused');
    await page.reload();
    await see(page.getByRole('region', { name: 'What needs you' }));
    expect(await read(page.getByRole('main'))).not.toContain('Written by somebody else.');
  });
});
