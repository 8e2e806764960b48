import type { PackLine, PacksAnswer } from '#contract/method.ts';
import type { FieldProblem } from '#contract/problem.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { accepted, refused } from '#domain/outcome.ts';
import { currentPack, shippedPacks } from '#methodology/packs.ts';
import { validateImport } from '#methodology/validate.ts';
import { pathText, type PackProblem } from '#methodology/validate/packProblem.ts';
import { findPackName, loadPack, readHeld } from '#runtime/packs.ts';
import { withinTime } from '#runtime/withinTime.ts';
import type { Store } from '#store/client.ts';
import { listPacks, packHash, savePack, type PackItem } from '#store/packs.ts';
import { handler, type Handle, type Handler } from './call.ts';

/** More than this many flaws help nobody. */
const mostFields = 100;
/** A shipped pack takes a tenth of a second; whatever takes longer than this is no method. */
const mostCheckingMs = 5000;

/** POST /api/packs: checked whole, kept whole or not at all. */
const importOne: Handle<Pack> = async (call, { store, clock }) => {
  // The schema has no transformation: this is the file as it came.
  const pack = call.body as Pack;
  const checked = withinTime(mostCheckingMs, () => validateImport(pack));
  const problems = checked?.value ?? [tooMuch];
  if (problems.length > 0) {
    const fields = problems.slice(0, mostFields).map(fieldOf);
    return refused({ code: 'packInvalid', fields, found: problems.length });
  }
  const { id, version } = pack;
  const shipped = shippedPacks.find((one) => one.id === id && one.version === version);
  if (shipped !== undefined) {
    return packHash(shipped) === packHash(pack)
      ? accepted({ json: shippedLine(shipped) })
      : refused({ code: 'packVersionTaken', id, version });
  }
  const imported = { importedAt: clock.now(), importedBy: call.person };
  const saved = await savePack(store, pack, imported);
  if (saved === 'taken') return refused({ code: 'packVersionTaken', id, version });
  const line = (await listPacks(store)).find((one) => one.id === id && one.version === version);
  if (line === undefined) throw new Error(`The pack ${id} ${version} was saved and is not in the list`);
  return accepted({ ...(saved === 'saved' && { status: 201 }), json: importedLine(line) });
};

const tooMuch: PackProblem = {
  path: [],
  item: 'pack',
  problem: `takes longer than ${mostCheckingMs / 1000} s to check: make it smaller`,
};

/** The sentence names the place as people write it, `registers[3].fields[1].options`. */
function fieldOf({ path, item, problem }: PackProblem): FieldProblem {
  const place = pathText(path);
  return { path, code: 'packProblem', message: `${place === '' ? '' : `${place}: `}${item} ${problem}.` };
}

/** GET /api/packs: every version there is, shipped ones first. */
const list: Handle = async (_call, { store }) => {
  const imported = await listPacks(store);
  const json: PacksAnswer = { packs: [...shippedPacks.map(shippedLine), ...imported.map(importedLine)] };
  return accepted({ json });
};

function shippedLine(pack: Pack): PackLine {
  const { id, version, name } = pack;
  return { id, version, name, hash: hashOf(pack), from: 'shipped', current: pack === currentPack };
}

function importedLine({ id, version, name, hash, importedAt, importedBy }: PackItem): PackLine {
  return { id, version, name, hash, from: 'imported', current: false, importedAt, importedBy };
}

/** A version never changes, so browsers may keep it for a year; `current` is the one a new programme begins with. */
const one: Handle = async ({ params }, { store }) => {
  const asked = params['pack'] ?? '';
  if (asked === 'current') return accepted({ json: currentPack });
  const found = /^[0-9a-f]{64}$/.test(asked)
    ? await packOfHash(store, asked)
    : await packCalled(store, asked);
  if (found === null) return refused({ code: 'notFound' });
  return accepted({
    json: found,
    etag: `"${hashOf(found)}"`,
    cacheControl: 'private, max-age=31536000, immutable',
  });
};

async function packOfHash(store: Store, hash: string): Promise<Pack | null> {
  return shippedPacks.find((pack) => hashOf(pack) === hash) ?? (await readHeld(store, hash));
}

async function packCalled(store: Store, asked: string): Promise<Pack | null> {
  const [, id = '', version = ''] = /^([\w-]+)(?:@|%40)([\w.-]+)$/i.exec(asked) ?? [];
  const name = await findPackName(store, { id, version });
  return name === undefined ? null : loadPack(store, name);
}

const hashes = new WeakMap<Pack, string>();

function hashOf(pack: Pack): string {
  const known = hashes.get(pack);
  if (known !== undefined) return known;
  const hash = packHash(pack);
  hashes.set(pack, hash);
  return hash;
}

export const packs = {
  packs: handler(list),
  pack: handler(one),
  importPack: handler(importOne),
} satisfies Readonly<Record<string, Handler>>;
