// npm run bench [-- --json]: what a request costs over the bare calls to DynamoDB it is made of.
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { compareCommand } from './command.ts';
import { size } from './happenings.ts';
import { compareImport } from './importing.ts';
import { fillLists } from './lists.ts';
import { compareGet, compareGrowth, compareNotModified } from './reading.ts';
import { openStand, type Stand } from './stand.ts';
import { buildTransformation } from './transformation.ts';

/** The most each figure may be. */
const limits = {
  get: 1.5,
  notModified: 0.3,
  command: 1.5,
  import: 0.25,
  growth: 1.5,
  lists: 2,
  gzipKB: 60,
} as const;
type Figure = Exclude<keyof typeof limits, 'gzipKB'>;

async function measureAll(stand: Stand) {
  const loadBefore = loadavg()[0];
  const old = await buildTransformation(stand, 'month 36', size.months);
  const twin = await buildTransformation(stand, 'its twin', size.months);
  const young = await buildTransformation(stand, 'month 1', 1);
  const listed = await buildTransformation(stand, 'month 1 with lists', 1);
  const held = await fillLists(stand, listed, entriesAList);
  stand.moveTo('2030-02-01T10:00:00.000Z');
  const made = {
    get: await compareGet(stand, old),
    notModified: await compareNotModified(stand, old),
    growth: await compareGrowth(stand, old, young),
    lists: { ...(await compareGrowth(stand, listed, young)), held },
    command: await compareCommand(stand, old, twin),
    import: await compareImport(stand),
  };
  const { engine, engineVersion } = engineFacts();
  const ratio = (name: Figure) => Math.round(made[name].ratio * 1000) / 1000;
  return {
    get: ratio('get'),
    notModified: ratio('notModified'),
    command: ratio('command'),
    import: ratio('import'),
    growth: ratio('growth'),
    lists: ratio('lists'),
    made: {
      programme: size,
      ...made,
      engine,
      engineVersion,
      node: process.version,
      processors: cpus().length,
      loadAverage: { before: loadBefore, after: loadavg()[0] },
    },
  };
}

/** What a list is filled to. */
const entriesAList = 200;

function sumOf(held: Readonly<Record<string, number>>): number {
  return Object.values(held).reduce((sum, one) => sum + one, 0);
}

function engineFacts() {
  const { name, version } = createRequire(import.meta.url)('@dynoxide/linux-x64/package.json') as {
    name: string;
    version: string;
  };
  return { engine: `${name}, file on disk`, engineVersion: version };
}

function print(result: Awaited<ReturnType<typeof measureAll>>): void {
  const { made } = result;
  const told: Readonly<Record<Figure, string>> = {
    get: `GET of a programme in month 36 over a bare Query: ${made.get.items.count} items, ${made.get.items.stateKB} KB, ${made.get.gzipKB} KB gzip (at most ${limits.gzipKB})`,
    notModified: '304 over that bare Query',
    command: `one measurement over its reads and its transaction (${made.command.transactionKB} KB) sent bare`,
    import: `${made.import.rows} measurements imported over ${made.import.rows} items, 25 a call`,
    lists: `GET with ${Object.keys(made.lists.held).length} lists of ${entriesAList} entries over GET with none: ${sumOf(made.lists.held)} entries`,
    growth: `GET in month 36 over GET in month 1 (${made.growth.youngStateKB} KB, ${made.growth.youngGzipKB} KB gzip)`,
  };
  for (const name of Object.keys(told) as Figure[]) {
    const { oursMs, bareMs, samples } = made[name];
    const figure = `${result[name].toFixed(2).padStart(6)} (at most ${limits[name]})`;
    const calls = 'calls' in made[name] ? `; calls ${JSON.stringify(made[name].calls)}` : '';
    say(`${name.padEnd(12)}${figure}  ${told[name]}`);
    say(
      `${' '.repeat(12)}medians ${oursMs.toFixed(2)} ms over ${bareMs.toFixed(2)} ms of ${samples}${calls}`,
    );
  }
  const { loadAverage } = made;
  say(
    `${made.engine} ${made.engineVersion}, Node ${made.node}, ${made.processors} processors, load ${loadAverage.before?.toFixed(1)} to ${loadAverage.after?.toFixed(1)}`,
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const stand = await openStand();
try {
  const result = await measureAll(stand);
  if (process.argv.includes('--json')) say(JSON.stringify(result));
  else print(result);
} finally {
  await stand.stop();
}
