/** What cannot be measured on one machine. Each figure with its reason; the report shows what another would change. */
export type Assumptions = {
  /**
   * A handler's time on AWS over its time here, at 1,024 MB: 0.58 of a processor (1,769 MB are one, Lambda's developer
   * guide), an arm64 core somewhat slower than this one, so 3. Less memory is slower in proportion.
   */
  readonly processorFactor: number;
  /** Answer of DynamoDB within a Region. The local engine's own time is in the measured time as well. */
  readonly databaseCallMs: number;
  readonly workflowCallMs: number;
  /** INIT of a bundle with the SDK, which is billed. */
  readonly initMs: number;
  /** How long Lambda keeps an idle function; AWS promises nothing, people measure 5 to 15 minutes. */
  readonly warmMinutes: number;
};

export const usualAssumptions: Assumptions = {
  processorFactor: 3,
  databaseCallMs: 5,
  workflowCallMs: 20,
  initMs: 500,
  warmMinutes: 7,
};

/** Hours of a month in which people work, and all of them: 22 days of 8 hours; 365.25 x 24 / 12. */
export const workHours = 176;
export const monthHours = 730.5;

/** The schedule's runs a month: four an hour. */
export const clockRuns = monthHours * 4;

/** CloudWatch counts 26 bytes beside each line (PutLogEvents). */
export const logLineOverhead = 26;

const id = '0b1e6b6e-0d3c-4c2a-9f0a-2f4f1c9f7a11';
const trace = '1-69213f1a-0a1b2c3d4e5f60718293a4b5';

/** What Lambda itself writes of a call: START, END and REPORT, here with INIT and X-Ray. */
export const platformLines = [
  `START RequestId: ${id} Version: $LATEST\n`,
  `END RequestId: ${id}\n`,
  `REPORT RequestId: ${id}\tDuration: 123.45 ms\tBilled Duration: 624 ms\tMemory Size: 1024 MB\tMax Memory Used: 148 MB\tInit Duration: 499.87 ms\t\nXRAY TraceId: ${trace}\tSegmentId: 5f60718293a4b5c6\tSampled: true\t\n`,
];

/**
 * A line of a state machine's log at level ALL without data: one for each event of the history, in the fields that AWS
 * writes, the longest details that Waymark's machines have.
 */
export const machineLogLine = JSON.stringify({
  id: '1234',
  type: 'TaskScheduled',
  details: {
    region: 'eu-west-1',
    resource: 'invoke.waitForTaskToken',
    resourceType: 'lambda',
    timeoutInSeconds: '604800',
  },
  redrive_count: '0',
  previous_event_id: '1233',
  event_timestamp: '1793257200123',
  execution_arn: `arn:aws:states:eu-west-1:123456789012:execution:StageMachine-Ab12Cd34Ef56:${'p'.repeat(22)}-organisationalStructure-r12`,
});

/** Events in the history of a state that was entered, by its type (developer guide, "HistoryEvent"); a wait has 6. */
export const eventsOfState: Readonly<Record<string, number>> = {
  Task: 6,
  Choice: 2,
  Pass: 2,
  Parallel: 4,
  Succeed: 2,
  Fail: 1,
};

/** Logs compress to about 0.15 of their bytes in storage (CloudWatch pricing page); prod keeps them a year. */
export const logCompression = 0.15;
export const logMonthsKept = 12;

/** X-Ray's default rule: the first request each second, and five in a hundred of the others. */
export const traceRule = { aSecond: 1, ofTheRest: 0.05 };

/** Groups of AWS's managed rules in a usual web ACL: common, known bad inputs, IP reputation. */
export const wafRuleGroups = 3;
