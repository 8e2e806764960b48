import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isPortalStale } from '#infra/portal/build.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = `${ROOT}.cache/test`;
const PROJECTS = ['unit', 'engine', 'infra', 'journey', 'cloud'] as const;
/** The cloud has a command of its own: it needs Python beside npm. */
const USUAL = PROJECTS.filter((project) => project !== 'cloud');

type Project = (typeof PROJECTS)[number];
type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };
/** What is read of vitest's JSON report: a file that could not be loaded has failed, and has no assertions. */
type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

/** `npm test`, or `npm test -- unit engine` for some of the projects; its last line is `N passed, N failed`. */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !isProject(name));
  if (unknown.length > 0) {
    console.error(`There is no project ${unknown.join(', ')}; there are ${PROJECTS.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const chosen = names.length === 0 ? USUAL : PROJECTS.filter((project) => names.includes(project));
  await mkdir(REPORTS, { recursive: true });
  let all: Tally = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  for (const project of chosen) {
    const began = performance.now();
    const tally = (await prepared(project)) ? await run(project) : { passed: 0, failed: 1, skipped: 0 };
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    lines.push(`${project.padEnd(8)}${seconds.padStart(7)} s  ${told(tally)}`);
    all = sum(all, tally);
  }
  console.log(['', ...lines, `${all.passed} passed, ${all.failed} failed`].join('\n'));
  process.exitCode = all.failed === 0 ? 0 : 1;
}

/** On a fresh clone the portal's generated types and its pages are not there yet. */
async function prepared(project: Project): Promise<boolean> {
  if (project === 'unit') return (await node('svelte-kit', ['sync'], `${ROOT}web`)) === 0;
  // The stacks name the portal's pages, and the browser opens them.
  if (project === 'infra' || project === 'journey') return builtPortal();
  return true;
}

async function builtPortal(): Promise<boolean> {
  if (!(await isPortalStale())) return true;
  return (await node('vite', ['build', '--logLevel', 'warn'], `${ROOT}web`)) === 0;
}

async function run(project: Project): Promise<Tally> {
  const file = `${REPORTS}/${project}.json`;
  await rm(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await node('vitest', ['run', '--project', project, ...reporters], ROOT);
  const tally = existsSync(file) ? tallied(JSON.parse(await readFile(file, 'utf8')) as Report) : undefined;
  // An unhandled rejection, no test at all or a crash fails the run without failing a test: it counts as one.
  if (tally === undefined) return { passed: 0, failed: 1, skipped: 0 };
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function tallied(report: Report): Tally {
  const unloaded = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

async function node(binary: string, args: readonly string[], cwd: string): Promise<number> {
  // npm puts node_modules/.bin, and with it Node 24, first on the path of its scripts.
  const child = spawn(binary, args, { cwd, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

function isProject(name: string): name is Project {
  return PROJECTS.some((project) => project === name);
}

function sum(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

function told({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

await main(process.argv.slice(2));
