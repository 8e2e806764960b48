import { logLineOverhead, platformLines, workHours, type Assumptions } from './assumptions.ts';
import type { Tally } from './meter.ts';
import { bytesInGb, type Usage } from './usage.ts';

export type LambdaCalls = {
  readonly tally: Tally;
  readonly memoryMb: number;
  /** Of the calls, those that find no function waiting. */
  readonly coldStarts: number;
};

/** What calls of one function cost in a month. */
export function lambdaUsage({ tally, memoryMb, coldStarts }: LambdaCalls, assumed: Assumptions): Usage {
  const seconds = (billedMs(tally, memoryMb, assumed) + coldStarts * assumed.initMs) / 1000;
  const lines = tally.logLines + platformLines.length * tally.invocations;
  const bytes = tally.logBytes + platformBytes * tally.invocations + logLineOverhead * lines;
  return {
    lambdaRequests: tally.invocations,
    lambdaGbSeconds: (memoryMb / 1024) * seconds,
    readUnits: tally.readUnits,
    writeUnits: tally.writeUnits,
    logGb: bytes / bytesInGb,
  };
}

const platformBytes = platformLines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);

/** Half the memory is half the processor, so that twice the time at half the price a second is the same. */
function billedMs(tally: Tally, memoryMb: number, assumed: Assumptions): number {
  const computing = tally.wallMs * assumed.processorFactor * (1024 / memoryMb);
  const waiting = tally.databaseCalls * assumed.databaseCallMs + tally.workflowCalls * assumed.workflowCallMs;
  return computing + waiting;
}

/**
 * How many of so many arrivals in a month find nobody waiting, if they come at random: the gap to the one before is longer
 * than Lambda keeps a function with the probability exp(-kept / mean gap).
 */
export function coldStartsOf(
  arrivals: number,
  { warmMinutes }: Pick<Assumptions, 'warmMinutes'>,
  hours = workHours,
): number {
  if (arrivals === 0) return 0;
  const meanGapMinutes = (hours * 60) / arrivals;
  return arrivals * Math.exp(-warmMinutes / meanGapMinutes);
}
