/** A CycloneDX document, as far as it is touched here; everything else is passed on as npm writes it. */
export type Bom = {
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
};

type Component = {
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
};

/** The part of package-lock.json that is read: each package by its place. */
export type Lock = {
  readonly packages: Readonly<
    Record<string, { readonly name?: string; readonly version?: string; readonly dev?: boolean }>
  >;
};

/**
 * The document without what only builds, checks and tests need. By the lock file: `npm sbom --omit dev` also leaves out
 * packages that development needs as well, zod among them (npm 11.19).
 *
 * @throws Error naming a package that the lock file asks for and the document lacks
 */
export function shippedOf(bom: Bom, lock: Lock): Bom {
  const shipped = shippedPackages(lock);
  const components = bom.components.filter((component) => shipped.has(nameOf(component)));
  const there = new Set(components.map(nameOf));
  const missing = [...shipped].filter((name) => !there.has(name));
  if (missing.length > 0) throw new Error(`npm names no ${missing.join(', ')}.`);
  const root = bom.dependencies[0]?.ref;
  const refs = new Set([root, ...components.map((component) => component['bom-ref'])]);
  return {
    ...bom,
    metadata: { ...bom.metadata, component: { ...bom.metadata.component, name: 'waymark' } },
    components,
    dependencies: bom.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
  };
}

/** `name@version` of every package that is no development dependency. */
export function shippedPackages({ packages }: Lock): ReadonlySet<string> {
  const found = Object.entries(packages).filter(([place, { dev }]) => place !== '' && dev !== true);
  return new Set(
    found.map(
      ([place, { name, version }]) => `${name ?? place.split('node_modules/').at(-1) ?? ''}@${version ?? ''}`,
    ),
  );
}

function nameOf({ group, name, version }: Component): string {
  return `${group === undefined ? '' : `${group}/`}${name}@${version}`;
}
