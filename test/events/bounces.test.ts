import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { bounces, type BouncesDependencies } from '#events/bounces.ts';
import { createLogger } from '#runtime/logger.ts';
import { createMetrics } from '#runtime/metrics.ts';
import { mailReturnedOn } from '#store/returnedMail.ts';
import { withEngine } from '#test/support/engine.ts';

const engine = withEngine();
const lines: string[] = [];
const ada = 'Ada.Lovelace@example.com';
let now = '';

beforeEach(() => {
  lines.length = 0;
  now = '2027-03-01T08:00:00.000Z';
});

function deps(): BouncesDependencies {
  const clock = { now: () => now };
  const sink = (line: string) => void lines.push(line);
  return {
    store: engine.store,
    clock,
    logger: createLogger('bounces', clock, sink),
    metrics: createMetrics('bounces', clock, sink, 'Waymark/test'),
  };
}

/** As EventBridge hands it over, with more than is of use here. */
const told = (detail: object) => ({
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  detail: { mail: { messageId: 'm1', destination: [ada], commonHeaders: { subject: 'Hidden' } }, ...detail },
});
const bounced = (address: string, bounceType = 'Permanent') =>
  told({
    eventType: 'Bounce',
    bounce: { bounceType, bounceSubType: 'General', bouncedRecipients: [{ emailAddress: address }] },
  });
const complained = (address: string) =>
  told({ eventType: 'Complaint', complaint: { complainedRecipients: [{ emailAddress: address }] } });
const returned = () => mailReturnedOn(engine.store, [ada, 'ben@example.com', 'carl@example.com']);

describe('mail that comes back', () => {
  it('is noted under its address in whatever case, and stays so since the first day', async () => {
    await bounces(deps(), bounced('ada.lovelace@EXAMPLE.com'));
    now = '2027-03-09T08:00:00.000Z';
    await bounces(deps(), bounced(`Ada <${ada}>`));

    expect(await returned()).toEqual(new Map([[ada, '2027-03-01']]));
  });

  it('is noted too when somebody called a mail unwanted', async () => {
    await bounces(deps(), complained('ben@example.com'));

    expect((await returned()).get('ben@example.com')).toBe('2027-03-01');
  });

  it.each([
    ['a mailbox that is full for now', bounced('carl@example.com', 'Transient')],
    ['a mail that was never sent', told({ eventType: 'Reject', reject: { reason: 'Bad content' } })],
  ])('is not noted for %s', async (_, event) => {
    await bounces(deps(), event);

    expect((await returned()).has('carl@example.com')).toBe(false);
    expect(lines.join()).not.toContain('CloudWatchMetrics');
  });

  it('is counted', async () => {
    await bounces(deps(), bounced(ada));

    expect(JSON.parse(lines[1] ?? '{}')).toMatchObject({ service: 'bounces', MailReturned: 1 });
  });

  it('leaves no address in a log or in the table', async () => {
    await bounces(deps(), bounced(ada));

    const { Items } = await engine.store.documents.send(
      new ScanCommand({ TableName: engine.store.tables.core }),
    );
    expect(Items).not.toEqual([]);
    expect(`${lines.join('\n')}${JSON.stringify(Items)}`).not.toMatch(/lovelace|example\.com|Hidden/i);
  });

  it('is a fault when SES tells something else', async () => {
    await expect(bounces(deps(), told({ eventType: 'Open' }))).rejects.toThrow(/Invalid|invalid/);
  });
});
