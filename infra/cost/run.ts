// Counts what a rehearsed programme of 36 months uses on AWS, and prices it: `npm run cost`.
import { parseArgs } from 'node:util';
import { usualAssumptions } from './assumptions.ts';
import { billOf } from './bill.ts';
import { choicesOf } from './choices.ts';
import { quietUsage, type Deployment } from './deployment.ts';
import { inventoryOfStacks } from './inventory.ts';
import { limitsMet } from './limits.ts';
import { costOf } from './months.ts';
import { readPrices } from './prices.ts';
import { usualReading } from './readingModel.ts';
import { playAndCount } from './rehearsed.ts';
import { goalsOf, written, type Report } from './report.ts';
import { sumOf, type Usage } from './usage.ts';
import { whatIfs } from './whatIf.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    users: { type: 'string' },
    visits: { type: 'string' },
    minutes: { type: 'string' },
    activity: { type: 'string' },
    factor: { type: 'string' },
  },
});

function number(name: Exclude<keyof typeof values, 'json'>, usual: number): number {
  const given = values[name];
  const read = given === undefined ? usual : Number(given);
  if (Number.isFinite(read) && read >= 0) return read;
  throw new Error(`--${name} takes a number, not "${given}".`);
}

const { looksAMinute } = usualReading;
const reading = {
  users: number('users', usualReading.users),
  visitsAWeek: number('visits', usualReading.visitsAWeek),
  minutesAVisit: number('minutes', usualReading.minutesAVisit),
  looksAMinute,
};
const assumed = { ...usualAssumptions, processorFactor: number('factor', usualAssumptions.processorFactor) };
const book = readPrices();
const inventory = await inventoryOfStacks();
const rehearsed = await playAndCount();

const deploymentOf = (programmes: number): Deployment => ({
  programmes,
  reading,
  activity: number('activity', 1),
  assumed,
  rehearsed,
  inventory,
});
const deployments = [1, 10, 1_000].map(deploymentOf);
const costs = deployments.map((deployment) => costOf(deployment, book));
const [one] = costs;
if (one === undefined) throw new Error('Nothing was priced.');
const empty = billOf(sumOf(...Object.values<Usage>(quietUsage(deploymentOf(0)))), book);
const report: Report = {
  book,
  reading,
  costs,
  empty: { list: empty.list, due: empty.due },
  choices: deployments.map((deployment, place) => choicesOf(deployment, costs[place] ?? one, book)),
  whatIfs: deployments.map((deployment) => whatIfs(deployment, book)),
  limits: deployments.flatMap(limitsMet),
  goals: goalsOf(one, empty),
};
process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : written(report));
