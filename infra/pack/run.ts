import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { PackAnswer } from '#contract/answers/pack.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { currentPack, shippedPacks } from '#methodology/packs.ts';
import { validateImport, validatePack } from '#methodology/validate.ts';
import { carriersOf } from '#methodology/validate/carriers.ts';
import { pathText, type PackProblem } from '#methodology/validate/packProblem.ts';
import { packHash } from '#store/packs.ts';
import { tableOf } from './tableOf.ts';

type Checked = { readonly name: string; readonly pack?: Pack; readonly problems: readonly string[] };

/**
 * `npm run pack`: what is wrong with the shipped packs, or the table element -> carriers of the one that new programmes begin
 * with. `-- FILE` does the same for any pack, by the rules of an import; `-- --json` prints the table as JSON.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const [file] = positionals;
  const checked = file === undefined ? shippedPacks.map(ofOurs) : [await ofFile(file)];
  const wrong = checked.filter(({ problems }) => problems.length > 0);
  for (const { name, problems } of wrong) {
    console.error(`${name}: ${problems.length} ${problems.length === 1 ? 'thing is' : 'things are'} wrong.`);
    for (const problem of problems) console.error(`  ${problem}`);
  }
  const shown = checked.find(({ pack }) => pack === currentPack) ?? checked[0];
  if (wrong.length > 0 || shown?.pack === undefined) return 1;
  console.log(values.json === true ? jsonOf(shown.pack) : textOf(shown.pack));
  return 0;
}

function ofOurs(pack: Pack): Checked {
  const problems = [...formProblems(pack), ...validatePack(pack).map(inWords)];
  return { name: `${pack.id} ${pack.version}`, pack, problems };
}

async function ofFile(file: string): Promise<Checked> {
  const json: unknown = JSON.parse(await readFile(file, 'utf8'));
  const malformed = formProblems(json);
  if (malformed.length > 0) return { name: file, problems: malformed };
  const pack = json as Pack;
  return { name: file, pack, problems: validateImport(pack).map(inWords) };
}

function formProblems(json: unknown): readonly string[] {
  const { issues = [] } = z.safeParse(PackAnswer, json).error ?? {};
  return issues.map(({ path, message }) => `${pathText(path as PackProblem['path'])}: ${message}`);
}

function inWords({ path, item, problem }: PackProblem): string {
  return `${pathText(path)}: ${item} ${problem}`;
}

function jsonOf(pack: Pack): string {
  const { id, version } = pack;
  return JSON.stringify({ id, version, hash: packHash(pack), elements: carriersOf(pack) }, null, 2);
}

function textOf(pack: Pack): string {
  const rows = carriersOf(pack).map(({ number, name, level, carriers }) => [
    String(number),
    name,
    level,
    carriers.join(', '),
  ]);
  const counts = `${rows.length} elements, ${pack.criteria.length} criteria, ${pack.warnings.length} warnings, ${pack.registers.length} lists, ${pack.questions.length} questions, ${pack.assessments.length} assessments, ${pack.kpiLibrary.length} KPIs`;
  return `${tableOf(['', 'element', 'level', 'carried by'], rows)}\n\n${pack.id} ${pack.version}: ${counts}\n${packHash(pack)}`;
}

process.exitCode = await main();
