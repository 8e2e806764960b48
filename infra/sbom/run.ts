// `npm run sbom`: what Waymark is made of, as CycloneDX.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writtenBom } from './writtenBom.ts';

const bom = writtenBom();
const directory = '.cache';
mkdirSync(directory, { recursive: true });
const path = join(directory, 'sbom.cdx.json');
writeFileSync(path, `${JSON.stringify(bom, null, 2)}\n`);
process.stdout.write(`${path}: ${bom.components.length} packages, without those of development\n`);
