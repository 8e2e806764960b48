import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

type Tool = { readonly name: string; readonly command: string; readonly in?: 'web' };
type Finding = { readonly tool: Tool; readonly failed: boolean; readonly output: string };

/** The linters with types read what this writes. */
const FIRST: Tool = { name: 'sync', command: 'svelte-kit sync', in: 'web' };

/** Longest first, so that two at once end together. */
const TOOLS: readonly Tool[] = [
  { name: 'eslint', command: 'eslint --max-warnings 0 .' },
  { name: 'svelte-check', command: 'svelte-check --fail-on-warnings --output human', in: 'web' },
  { name: 'tsc', command: 'tsc --noEmit -p .' },
  { name: 'prettier', command: 'prettier --check --log-level warn .' },
  { name: 'knip', command: 'knip --no-progress' },
  { name: 'dependencies', command: 'depcruise functions infra test web/src' },
  { name: 'oxlint', command: 'oxlint --deny-warnings' },
  { name: 'pack', command: 'node infra/pack/run.ts' },
];

/** The build rewrites what svelte-check reads, and its sizes are weighed after it: these wait for all others. */
const LAST: readonly Tool[] = [
  { name: 'build', command: 'vite build --logLevel warn', in: 'web' },
  { name: 'size-limit', command: 'size-limit' },
];

/** `npm run check`, or `npm run check -- eslint tsc` for some of the tools; it shows the output of what failed. */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => ![...TOOLS, ...LAST].some((tool) => tool.name === name));
  if (unknown.length > 0) throw new Error(`There is no tool ${unknown.join(', ')}.`);
  const chosen = (tools: readonly Tool[]) =>
    tools.filter(({ name }) => names.length === 0 || names.includes(name));

  const began = performance.now();
  const findings = [await run(FIRST), ...(await inTwoLanes(chosen(TOOLS)))];
  for (const tool of chosen(LAST)) findings.push(await run(tool));

  const failures = findings.filter((finding) => finding.failed);
  for (const { tool, output } of failures)
    console.log(`\n--- ${tool.name}: ${tool.command}\n${output.trim()}`);
  const verdict =
    failures.length === 0 ? 'clean' : `failed: ${failures.map(({ tool }) => tool.name).join(', ')}`;
  console.log(`\ncheck ${verdict} in ${seconds(began)} s`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

async function inTwoLanes(tools: readonly Tool[]): Promise<Finding[]> {
  const waiting = [...tools];
  const lane = async (): Promise<Finding[]> => {
    const findings: Finding[] = [];
    for (let tool = waiting.shift(); tool !== undefined; tool = waiting.shift())
      findings.push(await run(tool));
    return findings;
  };
  return (await Promise.all([lane(), lane()])).flat();
}

async function run(tool: Tool): Promise<Finding> {
  const began = performance.now();
  const [binary = '', ...args] = tool.command.split(' ');
  // npm puts node_modules/.bin, and with it Node 24, first on the path of its scripts.
  const child = spawn(binary, args, {
    cwd: tool.in ? `${ROOT}${tool.in}` : ROOT,
    env: { ...process.env, NO_COLOR: '1' },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  const [code] = (await once(child, 'close')) as [number | null];
  const failed = code !== 0;
  console.log(`${failed ? 'FAILED' : 'ok    '}  ${tool.name.padEnd(13)}${seconds(began).padStart(6)} s`);
  return { tool, failed, output: output.join('') };
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}

await main(process.argv.slice(2));
