import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addMonths } from '#domain/calendar/plainDate.ts';
import type { Desk } from '#infra/local/story/desk.ts';
import { agreeOnNeeds, keepEntries, say } from '#test/fuzz/methodAsked.ts';
import { programmeOf, read, see, toast, today, withJourney } from '#test/support/journey.ts';
import { deskAt } from '#test/support/journeyDesk.ts';

const journey = withJourney();

const thisMonth = `${today().slice(0, 7)}-01`;
const startOn = addMonths(thisMonth, 2);
const beforeStart = addMonths(thisMonth, -1);
const inTwoYears = addMonths(startOn, 24);
const name = 'Nearer to guests';

/** As copied out of a spreadsheet. */
const table = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join('\t')).join('\n');

const kpis = table(
  ['Name', 'Owner', 'Baseline', 'Baseline date', 'Target', 'Area', 'Source'],
  ['Leaders’ hours with customers', 'Customer analytics', '3', beforeStart, '8', 'Business focus', 'Diaries'],
  [
    'Customers with an accountable team',
    'Customer analytics',
    '25',
    beforeStart,
    '100',
    'Organisational structure',
    'List of teams',
  ],
  [
    'Decisions that cite a KPI',
    'Customer analytics',
    'a fifth',
    beforeStart,
    '80',
    'Business metrics',
    'Minutes',
  ],
  [
    'Repeat purchase rate',
    'Customer analytics',
    '38.9',
    beforeStart,
    '44',
    'Customer interaction',
    'Shop system',
  ],
  ['Customers with one identity', 'Customer analytics', '40', beforeStart, '75', 'Technology', 'Shop system'],
);
const objectives = table(
  ['Name', 'Verb', 'KPI', 'From', 'To', 'Unit', 'By'],
  ['More guests return', 'increase', 'Repeat purchase rate', '5', '10', '%', inTwoYears],
  ['Improve relations', '', '', '', '', '', ''],
);
const segments = table(
  ['Name', 'Description', 'Customers', 'Focus'],
  ['Returning families', 'Two stays a year or more', '1,540', 'yes'],
);
const milestones = table(
  ['Name', 'Done when', 'Area', 'Endangers', 'Owner', 'Confirmed by', 'Date'],
  [
    'One list of guests',
    'Every hotel works from one list',
    'Technology',
    'Gate 5',
    'Customer analytics',
    'Risk approver',
    inTwoYears,
  ],
);

describe('a programme of one’s own', () => {
  it('is created in four steps, defined by pasted tables, lacks what Gate 0 names, is cured, approved and started', async () => {
    const manager = await journey.signedInAs('I run it');
    await createInFourSteps(manager);

    await manager.getByRole('link', { name: 'Gate 0 · Start decision' }).click();
    await see(manager.getByText(/things stand between you and approval/));
    const criteria = manager.getByRole('region', { name: 'What must be true' });
    await see(criteria.getByText('An initial analysis is done'));
    await see(criteria.getByText('Every area has a KPI that is ready before the start'));

    // Each lacking thing links to where it is mended.
    await criteria
      .getByRole('link', { name: /analysis/i })
      .first()
      .click();
    await writeFoundations(manager);
    await paste(manager, 'KPIs', kpis, '4 ready, 1 to mend');
    await mendTheBaseline(manager);
    await paste(manager, 'Objectives', objectives, '1 ready, 1 to mend');
    await refuseToImproveRelations(manager);
    await keepTheLists(deskAt(journey.waymark(), await programmeOf(manager)));
    await paste(manager, 'Segments', segments, '1 row is ready');
    await manager.getByRole('button', { name: 'Add 1 row' }).click();
    await toast(manager, '1 row was added.');
    await paste(manager, 'Milestones', milestones, '1 row is ready');
    await manager.getByRole('button', { name: 'Add 1 row' }).click();
    await toast(manager, '1 row was added.');

    await fillASeat(manager);
    await manager.getByRole('link', { name: 'Open Gate 0 · Start decision' }).click();
    await see(manager.getByText('Nothing stands in the way: approval can be requested.'));
    await manager.getByRole('button', { name: 'Request approval' }).click();
    await manager
      .getByLabel('What the deciders should know')
      .fill('Baselines are measured, and every area has a KPI.');
    await manager.getByRole('button', { name: 'Send the request' }).click();
    await see(manager.getByText(/^In review\. Still to approve:/));

    // Two seats decide, each in its own window.
    const finance = await journey.signedInAs(/Fiona Fathom/);
    await findTheDecision(finance);
    await approve(finance, 'The promises are ranges, and they are measured.');
    await see(finance.getByText('After your vote, still to approve: business.'));
    await finance.getByRole('button', { name: 'Confirm: Approve' }).click();
    await toast(finance, 'Your vote is recorded.');

    const sponsor = await journey.signedInAs('I lead');
    await findTheDecision(sponsor);
    await approve(sponsor, 'We know where we stand before we start.');
    await see(sponsor.getByText(/^This is the last vote needed: the programme starts at once/));
    await sponsor.getByRole('button', { name: 'Confirm: Approve' }).click();
    await toast(sponsor, 'Your vote is recorded, and with it the decision: Approved.');
    await see(sponsor.getByText(/^Approved on /));

    await startTheFirstArea(manager);
  });
});

async function createInFourSteps(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Waymark', exact: true }).click();
  await page.getByRole('link', { name: 'New programme' }).click();
  const next = page.getByRole('button', { name: 'Next' });

  await next.click();
  await see(page.getByText('Please fill this in.'));
  await page.getByRole('textbox', { name: /^Name/ }).fill(name);
  await page.getByRole('textbox', { name: /^Vision/ }).fill('Guests come back because we know them.');
  await page
    .getByRole('textbox', { name: /^Mandate/ })
    .fill('The sponsor decides on the five areas and their money.');
  await next.click();

  expect(await page.getByLabel('Start', { exact: true }).inputValue()).toBe(startOn);
  expect(await page.getByLabel('Horizon in months').inputValue()).toBe('36');
  await page.getByLabel('Horizon in months').fill('18');
  await next.click();
  await see(page.getByText('Under 24 months, write down why that is enough.'));
  await page.getByLabel('Horizon in months').fill('36');
  await next.click();

  // The method proposes dates that overlap; nobody has to type one.
  const technology = page.getByRole('group', { name: 'Technology', exact: true });
  expect(await technology.getByLabel('Start').inputValue()).toBe(addMonths(startOn, 19));
  await next.click();

  const holders = page.getByLabel('held by');
  for (const [at, holder] of [
    [0, 'Lena Lighthouse'],
    [7, 'Fiona Fathom'],
    [8, 'Rita Reef'],
    [11, 'Tessa Tideline'],
  ] as const) {
    await holders.nth(at).selectOption({ label: holder });
  }
  await page.getByRole('button', { name: 'Create the programme' }).click();
  await see(page.getByRole('heading', { name: `${name} is created` }));
}

/** What Gate 0 asks of the lists, and the leader's word on the charter. */
async function keepTheLists(desk: Desk): Promise<void> {
  const sponsor = (await desk.view()).seats.find(({ kind }) => kind === 'sponsor')?.name ?? '';
  await agreeOnNeeds(desk, 'demo-manager', sponsor);
  const sign = { sign: 'Guests are greeted by name.', where: 'Any desk', by: inTwoYears, state: 'expected' };
  await keepEntries(desk, 'demo-manager', 'visionSigns', [{ values: sign }]);
  const causes = ['board', 'fear', 'difficulty', 'overInvestment', 'inHouse', 'headcount'];
  const rated = causes.map((preloaded) => ({ preloaded, values: { likelihood: 2, impact: 3 } }));
  await keepEntries(desk, 'demo-manager', 'risks', rated);
  await say(desk, 'demo-leader', 'charterWord', { period: 'once', answer: { acknowledge: 1 } });
}

async function writeFoundations(page: Page): Promise<void> {
  await page.getByLabel('Strengths').fill('Guests like our people.');
  await page.getByLabel('Weaknesses').fill('No hotel knows what another promised.');
  await page.getByLabel('Date of the analysis').fill(today());
  await page.getByRole('button', { name: 'Save' }).click();
  await toast(page, 'The foundations are saved.');
}

/** Opens a tab, pastes a table as typed text, and waits for the verdict on its rows. */
async function paste(page: Page, tab: string, rows: string, verdict: string): Promise<void> {
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('button', { name: 'Paste a table' }).click();
  await page.getByLabel('Paste rows from a spreadsheet').fill(rows);
  await page.getByRole('button', { name: 'Read the rows' }).click();
  await see(page.getByRole('status').filter({ hasText: verdict }));
}

async function mendTheBaseline(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add 4 rows' }).click();
  await toast(page, '4 rows were added.');
  // The bad row stayed with what was typed in it.
  const cell = page.getByLabel('Baseline, row 1');
  expect(await cell.inputValue()).toBe('a fifth');
  await cell.fill('20');
  await page.getByRole('button', { name: 'Add 1 row' }).click();
  await toast(page, '1 row was added.');
  await see(page.getByRole('cell', { name: /20/ }).first());
}

async function refuseToImproveRelations(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add 1 row' }).click();
  await toast(page, '1 row was added.');
  await page.getByRole('button', { name: 'Close the table' }).click();
  await page.getByRole('button', { name: 'Add an objective' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an objective' });
  await dialog.getByRole('textbox', { name: /^Name/ }).fill('Improve relations');
  await dialog.getByRole('button', { name: 'Save' }).click();
  expect(await read(dialog)).toContain('“Improve relations” is not an objective yet.');
  expect(await read(dialog)).toContain(
    'It lacks a verb (increase, reduce, keep), a KPI, a range from–to, and whether that is per cent, points or values.',
  );
  await dialog.getByRole('button', { name: 'Close' }).click();
}

/** By the way to People and seats, and back. */
async function fillASeat(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^This programme/ }).click();
  await page.getByRole('link', { name: 'People and seats' }).click();
  const seat = page.getByRole('row', { name: /^Business approver/ });
  await seat.getByRole('button', { name: 'Fill' }).click();
  const dialog = page.getByRole('dialog', { name: 'Fill Business approver' });
  await dialog.getByRole('combobox', { name: 'Person' }).selectOption({ label: 'Boris Beacon' });
  await see(dialog.getByText('They are taken into the programme as Approver.'));
  await dialog.getByRole('button', { name: 'Save' }).click();
  await toast(page, 'Boris Beacon holds Business approver.');
  await see(page.getByRole('row', { name: /^Boris Beacon/ }));
  await page.goBack();
}

async function findTheDecision(page: Page): Promise<void> {
  await page.getByRole('link', { name }).click();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Decisions' }).click();
  const yours = page.getByRole('region', { name: 'Waiting for you' });
  await yours.getByRole('link', { name: /^Decide Gate 0 · Start decision by/ }).click();
}

/** Up to the sentence that says what the vote would do. */
async function approve(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await page.getByLabel('Reason').fill(reason);
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function startTheFirstArea(page: Page): Promise<void> {
  await page.goto(`${await programmeOf(page)}/stages/businessFocus`);
  const card = page.getByRole('region', { name: 'Start decision' });
  await see(card.getByText('Everything the start needs is there.'));
  await card.getByRole('button', { name: 'Start this area' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why it starts now').fill('The customer comes first from now on.');
  await dialog.getByRole('button', { name: 'Start this area' }).click();
  await toast(page, 'Business focus has started.');
  await page.goto(`${await programmeOf(page)}/stages/technology`);
  await see(page.getByText(/^Technology follows what it serves/));
}
