import { describe, expect, it } from 'vitest';
import type { MeasurementsAnswer, ProgrammeAnswer } from '#contract/responses.ts';
import type { KpiDefinition } from '#domain/kpi/kpi.ts';
import { programmeOf, withJourney } from '#test/support/journey.ts';

const journey = withJourney();

describe('A programme manager lets a machine bring measurements', () => {
  it('with a key that is shown once, named in the history, and revoked', async () => {
    const page = await journey.signedInAs(/manage/i);
    const programme = await programmeOf(page);
    const { origin } = journey.waymark();
    const answered = await page.request.get(`/api${programme}`);
    const { snapshots, now } = (await answered.json()) as ProgrammeAnswer;
    const kpi = snapshots.find(({ kind, state }) => {
      const definition = (state as { definition?: KpiDefinition }).definition;
      return kind === 'kpi' && definition?.cadence === 'month' && definition.entry === 'value';
    });
    const lastMonth = new Date(Date.UTC(Number(now.slice(0, 4)), Number(now.slice(5, 7)) - 2, 1));
    const send = (key: string, value: number) =>
      fetch(`${origin}/api${programme}/measurements`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          items: [
            {
              kpi: kpi?.id,
              segment: 'all',
              period: lastMonth.toISOString().slice(0, 7),
              value,
              state: 'final',
            },
          ],
        }),
      });

    await page.goto(`${programme}/setup#keys`);
    await page.getByRole('button', { name: 'Make a key' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Shop system');
    await dialog.getByLabel('Bring measurements').check();
    await dialog.getByRole('button', { name: 'Make a key' }).click();
    const key = await page.getByLabel('Key', { exact: true }).inputValue();
    const first = (await (await send(key, 12.25)).json()) as MeasurementsAnswer;
    expect(first.verdicts).toMatchObject([{ ok: true }]);

    await page.getByRole('button', { name: 'I have stored it' }).click();
    await page.reload();
    await page.getByText(`wmk_…${key.slice(-4)}`).waitFor();
    expect(await page.content()).not.toContain(key);

    await page.getByRole('button', { name: 'Revoke: Shop system' }).click();
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('heading', { name: 'No keys yet' }).waitFor();
    expect((await send(key, 13)).status).toBe(401);

    await page.goto(`${programme}/history`);
    await page.getByText('with the key Shop system').waitFor();
    await page.getByText('revoked a key for machines').waitFor();
  });

  it('and nobody else sees the place', async () => {
    const page = await journey.signedInAs(/Stage lead/);
    const programme = await programmeOf(page);

    await page.goto(`${programme}/setup#keys`);
    await page.getByRole('tab', { name: 'Foundations' }).waitFor();

    expect(await page.getByRole('tab', { name: 'Keys for machines' }).count()).toBe(0);
    expect((await page.request.get(`/api${programme}/tokens`)).status()).toBe(403);
  });
});
