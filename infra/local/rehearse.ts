// Plays a whole programme of 36 months in virtual time, on the code that runs it for real.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { demoPersonOf } from './signIn/demoPeople.ts';
import { complaints, rehearse } from './rehearsal/run.ts';
import type { Scene } from './story/scene.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = ({ at, who, tells }: Scene): void => {
  if (!values.json) say(`${at.slice(0, 10)}  ${demoPersonOf(who)?.name ?? 'Waymark'} ${tells}`);
};

const startedAt = performance.now();
const rehearsed = await rehearse(tell);
const wallSeconds = Math.round((performance.now() - startedAt) / 100) / 10;
const wrong = complaints(rehearsed);
const { score } = rehearsed;

if (values.json) say(JSON.stringify({ ...score, wallSeconds }));
else {
  const { decisions, rollovers } = score;
  say(
    `\n${score.months} months, ${score.gatesDecided} gates decided (${decisions.go} approved, ${decisions.conditionalGo} with conditions, ` +
      `${decisions.recycle} sent back, ${decisions.hold} paused, ${decisions.kill} stopped), ${score.measurements} measurements.\n` +
      `${score.executions} executions, ${rollovers.programme} rollovers of the programme's machine and ${rollovers.stage} of the stages'.\n` +
      `${score.ledgerEvents} ledger events, ${score.ledgerValid ? 'every link and snapshot holds' : 'NOT valid'}. ${rehearsed.commands} requests in ${wallSeconds} s.`,
  );
}
for (const sentence of wrong) process.stderr.write(`${sentence}\n`);
process.exit(wrong.length === 0 ? 0 : 1);
