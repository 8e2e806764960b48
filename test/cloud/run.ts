// `npm run test:cloud`: the whole of Waymark, deployed into an emulator of AWS. It ends with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { installEmulator, NoEmulator } from './emulator.ts';

const ROOT = join(import.meta.dirname, '..', '..');

async function main(): Promise<number> {
  try {
    await installEmulator();
  } catch (fault) {
    if (!(fault instanceof NoEmulator)) throw fault;
    console.log(fault.message);
    // On a person's machine without Python the rest still counts; a pipeline must not leave this out in silence.
    const isPipeline = process.env['CI'] === 'true';
    console.log(isPipeline ? '0 passed, 1 failed' : 'Skipped.\n0 passed, 0 failed');
    return isPipeline ? 1 : 0;
  }
  const child = spawn(process.execPath, ['test/run.ts', 'cloud'], { cwd: ROOT, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

process.exitCode = await main();
