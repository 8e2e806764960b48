import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/plainDate.ts';
import { openPeriod } from '#domain/programme/due.ts';
import { analyst, business, lead, manager, risk, seatNames } from '#infra/local/demo/cast.ts';
import type { Desk } from '#infra/local/story/desk.ts';
import { programmeOf, read, see, spoken, toast, today, withJourney } from '#test/support/journey.ts';
import { deskAt, playerOf } from '#test/support/journeyDesk.ts';
import { approve, lateProgramme } from '#test/support/lateProgramme.ts';

const journey = withJourney();
const repeat = 'Repeat purchase rate';
let demo = '';

describe('every end of a decision', () => {
  it('Pause: the area waits for its day, and a decision takes it up again earlier', async () => {
    const page = await journey.signedInAs('I run it');
    demo = await programmeOf(page);
    await page.goto(`${demo}/decisions/gate2`);
    await page.getByRole('button', { name: 'Other decisions' }).click();
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    const until = addDays(today(), 20);
    await page.getByLabel('Pause until').fill(until);
    await say(page, 'The new teams settle in first.');
    await see(page.getByText(`With this vote Organisational structure pauses until ${spoken(until)}.`));
    await page.getByRole('button', { name: 'Confirm: Pause' }).click();
    await see(page.getByText(new RegExp(`^Paused until ${spoken(until)}\\. `)));

    await page.getByRole('link', { name: 'To the area Organisational structure' }).click();
    await see(
      page.getByText(`It is taken up again by itself on ${spoken(until)}, or earlier by a decision.`),
    );
    await page.getByRole('button', { name: 'Take it up again' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why it goes on now').fill('The teams are settled already.');
    await dialog.getByRole('button', { name: 'Take it up again' }).click();
    await toast(page, 'Organisational structure goes on.');
    await page.getByText('This area is paused').waitFor({ state: 'hidden' });
    await page.goto(`${demo}/decisions/gate2`);
    await see(page.getByText('One thing stands between you and approval.', { exact: true }));
    // Nobody else votes for the programme's office, so that another than the manager asks.
    await see(page.getByText(/who asks does not vote\. Approval can be requested by Stella Sextant\.$/));
  });

  it('Approve with conditions: the owner of the condition finds it waiting and marks it as met', async () => {
    const desk = deskAt(journey.waymark(), demo);
    await enterTheMissingNumber(desk);
    await desk.requestApproval(lead, 'gate2', {
      comment: 'The teams are settled.',
      evidence: [
        { title: 'Report', version: '2', link: 'https://example.com/report', on: today(), authors: [] },
      ],
    });
    const said = { kpi: repeat, comment: 'The teams know their customers.' };
    await desk.vote(business, 'gate2', seatNames.business, 'go', said);
    await desk.vote(risk, 'gate2', seatNames.finance, 'go', said);

    const page = await journey.signedInAs('I run it');
    await page.goto(`${demo}/decisions/gate2`);
    await page.getByRole('button', { name: 'Approve with conditions' }).click();
    const condition = page.getByRole('group', { name: 'Condition 1' });
    await condition.getByLabel('What must be done').fill('Every team has a deputy.');
    await condition.getByLabel('Who sees to it').selectOption({ label: seatNames.analytics });
    await condition.getByLabel('By', { exact: true }).fill(addDays(today(), 60));
    await say(page, 'The teams stand; one illness must not stop them.');
    await see(page.getByText(/goes into upkeep at once, with 1 condition to keep\.$/));
    await page.getByRole('button', { name: 'Confirm: Approve with conditions' }).click();
    await see(page.getByText(/^Approved with conditions on .+; 1 condition is open\.$/));

    const owner = await journey.signedInAs('I report numbers');
    await owner.goto(`${demo}/inbox`);
    const kept = owner
      .getByRole('listitem')
      .filter({ hasText: 'Keep the condition “Every team has a deputy.”' });
    await kept.getByRole('link', { name: 'Mark as met' }).click();
    await owner.getByRole('button', { name: 'Mark as met' }).click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByLabel('How it was met').fill('Seven deputies are named.');
    await dialog.getByRole('button', { name: 'Mark as met' }).click();
    await see(owner.getByText(/^Approved with conditions on .+; all of them are cleared\.$/));
    expect(await read(owner.getByRole('region', { name: 'Conditions of the approval' }))).toMatch(
      /Every team has a deputy\. .*Cleared by Tessa Tideline, .+: Seven deputies are named\./,
    );
  });

  it('the closing decision: the last of three votes closes the programme', async () => {
    const desk = await lateProgramme(playerOf(journey.waymark()), 'Nearer to guests');
    const overrides = { 'closing.objectives': 'Deliveries stay as they were; the line goes on with it.' };
    await approve(desk, 'closing', { without: 'finance', overrides });

    const page = await journey.signedInAs(/Fiona Fathom/);
    const programme = `/programmes/${desk.programme}`;
    await page.goto(`${programme}/inbox`);
    await page.getByRole('link', { name: 'Decide', exact: true }).click();
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await say(page, 'Five areas stand on their own and are paid for.');
    await see(page.getByText('This is the last vote needed: the programme closes at once.'));
    await page.getByRole('button', { name: 'Confirm: Approve' }).click();
    await see(page.getByText(`Approved on ${spoken(today())}.`));
    await page.goto(programme);
    await see(page.getByText(new RegExp(`Closed on ${spoken(today())}`)));
    await page.goto(`${programme}/inbox`);
    await see(page.getByText('The programme has ended; nothing is asked any more.'));
  });

  it('Stop: a request to stop takes the same three voices, says what it does, and ends the programme', async () => {
    const desk = deskAt(journey.waymark(), demo);
    await desk.post(lead, '/gates/closing/submissions', {
      asks: 'stop',
      comment: 'The company has been sold; its buyer runs a programme of its own.',
      evidence: [],
      overrides: {},
    });
    const said = { kpi: repeat, comment: 'The buyer decides from here on.' };
    await desk.vote(manager, 'closing', seatNames.manager, 'kill', said);
    await desk.vote(business, 'closing', seatNames.business, 'kill', said);

    const page = await journey.signedInAs(/Rita Reef/);
    await page.goto(`${demo}/decisions/closing`);
    await see(page.getByRole('heading', { name: 'To stop the whole programme' }));
    await see(page.getByText('A request to stop the whole programme is in review. Still to agree: finance.'));
    await see(page.getByText('2 of 3 votes needed to stop have been given').first());
    expect(await page.getByRole('heading', { name: /^What must be true/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await say(page, 'As deputy for finance: the money goes back.');
    await see(
      page.getByText('This is the last vote needed: the whole programme stops at once and for good.'),
    );
    await page.getByRole('button', { name: 'Confirm: Stop' }).click();
    await see(page.getByText(`The programme was stopped on ${spoken(today())}.`));
    await page.getByRole('heading', { name: 'Who decides' }).waitFor({ state: 'hidden' });

    const leader = await journey.signedInAs('I lead');
    await expect.poll(() => read(leader.getByRole('main'))).toContain('Stopped · You: Leadership');
    await leader.goto(`${demo}/decisions`);
    await see(leader.getByText('no longer decided: the programme has ended').first());
    await see(leader.getByText('Nothing here needs you.'));
  });
});

/** A reason and the KPI it goes by, up to the sentence that says what the vote does. */
async function say(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Reason').fill(reason);
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function enterTheMissingNumber(desk: Desk): Promise<void> {
  const period = openPeriod('month', today());
  const kpi = await desk.kpi('Customers with an accountable team');
  await desk.measure(analyst, [{ kpi, segment: 'all', period, value: 48, state: 'final' }]);
}
