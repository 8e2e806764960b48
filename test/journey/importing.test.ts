import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addMonths } from '#domain/calendar/plainDate.ts';
import { read, see, today, withJourney } from '#test/support/journey.ts';

const journey = withJourney();

const thisMonth = `${today().slice(0, 7)}-01`;
const period = (monthsAgo: number): string => addMonths(thisMonth, -monthsAgo).slice(0, 7);

/** Two good rows, one of which corrects a closed month, among six that a spreadsheet brings along. */
const csv = [
  'kpi,period,value,note',
  `Delivered when promised,${period(0)},92.4,`,
  `Delivered when promised,${period(3)},90.1,Counted again without the strike days`,
  `Delivered when wished for,${period(0)},92.4,`,
  `Delivered when promised,sometime,92.4,`,
  `Delivered when promised,${period(-3)},92.4,`,
  `Delivered when promised,${period(90)},92.4,`,
  `Rework rate,${period(0)},about ten,`,
  `Rework rate,${period(0)},"1,234",`,
].join('\n');

describe('a file of measurements', () => {
  it('is previewed with each bad row marked, writes nothing until it is confirmed, and History shows before and after', async () => {
    const team = await journey.signedInAs(/Theo Harbour/);
    await team.getByRole('link', { name: 'Import a file' }).click();
    await choose(team);

    const rows = team.getByRole('table', { name: 'deliveries.csv' });
    const verdict = (line: number): Promise<string> =>
      read(rows.getByRole('row', { name: new RegExp(`^${line} `) }));
    // The rows to look at are shown first; the others on a click.
    await expect.poll(() => verdict(4)).toContain('This KPI is not part of the programme.');
    expect(await verdict(5)).toContain('The period does not fit the rhythm of the KPI.');
    expect(await verdict(6)).toContain('This period has not begun yet.');
    expect(await verdict(7)).toContain('This lies more than 60 months before the start.');
    expect(await verdict(8)).toContain('This is not a number.');
    expect(await verdict(9)).toMatch(
      /came before\. See line 8\. This number can be read in two ways\..* It may be 1234 or 1\.234\./,
    );
    await team.getByRole('checkbox', { name: 'Only problems' }).uncheck();
    expect(await verdict(3)).toMatch(/Ready, replaces an earlier value .*90\.1 % was /);

    // Whoever looks meanwhile sees that nothing is written.
    const auditor = await journey.signedInAs(/Otto Anchor/);
    await see(auditor.getByRole('heading', { level: 1, name: /^(History|Overview)$/ }));
    await openHistory(auditor);
    expect(await read(auditor.getByRole('main'))).not.toContain('confirmed an import');

    const confirm = team.getByRole('button', { name: 'Import 2 rows' });
    expect(await confirm.isDisabled()).toBe(true);
    await team.getByRole('checkbox', { name: 'Leave out the 6 rows with problems' }).check();
    await confirm.click();
    await see(team.getByText('2 values were imported.'));

    await team.getByRole('link', { name: 'Look at the history' }).click();
    const entry = team.getByRole('listitem').filter({ hasText: 'Theo Harbour entered 2 values.' }).first();
    await expect.poll(() => read(entry)).toMatch(/\d\d\.\d % .*90\.1 %/);
    await entry.getByRole('link', { name: 'Delivered when promised' }).click();
    const corrections = team.getByRole('region', { name: 'Corrections' });
    await expect
      .poll(() => read(corrections))
      .toMatch(/\d\d\.\d % 90\.1 % Counted again without the strike days Theo Harbour, \d/);
  });
});

async function choose(page: Page): Promise<void> {
  const file = { name: 'deliveries.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.getByLabel('Choose a file').setInputFiles(file);
}

async function openHistory(page: Page): Promise<void> {
  // The auditor's own navigation leads there.
  await page.getByRole('navigation').getByRole('link', { name: 'History', exact: true }).first().click();
  await see(
    page
      .getByRole('list')
      .getByText(/entered \d+ values/)
      .first(),
  );
}
