import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#domain/calendar/plainDate.ts';
import { openPeriod } from '#domain/programme/due.ts';
import { definitionFrom } from '#domain/methodology/kpiTemplate.ts';
import { kpiLibrary } from '#methodology/customerCentric/kpiLibrary.ts';
import { lead, manager, seatNames } from '#infra/local/demo/cast.ts';
import type { Desk } from '#infra/local/story/desk.ts';
import { programmeOf, read, see, spoken, toast, today, withJourney } from '#test/support/journey.ts';
import { deskAt } from '#test/support/journeyDesk.ts';

const journey = withJourney();
const kpi = 'Parcels that arrive whole';

describe('my numbers', () => {
  it('take a block out of a spreadsheet: numerators over denominators, of a segment that had no value yet', async () => {
    const team = await journey.signedInAs('I report numbers');
    const programme = await programmeOf(team);
    await defineBySegment(deskAt(journey.waymark(), programme));
    await team.goto(`${programme}/numbers`);

    const parts = team.getByRole('row', { name: new RegExp(`^${kpi} · Heavy starters`) });
    await expect.poll(() => parts.count()).toBe(2);
    // A long name gives way to what tells the two rows apart.
    const head = await parts.first().getByRole('rowheader').boundingBox();
    const note = await parts.first().getByText('numerator').boundingBox();
    expect(rightOf(note)).toBeLessThanOrEqual(rightOf(head));
    const first = parts.first().getByRole('gridcell').first();

    // One part alone is no value, and nothing can be divided by 0.
    await type(first, '1140');
    await see(team.getByText('Enter both parts, numerator and denominator.'));
    await type(parts.last().getByRole('gridcell').first(), '0');
    await see(team.getByText('The denominator must not be 0.'));
    expect(await team.getByRole('button', { name: /^Save measurements/ }).isDisabled()).toBe(true);

    // This month and the last one, beside each other as in the spreadsheet: the columns to compare with are passed over.
    await first.click();
    await paste(team, '1,140\t1,050\n1,200\t1,250');
    await see(team.getByText('Pasted 4 cells.'));
    await see(team.getByText('95.0 %', { exact: true }));
    await see(team.getByText('1,140 ÷ 1,200'));
    await team.getByRole('button', { name: 'Save measurements (2)' }).click();
    await see(team.getByRole('status').getByText(/^Saved 2 values\./));

    await team.goto(`${programme}/outcomes`);
    await team.getByRole('main').getByRole('link', { name: kpi, exact: true }).first().click();
    await see(team.getByRole('heading', { level: 1, name: kpi }));
    await expect.poll(() => read(team.getByRole('main'))).toMatch(/95\.0 %/);
  });
});

describe('the demo’s clock', () => {
  it('lets a week go by: an area whose pause ends in it is taken up again by itself', async () => {
    const page = await journey.signedInAs('I run it');
    const programme = await programmeOf(page);
    const desk = deskAt(journey.waymark(), programme);
    const holdUntil = addDays(today(), 5);
    const said = { kpi: 'Repeat purchase rate', comment: 'The new teams settle in first.', holdUntil };
    await desk.vote(manager, 'gate2', seatNames.manager, 'hold', said);
    await page.goto(`${programme}/stages/organisationalStructure`);
    await see(page.getByText(`Paused until ${spoken(holdUntil)}.`));

    await page.getByRole('button', { name: /You and your preferences$/ }).click();
    await page.getByRole('button', { name: '1 week on' }).click();
    await toast(page, `It is now ${spoken(addDays(today(), 7))} in the demo.`);

    await see(page.getByText(/^Under way since /));
    await see(page.getByRole('banner').getByText(`As of ${spoken(addDays(today(), 7))}`, { exact: false }));
    await page.getByRole('link', { name: 'History of this area' }).click();
    await see(page.getByText('Waymark took this area up again.'));
  });
});

/** A KPI with a starting point of one segment, entered in two parts; nobody has given it a target or a value. */
async function defineBySegment(desk: Desk): Promise<void> {
  const template = kpiLibrary.find(({ key }) => key === 'complete-order-rate');
  if (template === undefined) throw new Error('The library has no such KPI.');
  const segment = await desk.segment('Heavy starters');
  const period = addMonths(`${openPeriod('month', today())}-01`, -3).slice(0, 7);
  const baseline = { value: 80, period, on: today(), source: 'Warehouse' };
  const item = {
    ...definitionFrom(template, 'en'),
    name: kpi,
    entry: 'ratio',
    ownerSeat: await desk.seat(seatNames.analytics),
    baselines: { [segment]: baseline },
    doNothing: {},
    trajectories: {},
  };
  await desk.post(lead, '/kpis', { items: [item] });
}

function rightOf(box: { readonly x: number; readonly width: number } | null): number {
  return box === null ? Number.NaN : box.x + box.width;
}

async function type(cell: Locator, text: string): Promise<void> {
  await cell.click();
  await cell.page().keyboard.type(text);
  await cell.page().keyboard.press('Enter');
}

/** By the keyboard from the system's clipboard, as after copying in a spreadsheet. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('ControlOrMeta+V');
}
