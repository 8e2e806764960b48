/**
 * The size of an item as DynamoDB reckons it (developer guide, "DynamoDB item sizes and formats"): names and values in
 * UTF-8, a number 1 byte for two digits and 1 more, null and booleans 1 byte, a list or map 3 bytes and 1 an element.
 */
export function itemBytes(item: Readonly<Record<string, unknown>>): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + textBytes(name) + valueBytes(value), 0);
}

/** What an item occupies: DynamoDB adds 100 bytes for its index, in the table and in each index that carries it. */
export const storedOverheadBytes = 100;

function valueBytes(value: unknown): number {
  if (typeof value === 'string') return textBytes(value);
  if (typeof value === 'number') return numberBytes(value);
  if (value === null || typeof value === 'boolean') return 1;
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + 1 + valueBytes(one), 3);
  if (typeof value === 'object') {
    const entries = Object.entries(value);
    return 3 + entries.reduce((sum, [name, one]) => sum + 1 + textBytes(name) + valueBytes(one), 0);
  }
  throw new Error(`The size of a ${typeof value} is not known.`);
}

/** Leading and trailing zeros are not kept. */
function numberBytes(value: number): number {
  const digits = Math.abs(value)
    .toExponential()
    .replace(/e.*$|\./g, '')
    .replace(/0+$/, '');
  return Math.ceil(digits.length / 2) + 1;
}

function textBytes(text: string): number {
  return Buffer.byteLength(text);
}

const readBlock = 4 * 1024;
const writeBlock = 1024;

/** Units of reading these items one by one, as Get and BatchGet do: each is rounded up to 4 KB. */
export function readUnitsOf(sizes: readonly number[], kind: keyof typeof readFactor): number {
  return sizes.reduce((sum, size) => sum + blocks(size, readBlock), 0) * readFactor[kind];
}

/** Units of a Query: the sizes are added up first, then rounded up to 4 KB. */
export function queryUnitsOf(sizes: readonly number[], kind: keyof typeof readFactor): number {
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return blocks(bytes, readBlock) * readFactor[kind];
}

/** Units of writing an item over another: the larger of both, rounded up to 1 KB; twice that in a transaction. */
export function writeUnitsOf(
  { before = 0, after = 0 }: { readonly before?: number; readonly after?: number },
  kind: keyof typeof writeFactor,
): number {
  return blocks(Math.max(before, after), writeBlock) * writeFactor[kind];
}

const readFactor = { eventual: 0.5, strong: 1, transactional: 2 } as const;
const writeFactor = { standard: 1, transactional: 2 } as const;

/** What is not there costs as much as the smallest item. */
function blocks(bytes: number, block: number): number {
  return Math.max(1, Math.ceil(bytes / block));
}
