import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addMonths } from '#domain/calendar/plainDate.ts';
import { comeBackTo, read, see, today, withJourney } from '#test/support/journey.ts';

const journey = withJourney();

/** The demo stands in its twelfth month; the third is the one that was corrected in the fifth. */
const thisMonth = `${today().slice(0, 7)}-01`;
const third = addMonths(thisMonth, -9).slice(0, 7);
const spoken = (period: string): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${period}-01`),
  );

describe('the ten minutes of the README', () => {
  it('0-2: the leader sees how the programme stands, which fact decides that, and follows what needs her', async () => {
    const leader = await journey.signedInAs('I lead');

    await see(leader.getByRole('heading', { level: 1, name: 'Overview' }));
    const main = leader.getByRole('main');
    await expect.poll(() => read(main)).toMatch(/The figures say At risk/);
    const fact = main.getByRole('link', { name: /above the band of .+ worse\.$/ }).first();
    const sentence = await read(fact);
    // One truth: the deciding sentence, the table's row and the objective's own page say the same.
    const [objective = '', rest = ''] = sentence.split(/: (.*)/s);
    const [actual = ''] = rest.split(' in ');
    const row = main.getByRole('row', { name: new RegExp(`^${objective}`) });
    expect(await read(row)).toContain(actual);
    expect(await read(main)).toMatch(/Lena Lighthouse said on track on/);
    await fact.click();
    await see(leader.getByRole('heading', { level: 1, name: objective }));
    await expect.poll(() => read(main)).toContain(rest);
    await leader.goBack();

    const needsYou = main.getByRole('region', { name: 'What needs you' });
    const first = needsYou.getByRole('listitem').first();
    expect(await read(first)).toMatch(
      /^See Gate 2 · Organisational structure through to its decision .*2 of 3 approvals needed have been given\. Still to vote: Programme manager\. by /,
    );
    await first.getByRole('link').click();
    await see(leader.getByRole('heading', { level: 1, name: 'Gate 2 · Organisational structure' }));
  });

  it('2-6: a team types the missing number, the manager’s open gate turns to met, her vote decides, and the area is in upkeep', async () => {
    const manager = await journey.signedInAs('I run it');
    await openTheGate(manager);
    const stood = manager.getByText(/^No longer met: “The area’s KPIs have their last period”/);
    await see(stood);

    const team = await journey.signedInAs('I report numbers');
    await see(team.getByRole('heading', { level: 1, name: 'My numbers' }));
    await typeTheMissingNumber(team);

    await comeBackTo(manager);
    await stood.waitFor({ state: 'hidden' });
    await see(manager.getByText('11 of 11 met'));
    const criteria = manager.getByRole('region', { name: 'What must be true, as submitted' });
    await see(criteria.getByRole('listitem').filter({ hasText: /last period.*met now/s }));
    await criteria
      .getByRole('status')
      .getByText(/^Met now: “The area’s KPIs have their last period”\.$/)
      .waitFor();

    await manager.getByRole('button', { name: 'Approve', exact: true }).click();
    await manager.getByLabel('Reason').fill('Every segment has its team, and the numbers are complete.');
    await manager
      .getByRole('combobox', { name: 'The KPI you decide by' })
      .selectOption({ label: 'Customers with an accountable team' });
    await manager.getByRole('button', { name: 'Continue' }).click();
    await see(
      manager.getByText('This is the last vote needed: Organisational structure goes into upkeep at once.'),
    );
    await manager.getByRole('button', { name: 'Confirm: Approve' }).click();
    await see(manager.getByText(/^Approved on /));

    await manager.getByRole('link', { name: 'To the area Organisational structure' }).click();
    await see(manager.getByText(/^In upkeep since .+: passed, and kept going\.$/));
    await manager.getByRole('button', { name: /^This programme/ }).click();
    await manager.getByRole('link', { name: 'History', exact: true }).click();
    await see(manager.getByText('With the vote of Marco Compass this area passed and goes into upkeep.'));
    await see(manager.getByText('Marco Compass voted: Approve.').first());
  });

  it('6-8: “why was it green in March?” is answered with what was known then, what is known now, and who changed what', async () => {
    const leader = await journey.signedInAs('I lead');
    await leader.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Outcomes' }).click();
    await leader.getByRole('main').getByRole('link', { name: 'Repeat purchase rate', exact: true }).click();
    await leader.getByRole('combobox', { name: 'Published at the close of' }).selectOption(third);

    const answer = leader.getByRole('region', { name: `Why “On track” in ${spoken(third)}?` });
    await see(answer);
    const words = await read(answer);
    // 8.37 was typed for 7.38: two digits swapped, found two months later.
    expect(words).toMatch(/Known then On track .*8\.4 % in /);
    expect(words).toMatch(/Known now .*7\.4 % in /);
    expect(words).toMatch(/What changed .*8\.4 %.*7\.4 %/);
    expect(words).toContain('Two digits were swapped: 8.37 was typed for 7.38.');
    expect(words).toMatch(/Tessa Tideline, \d/);
  });

  it('8-10: the overview is printed on paper without buttons and menus, at most three pages', async () => {
    const leader = await journey.signedInAs('I lead');
    await see(leader.getByRole('region', { name: 'What needs you' }));
    await leader.waitForLoadState('networkidle');
    await leader.emulateMedia({ media: 'print' });

    expect(await leader.getByRole('navigation').count()).toBe(0);
    expect(await leader.getByRole('banner').count()).toBe(0);
    // What is left of the buttons are the names of sortable columns.
    const columnNames = leader.getByRole('columnheader').getByRole('button');
    expect(await leader.getByRole('button').count()).toBe(await columnNames.count());
    expect(await read(leader.getByRole('main'))).toMatch(/Closer to our customers · As of \d/);
    const pdf = (await leader.pdf({ format: 'A4', landscape: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
  });
});

async function openTheGate(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: 'What needs you' })
    .getByRole('link', { name: /^Decide Gate 2/ })
    .click();
  await see(page.getByRole('heading', { level: 1, name: 'Gate 2 · Organisational structure' }));
}

/** The page has put the keyboard on the value that is due. */
async function typeTheMissingNumber(page: Page): Promise<void> {
  await see(page.getByText(/^1 value is (due|late)/));
  const row = page.getByRole('grid').getByRole('row', { name: /^Customers with an accountable team/ });
  await row.locator(':focus').waitFor();
  await page.keyboard.type('48');
  await page.keyboard.press('Enter');
  await page.getByLabel('Note').fill('The list of teams came late.');
  await page.getByRole('button', { name: 'Save measurements (1)' }).click();
  await see(page.getByRole('status').getByText(/^Saved\./));
}
