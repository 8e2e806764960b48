import { describe, expect, it } from 'vitest';
import { createMetrics } from '#runtime/metrics.ts';

const clock = { now: () => '2027-03-01T08:00:00.000Z' };

describe('a figure', () => {
  it('is one line that CloudWatch reads: namespace, one dimension, the value', () => {
    const lines: string[] = [];

    createMetrics('clock', clock, (line) => lines.push(line), 'Waymark/prod').count('DecisionsWaiting', 3);

    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        _aws: {
          // 2027-03-01T08:00:00Z in milliseconds
          Timestamp: 1_803_888_000_000,
          CloudWatchMetrics: [
            {
              Namespace: 'Waymark/prod',
              Dimensions: [['service']],
              Metrics: [{ Name: 'DecisionsWaiting', Unit: 'Count' }],
            },
          ],
        },
        service: 'clock',
        DecisionsWaiting: 3,
      },
    ]);
  });

  it('is not written where nobody collects it', () => {
    const lines: string[] = [];

    createMetrics('clock', clock, (line) => lines.push(line), undefined).count('DecisionsWaiting', 3);

    expect(lines).toEqual([]);
  });
});
