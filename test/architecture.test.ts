import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import config from '../vitest.config.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** These prove the whole, or serve the others: no single source file is their twin. */
const WITHOUT_TWIN = [
  'architecture.test.ts',
  'journey/',
  'bench/',
  'support/',
  'cloud/',
  'fuzz/',
  'security/',
  // The 77 elements of the method, each through the API on the real store.
  'method/',
  // Its subject is a page of docs/.
  'infra/deployPolicy.',
];
/** The folders whose every decision must be tested, and the only ones small enough for the rule not to annoy. */
const PROVED = ['domain', 'contract', 'workflow'];

const tests = files('test/**/*.test.ts');

describe('the tree of tests', () => {
  it('gives each test file to exactly one vitest project', () => {
    const placed = tests
      .filter((file) => !file.startsWith('test/cloud/'))
      .map((file) => ({ file, projects: projectsOf(file) }))
      .filter(({ projects }) => projects.length !== 1);

    expect(placed).toEqual([]);
  });

  it('mirrors the sources: test/store/commit.conflict.test.ts tests functions/store/commit.ts', () => {
    const orphans = tests.filter(
      (file) => needsTwin(file) && !twinsOf(file).some((twin) => existsSync(join(ROOT, twin))),
    );

    expect(orphans).toEqual([]);
  });

  it('imports every domain, contract and workflow module that exports a function, if only through its folder', () => {
    const tested = new Set(tests.flatMap(importsOf));
    const untested = PROVED.flatMap((folder) => files(`functions/${folder}/**/*.ts`))
      .filter((file) => !file.endsWith('.lambda.ts') && exportsFunction(file))
      .filter((file) => !isTested(file, tested));

    expect(untested).toEqual([]);
  });
});

function projectsOf(file: string): string[] {
  return (config.test?.projects ?? []).flatMap((project) => {
    if (typeof project !== 'object' || !('test' in project)) return [];
    const { name, include = [], exclude = [] } = project.test ?? {};
    if (typeof name !== 'string') return [];
    return matchesAny(file, include) && !matchesAny(file, exclude) ? [name] : [];
  });
}

function matchesAny(file: string, globs: readonly string[]): boolean {
  return globs.some((glob) => matchesGlob(file, glob));
}

function needsTwin(file: string): boolean {
  return !WITHOUT_TWIN.some((start) => file.startsWith(`test/${start}`));
}

/** Words between dots name a behaviour, where one module needs several test files; a test may also stand for a folder. */
function twinsOf(file: string): string[] {
  const subject = file.replace(/^test\//, '').replace(/(\.[^./]+)*\.test\.ts$/, '');
  const source = /^(infra|web)\//.test(subject)
    ? subject.replace(/^web\//, 'web/src/lib/')
    : `functions/${subject}`;
  return [source, `${source}.ts`, `${source}.svelte.ts`, `${source}.lambda.ts`];
}

/** A module no test names is still proved where a tested module of the same folder uses it. */
function isTested(file: string, tested: ReadonlySet<string>): boolean {
  if (tested.has(file)) return true;
  const neighbours = files(`${dirname(file)}/*.ts`);
  const reached = new Set(neighbours.filter((neighbour) => tested.has(neighbour)));
  for (const neighbour of reached) {
    for (const next of importsOf(neighbour)) if (neighbours.includes(next)) reached.add(next);
  }
  return reached.has(file);
}

function importsOf(file: string): string[] {
  const specifiers = text(file).matchAll(/(?<!import type [^;]*)(?:from|import\()\s*'([#.][^']+)'/g);
  return [...specifiers].map(([, specifier = '']) => resolved(file, specifier));
}

function resolved(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return join(dirname(file), specifier);
  const alias = Object.entries(manifest.imports).find(([key]) => specifier.startsWith(key.replace('*', '')));
  return alias === undefined
    ? specifier
    : join(alias[1].replace('*', ''), specifier.slice(alias[0].length - 1));
}

function exportsFunction(file: string): boolean {
  return /^export (?:(?:async )?function|const \w+ = (?:async )?\()/m.test(text(file));
}

function files(glob: string): string[] {
  return globSync(glob, { cwd: ROOT });
}

function text(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
