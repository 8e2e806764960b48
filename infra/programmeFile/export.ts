import { createWriteStream, rmSync, renameSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { systemClock } from '#runtime/clock.ts';
import { exportProgramme } from '#store/exportProgramme.ts';
import { listPortfolio } from '#store/portfolio.ts';
import { openPlace, runCommand, type Place } from './place.ts';

const usage =
  'Say which programme: npm run programme:export -- <programme> [file] [--env dev|prod] [--data <directory>] [--without-people]';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      env: { type: 'string' },
      data: { type: 'string' },
      'without-people': { type: 'boolean', default: false },
    },
  });
  const [programme, file = `${programme ?? ''}.ndjson`] = positionals;
  const place = await openPlace(values);
  try {
    if (programme === undefined) {
      console.error(usage);
      console.error(await programmesIn(place));
      return 1;
    }
    await write(place, programme, file, !values['without-people']);
    return 0;
  } finally {
    await place.close();
  }
}

/** Through a second file, readable by its owner only, so that a file under this name is always whole. */
async function write({ store }: Place, programme: string, file: string, withPeople: boolean): Promise<void> {
  const unfinished = `${file}.part`;
  let lines = 0;
  async function* counted(): AsyncGenerator<string, void, undefined> {
    for await (const line of exportProgramme(store, { programme, at: systemClock.now(), withPeople })) {
      lines += 1;
      yield line;
    }
  }
  try {
    await pipeline(Readable.from(counted()), createWriteStream(unfinished, { mode: 0o600 }));
    renameSync(unfinished, file);
  } catch (fault) {
    rmSync(unfinished, { force: true });
    throw fault;
  }
  const personal = withPeople ? 'names, addresses and texts of people' : 'texts that people wrote';
  console.log(`${file}: ${lines} lines. It holds ${personal}: keep it as you keep those.`);
}

async function programmesIn({ store }: Place): Promise<string> {
  const rows = await listPortfolio(store);
  if (rows.length === 0) return 'There are no programmes here.';
  return rows.map(({ programme, summary }) => `  ${programme}  ${String(summary['name'])}`).join('\n');
}

await runCommand(main);
