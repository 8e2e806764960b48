import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What Waymark answers for beside levels 1 and 2. */
const atLevelThree = /^(2\.3|3\.3|3\.4|3\.5|8\.2|8\.3|8\.4)\./;
const answers = ['Met', 'Met, read', 'Does not apply', 'Not met'] as const;

type Row = {
  readonly number: string;
  readonly level: string;
  readonly answer: string;
  readonly how: string;
  readonly tests: readonly { readonly file: string; readonly title: string }[];
};

const rows = readFileSync('docs/security/asvs.md', 'utf8').split('\n').flatMap(rowIn);
const levels = new Map(
  readFileSync('data/asvs-5.0.csv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',') as [string, string]),
);

describe('the table of requirements', () => {
  it('has each of levels 1 and 2 and the chosen ones of level 3, once, with its level', () => {
    const wanted = [...levels].filter(([number, level]) => level !== '3' || atLevelThree.test(number));

    expect(wanted).toHaveLength(264);
    expect(rows.map(({ number, level }) => [number, level])).toEqual(wanted);
  });

  it('answers in one of four words, and says how', () => {
    expect(rows.filter(({ answer }) => !answers.some((one) => one === answer))).toEqual([]);
    expect(rows.filter(({ how }) => how.length < 4)).toEqual([]);
  });

  it('claims what a test shows only where it names one', () => {
    const claimed = rows.filter(({ answer, tests }) => (answer === 'Met') !== tests.length > 0);

    expect(claimed.filter(({ answer }) => answer.startsWith('Met')).map(({ number }) => number)).toEqual([]);
  });

  it('names tests that exist, by their titles', () => {
    const named = rows.flatMap(({ number, tests }) => tests.map((one) => ({ number, ...one })));

    expect(named.length).toBeGreaterThan(150);
    expect(named.filter(({ file, title }) => !hasTitle(file, title))).toEqual([]);
  });

  it('names files that exist', () => {
    const paths = rows.flatMap(({ number, how }) =>
      pathsIn(how).map((path) => ({ number, path, known: places(path).some((one) => existsSync(one)) })),
    );

    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter(({ known }) => !known)).toEqual([]);
  });

  it('counts what it holds', () => {
    const count = (answer: string) => rows.filter((row) => row.answer === answer).length;
    const [met, read, none, not] = answers.map(count);
    const counted = `${Number(met) + Number(read)} met (${met} shown by a test, ${read} read), ${none} do not apply, ${not} not met`;

    expect(readFileSync('docs/security/asvs.md', 'utf8')).toContain(counted);
    expect(readFileSync('docs/security.md', 'utf8')).toContain(counted);
  });

  it('tells each one that is not met on top of the page on security', () => {
    const [top = ''] = readFileSync('docs/security.md', 'utf8').split('\n## ').slice(1);
    const told = new Set([...top.matchAll(/\b\d+\.\d+\.\d+\b/g)].map(([number]) => number));

    expect([...told].toSorted()).toEqual(
      rows
        .filter(({ answer }) => answer === 'Not met')
        .map(({ number }) => number)
        .toSorted(),
    );
  });
});

function rowIn(line: string): readonly Row[] {
  const [, number = '', level = '', , answer = '', how = '', shown = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  if (!/^\d+\.\d+\.\d+$/.test(number)) return [];
  const tests = [...shown.matchAll(/`([^`]+)` “([^”]+)”/g)].map(([, file = '', title = '']) => ({
    file,
    title,
  }));
  return [{ number, level, answer, how, tests }];
}

/** A title is a text between quotes, be it of one test or of a table of them. */
function hasTitle(file: string, title: string): boolean {
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  return ["'", '"', '`'].some((quote) => text.includes(`${quote}${title}${quote}`));
}

function pathsIn(how: string): readonly string[] {
  return [...how.matchAll(/\b((?:[A-Za-z]+\/)+[A-Za-z]+\.(?:ts|md))\b/g)].map(([, path = '']) => path);
}

/** As a reader of the tree would look for it. */
function places(path: string): readonly string[] {
  return [path, `functions/${path}`];
}
