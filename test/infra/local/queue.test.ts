import { describe, expect, it } from 'vitest';
import { createQueues } from '#infra/local/queue.ts';
import { silentLogger } from '#runtime/logger.ts';

describe('the queues', () => {
  it('hand over one message at a time, in order', async () => {
    const seen: string[] = [];
    const queues = createQueues(
      {
        portfolio: async ({ Records: [record] }) => {
          // The first takes longest: only waiting keeps the order.
          await new Promise((resolve) => setTimeout(resolve, record?.body === 'a' ? 20 : 0));
          seen.push(record?.body ?? '');
        },
      },
      silentLogger,
    );
    for (const body of ['a', 'b', 'c']) await queues.send('portfolio', body);
    await queues.idle();

    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('try a message three times and then go on', async () => {
    const tries: string[] = [];
    const consume = async ({ Records: [record] }: { Records: { body: string }[] }): Promise<void> => {
      tries.push(record?.body ?? '');
      if (record?.body === 'bad') throw new Error('no');
    };
    const queues = createQueues({ notify: consume }, silentLogger);
    await queues.send('notify', 'bad');
    await queues.send('notify', 'good');
    await queues.idle();

    expect(tries).toEqual(['bad', 'bad', 'bad', 'good']);
  });

  it('refuse a name that nobody consumes', async () => {
    await expect(createQueues({}, silentLogger).send('nobody', '{}')).rejects.toThrow('queue nobody');
  });
});
