import { gzipSync } from 'node:zlib';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { between } from './between.ts';
import { memoryOf } from './deployedFunctions.ts';
import type { Deployment } from './deployment.ts';
import { coldStartsOf, lambdaUsage } from './lambdaUsage.ts';
import { noTally, tallySum, tallyTimes, type Tally } from './meter.ts';
import {
  filesAVisit,
  portalAsBuilt,
  releasesAMonth,
  signIn,
  touch,
  visitReads,
  weeksAMonth,
  type ReadingModel,
} from './readingModel.ts';
import { requestUsage } from './requestUsage.ts';
import { bytesInGb, sumOf, type Usage } from './usage.ts';

/** Visits of everyone in a month. */
export function visitsOf({ users, visitsAWeek }: ReadingModel, programmes: number): number {
  return users * visitsAWeek * weeksAMonth * programmes;
}

/** What people's visits ask of the API in a month of this age. */
export function readingUsage(deployment: Deployment, age: number): Usage {
  const { rehearsed, reading, programmes, inventory, assumed } = deployment;
  const visits = visitsOf(reading, programmes);
  const counted = visitReads.map(({ name, perVisit }) => {
    const found = rehearsed.looks.map((look) => {
      const read = look.reads.find((one) => one.name === name);
      if (read === undefined) throw new Error(`${name} was not read.`);
      return { month: look.month, ...read };
    });
    const lambda = found[0]?.calls.call.lambda ?? '';
    const tally = between(found, age, ({ calls }) => calls.tally);
    const { bytes } = between(found, age, ({ bytesOut }) => ({ bytes: bytesOut }));
    const requests = visits * perVisit(reading);
    return { lambda, tally: tallyTimes(tally, requests), requests, bytes: bytes * requests };
  });
  const signedIn: Tally = tallyTimes({ ...noTally(), invocations: signIn.requests, ...signIn }, visits);
  // While a page is in sight, the session is noted as seen once a minute.
  const touches = visits * reading.minutesAVisit;
  const requests = counted.reduce((sum, one) => sum + one.requests, 0) + signedIn.invocations;
  const bytes = counted.reduce((sum, one) => sum + one.bytes, 0);

  const byLambda = new Map<string, Tally>([['auth', signedIn]]);
  for (const { lambda, tally } of counted)
    byLambda.set(lambda, tallySum([tally, byLambda.get(lambda) ?? noTally()]));
  return sumOf(
    ...[...byLambda].map(([lambda, tally]) =>
      lambdaUsage(
        // Requests of a visit come together: the first of them finds nobody waiting.
        { tally, memoryMb: memoryOf(inventory.functions, lambda), coldStarts: coldStartsOf(visits, assumed) },
        assumed,
      ),
    ),
    requestUsage(inventory.accessLogFormat, requests),
    { writeUnits: touches * touch.writeUnits, cdnGb: (bytes + requests * 400) / bytesInGb },
  );
}

/** The portal's files through CloudFront. @returns an upper bound: every file once a release for each person */
export function portalUsage(reading: ReadingModel, programmes: number): Usage {
  const { files, gzipBytes } = portalBuilt();
  const people = reading.users * programmes;
  const visits = visitsOf(reading, programmes);
  const whole = people * releasesAMonth;
  const requests = whole * files + visits * filesAVisit;
  return {
    cdnRequests: requests,
    // Each goes through the function that leads addresses to pages (infra/portal/shell.ts).
    edgeCalls: requests,
    cdnGb: (whole * gzipBytes + visits * filesAVisit * 3000) / bytesInGb,
    // CloudFront asks S3 for each file once a release at some ten places, and for the shell at each visit.
    s3Gets: files * releasesAMonth * 10 + visits * filesAVisit,
    s3Puts: files * releasesAMonth,
    s3Gb: gzipBytes / bytesInGb,
  };
}

let built: typeof portalAsBuilt | undefined;

/** Counted in web/build when it was made. */
function portalBuilt(): typeof portalAsBuilt {
  built ??= countBuilt();
  return built;
}

function countBuilt(): typeof portalAsBuilt {
  const folder = fileURLToPath(new URL('../../web/build', import.meta.url));
  if (!existsSync(folder)) return portalAsBuilt;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile());
  const gzipBytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  return { files: files.length, gzipBytes };
}
