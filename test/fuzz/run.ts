import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';
import { startLocalTarget } from './localTarget.ts';
import { faultText, tableOf } from './tally.ts';

const usual = { requests: 10_000, seed: 76 };

/** `npm run fuzz -- --requests 2000 --seed 5`: against a local Waymark; fails on any fault, and says how to meet it again. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { requests: { type: 'string' }, seed: { type: 'string' } },
  });
  const requests = Number(values.requests ?? usual.requests);
  const seed = Number(values.seed ?? usual.seed);
  const target = await startLocalTarget();
  try {
    const report = await fuzz({
      ...target,
      requests,
      seed,
      progress: (done) => process.stderr.write(`${done} of ${requests}\n`),
    });
    for (const fault of report.faults) console.log(`\n${faultText(fault, (id) => target.explain?.(id))}`);
    console.log(`\n${tableOf(report)}`);
    const after = [...report.notFounded, ...(await target.aftermath())];
    for (const fault of after) console.log(`\nafterwards: ${fault.slice(0, 1500)}`);
    console.log(`${report.faults.length} faults in answers, ${after.length} left behind`);
    return report.faults.length + after.length + report.unreached.length === 0 ? 0 : 1;
  } finally {
    await target.stop();
  }
}

process.exitCode = await main();
