import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedOf, shippedPackages } from '#infra/sbom/bom.ts';
import { lockHere, writtenBom } from '#infra/sbom/writtenBom.ts';

type Versions = Readonly<Record<string, string>>;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly [kind in 'dependencies' | 'devDependencies' | 'optionalDependencies']: Versions;
};

const component = (name: string, version = '1.0.0') => ({ 'bom-ref': `${name}@${version}`, name, version });
const bom = {
  metadata: { component: { name: 'folder' } },
  components: [component('shipped'), component('builds')],
  dependencies: [
    { ref: 'waymark@0.1.0', dependsOn: ['shipped@1.0.0', 'builds@1.0.0'] },
    { ref: 'shipped@1.0.0', dependsOn: [] },
    { ref: 'builds@1.0.0', dependsOn: ['shipped@1.0.0'] },
  ],
};

describe('the bill of materials', () => {
  it('leaves out what only development needs', () => {
    const packages = {
      '': {},
      'node_modules/shipped': { version: '1.0.0' },
      'node_modules/builds': { version: '1.0.0', dev: true },
    };

    expect(shippedOf(bom, { packages })).toEqual({
      metadata: { component: { name: 'waymark' } },
      components: [component('shipped')],
      dependencies: [
        { ref: 'waymark@0.1.0', dependsOn: ['shipped@1.0.0'] },
        { ref: 'shipped@1.0.0', dependsOn: [] },
      ],
    });
  });

  it('is not written with a package missing', () => {
    const packages = { 'node_modules/other': { version: '2.0.0' } };

    expect(() => shippedOf(bom, { packages })).toThrow('npm names no other@2.0.0.');
  });

  it('of this project names every package that is shipped, each direct one among them', () => {
    const named = new Set(
      writtenBom().components.map(
        (one) => `${one.group === undefined ? '' : `${one.group}/`}${one.name}@${one.version}`,
      ),
    );

    expect(named).toEqual(shippedPackages(lockHere()));
    const direct = Object.entries(manifest.dependencies).map(([name, version]) => `${name}@${version}`);
    expect(direct.filter((name) => !named.has(name))).toEqual([]);
  });
});

describe('dependencies', () => {
  it('are named by exact versions', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    const ranges = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );

    expect(ranges).toEqual([]);
  });

  it('stand in the lock file with a hash each, and from nowhere but the registry', () => {
    type Locked = { readonly resolved?: string; readonly integrity?: string; readonly inBundle?: boolean };
    const locked = Object.entries(lockHere().packages as Readonly<Record<string, Locked>>);
    const loose = locked.filter(
      ([place, { resolved, integrity, inBundle }]) =>
        place !== '' &&
        inBundle !== true &&
        (integrity?.startsWith('sha512-') !== true || !isOfRegistry(resolved)),
    );

    expect(loose.map(([place]) => place)).toEqual([]);
  });

  it('run nothing of their own at install, but what fetches Node and what looks after its own binary', () => {
    type Locked = { readonly hasInstallScript?: boolean; readonly os?: readonly string[] };
    const locked = Object.entries(lockHere().packages as Readonly<Record<string, Locked>>);
    const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);

    expect(running.map(([place]) => place).toSorted()).toEqual(['node_modules/esbuild', 'node_modules/node']);
  });
});

/** npm leaves the address out where it is the registry's own. */
function isOfRegistry(resolved: string | undefined): boolean {
  return resolved === undefined || resolved.startsWith('https://registry.npmjs.org/');
}
