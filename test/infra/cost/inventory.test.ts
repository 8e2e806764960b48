import { describe, expect, it } from 'vitest';
import { inventoryOf } from '#infra/cost/inventory.ts';

const metric = { MetricStat: {} };
const countedAs = (MetricName: string) => ({
  Type: 'AWS::Logs::MetricFilter',
  Properties: { MetricTransformations: [{ MetricNamespace: 'Waymark', MetricName }] },
});

describe('what the stacks make', () => {
  const inventory = inventoryOf([
    {
      Resources: {
        SimpleAlarm: { Type: 'AWS::CloudWatch::Alarm', Properties: {} },
        Ratio: {
          Type: 'AWS::CloudWatch::Alarm',
          Properties: { Metrics: [metric, metric, { Expression: 'a / b' }] },
        },
        FilterOfOne: countedAs('Faults'),
        FilterOfAnother: countedAs('Faults'),
        FilterOfMore: countedAs('Conflicts'),
        Board: { Type: 'AWS::CloudWatch::Dashboard' },
        ProgrammesFunction837C6E0B: {
          Type: 'AWS::Lambda::Function',
          Properties: { MemorySize: 1024, TracingConfig: { Mode: 'Active' } },
        },
        CustomResourceProvider: { Type: 'AWS::Lambda::Function', Properties: { MemorySize: 128 } },
        Machine: {
          Type: 'AWS::StepFunctions::StateMachine',
          Properties: { LoggingConfiguration: { Level: 'ALL' } },
        },
      },
    },
    {},
  ]);

  it('counts an alarm for each metric that it reads, and a metric once however many filters feed it', () => {
    expect(inventory.standing).toMatchObject({
      alarms: 3,
      customMetrics: 2,
      dashboards: 1,
      secrets: 0,
      keys: 0,
    });
  });

  it('knows its functions by the names they have locally, and leaves out those of CDK', () => {
    expect(inventory.functions).toEqual([{ name: 'programmes', memoryMb: 1024, traced: true }]);
    expect(inventory.machineLogLevels).toEqual(['ALL']);
  });
});
