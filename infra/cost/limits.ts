import { idleRun, type Deployment } from './deployment.ts';

/** DescribeExecution in us-east-1 and eu-west-1: 300 at once, then 15 a second (Step Functions, service quotas). */
const describeBucket = 300;
const describeRefill = 15;
/** The clock's timeout (infra/stacks). */
const clockSeconds = 300;

/** Where so many programmes would run into a quota of AWS, in sentences; none where they do not. */
export function limitsMet(deployment: Deployment): readonly string[] {
  const { programmes } = deployment;
  const asked = idleRun(deployment, 36).workflowCalls;
  const seconds = Math.max(0, asked - describeBucket) / describeRefill;
  return seconds <= clockSeconds
    ? []
    : [
        `With ${programmes} programmes a run of the clock asks DescribeExecution ${Math.round(asked)} times. AWS lets ` +
          `${describeBucket} through at once and ${describeRefill} a second after: ${Math.round(seconds)} s, more than the ` +
          `clock's ${clockSeconds} s. It would time out and be tried again; the bill above does not hold that.`,
      ];
}
