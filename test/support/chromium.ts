import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

const CACHE = fileURLToPath(new URL('../../.cache/chromium/', import.meta.url));
const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Containers often give /dev/shm 64 MB; a renderer that fills it dies without a word.
  '--disable-dev-shm-usage',
  // Pictures are compared by eye across machines, so glyphs stand where the layout puts them.
  '--font-render-hinting=none',
];

type Executable = {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
};

/**
 * A headless Chromium: the one CHROMIUM_PATH names, else the system's, else the one from npm, which is unpacked
 * once into `.cache/chromium` (2 s, 210 MB) with the libraries and the font it needs.
 *
 * @throws when CHROMIUM_PATH names nothing that can be run.
 */
export async function launchChromium(): Promise<Browser> {
  const { path, env } = systemChromium() ?? (await npmChromium());
  return chromium.launch({
    executablePath: path,
    headless: true,
    chromiumSandbox: false,
    args: FLAGS,
    env: { ...definedEnv(), ...env },
  });
}

function systemChromium(): Executable | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH is ${named}, which is no file that can be run.`);
    return { path: named, env: {} };
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const path = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
  return path === undefined ? undefined : { path, env: {} };
}

async function npmChromium(): Promise<Executable> {
  const folder = join(CACHE, await npmChromiumVersion());
  if (!existsSync(folder)) await unpack(folder);
  const inherited = process.env['LD_LIBRARY_PATH'];
  const libraries = join(folder, 'al2023', 'lib');
  return {
    path: join(folder, 'chromium'),
    env: {
      // libnss3, libnspr4 and libexpat are missing on a bare machine; they come with the package.
      LD_LIBRARY_PATH: inherited ? `${libraries}${delimiter}${inherited}` : libraries,
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/**
 * The package unpacks into the temporary folder, and its libraries only where it believes to be on Lambda, so a child
 * process is told both. The folder gets its name last: a crash, or a second test process, never leaves a half one.
 */
async function unpack(folder: string): Promise<void> {
  const half = `${folder}.${process.pid}`;
  await mkdir(half, { recursive: true });
  const program = "(await import('@sparticuz/chromium')).default.executablePath()";
  const child = spawn(process.execPath, ['--input-type=module', '--eval', `await ${program}`], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...process.env, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Chromium could not be unpacked into ${half}: exit code ${code}.`);
  await writeFile(join(half, 'fonts.conf'), fontSettings(folder));
  await rename(half, folder).catch(async (fault: unknown) => {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw fault;
  });
}

/** The package's own settings point at Lambda's folders; without any font every glyph is 0 px wide, and so unclickable. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}

async function npmChromiumVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = join(dirname(entry), '..', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  return version;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
