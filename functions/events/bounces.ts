import * as z from 'zod';
import type { Clock } from '#domain/time.ts';
import type { Logger } from '#runtime/logger.ts';
import type { Metrics } from '#runtime/metrics.ts';
import type { Store } from '#store/client.ts';
import { noteReturnedMail, type MailReturn } from '#store/returnedMail.ts';

export type BouncesDependencies = {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
};

const recipients = z.array(z.object({ emailAddress: z.string() }));

/** What SES tells by EventBridge about a mail of ours; fields that are of no use here are let pass. */
const MailEvent = z.object({
  detail: z.discriminatedUnion('eventType', [
    z.object({
      eventType: z.literal('Bounce'),
      bounce: z.object({ bounceType: z.string(), bouncedRecipients: recipients }),
    }),
    z.object({
      eventType: z.literal('Complaint'),
      complaint: z.object({ complainedRecipients: recipients }),
    }),
    z.object({ eventType: z.literal('Reject') }),
  ]),
});
type Detail = z.infer<typeof MailEvent>['detail'];

/**
 * Notes addresses that take no mail, so that people see it and mend it: a mailbox that is not there, or somebody who
 * called a mail unwanted. A full mailbox or a slow server passes by itself, and a rejected mail is no fault of its address.
 * Told twice, it notes the same.
 */
export async function bounces(deps: BouncesDependencies, event: unknown): Promise<void> {
  const { store, clock, logger, metrics } = deps;
  const { detail } = MailEvent.parse(event);
  const { addresses, kind } = returnsIn(detail);
  for (const address of addresses) await noteReturnedMail(store, { address, kind, at: clock.now() });
  logger.info('mailReturned', { kind: detail.eventType, noted: addresses.length });
  if (addresses.length > 0) metrics.count('MailReturned', addresses.length);
}

function returnsIn(detail: Detail): { readonly addresses: readonly string[]; readonly kind: MailReturn } {
  switch (detail.eventType) {
    case 'Bounce': {
      const { bounceType, bouncedRecipients } = detail.bounce;
      return { kind: 'bounced', addresses: bounceType === 'Permanent' ? addressesOf(bouncedRecipients) : [] };
    }
    case 'Complaint':
      return { kind: 'complained', addresses: addressesOf(detail.complaint.complainedRecipients) };
    case 'Reject':
      return { kind: 'bounced', addresses: [] };
  }
}

/** SES may answer `Ada <ada@example.com>` where a mail was addressed so. */
function addressesOf(found: z.infer<typeof recipients>): readonly string[] {
  return found.map(({ emailAddress }) => /<([^>]+)>\s*$/.exec(emailAddress)?.[1] ?? emailAddress.trim());
}
