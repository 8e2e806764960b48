import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Logger } from '#runtime/logger.ts';
import { contextOf } from './http/gateway.ts';

/** A Lambda behind a queue. */
export type Consumer = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse | void>;

export type Queues = {
  /** Puts a message on the queue of this name; a name that nobody consumes is a fault. */
  readonly send: (queue: string, body: string) => Promise<void>;
  /** Resolves when every queue is empty and no consumer works. */
  readonly idle: () => Promise<void>;
};

/** As often as the queues on AWS, before a message goes to the dead letters. */
const RECEIVES = 3;

/**
 * One in-process queue a consumer: in order, one message at a time. What a killed process had on its queues is found
 * again by the clock, because each consumer keeps the last revision that it handled.
 */
export function createQueues(consumers: Readonly<Record<string, Consumer>>, logger: Logger): Queues {
  const tails = new Map<string, Promise<void>>();
  let sent = 0;

  return {
    send: async (queue, body) => {
      const consumer = consumers[queue];
      if (consumer === undefined) throw new Error(`Nobody consumes the queue ${queue}.`);
      const messageId = `${queue}-${++sent}`;
      const before = tails.get(queue) ?? Promise.resolve();
      tails.set(
        queue,
        before.then(() => consume(queue, consumer, messageId, body, logger)),
      );
    },
    idle: async () => {
      // A consumer may send on, so one look is not enough.
      for (let seen = -1; seen !== sent;) {
        seen = sent;
        await Promise.all(tails.values());
      }
    },
  };
}

async function consume(
  queue: string,
  consumer: Consumer,
  messageId: string,
  body: string,
  logger: Logger,
): Promise<void> {
  for (let receive = 1; receive <= RECEIVES; receive += 1) {
    try {
      const answer = await consumer(
        eventOf(queue, messageId, body, receive),
        contextOf(queue, messageId, 60, Date.now),
      );
      if ((answer?.batchItemFailures.length ?? 0) === 0) return;
    } catch (fault) {
      logger.warn('consumerFailed', {
        queue,
        messageId,
        receive,
        reason: fault instanceof Error ? fault.name : '',
      });
    }
  }
  logger.error('messageGivenUp', { queue, messageId });
}

function eventOf(queue: string, messageId: string, body: string, receive: number): SQSEvent {
  const at = String(Date.now());
  return {
    Records: [
      {
        messageId,
        receiptHandle: messageId,
        body,
        attributes: {
          ApproximateReceiveCount: String(receive),
          SentTimestamp: at,
          SenderId: 'local',
          ApproximateFirstReceiveTimestamp: at,
        },
        messageAttributes: {},
        md5OfBody: '',
        eventSource: 'aws:sqs',
        eventSourceARN: `arn:aws:sqs:local:000000000000:${queue}`,
        awsRegion: 'local',
      },
    ],
  };
}
