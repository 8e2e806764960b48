/** Beyond this a double no longer holds every whole number and its tenths apart. */
const largestNumber = 9e15;
/** Below this, and not 0, a number is noise of a division; DynamoDB's and JSON's exponents would still differ. */
const smallestNumber = 1e-9;

/**
 * Checks that a value comes back from the store and from canonical JSON as it went in: plain objects, arrays, booleans,
 * null, strings that are well-formed and NFC, numbers that are 0 or 1e-9 <= |x| <= 9e15. Absent (undefined) fields of
 * objects are left out when stored and allowed.
 *
 * @param where names the value in the fault
 * @throws Error naming the first place that cannot be kept: input is validated before, so this is a fault of ours
 */
export function assertStorable(value: unknown, where: string): void {
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') return assertText(value, where);
  if (typeof value === 'number') return assertNumber(value, where);
  if (Array.isArray(value)) {
    value.forEach((entry, index) => assertStorable(entry, `${where}[${index}]`));
    return;
  }
  if (!isPlainObject(value)) throw new Error(`${where} cannot be stored: it is no plain JSON`);
  for (const [key, field] of Object.entries(value)) {
    assertText(key, `a key of ${where}`);
    if (field !== undefined) assertStorable(field, `${where}.${key}`);
  }
}

function assertText(text: string, where: string): void {
  if (!text.isWellFormed()) throw new Error(`${where} cannot be stored: it holds half a character`);
  if (text.normalize('NFC') !== text) throw new Error(`${where} cannot be stored: its text is not NFC`);
}

function assertNumber(number: number, where: string): void {
  const size = Math.abs(number);
  if (size === 0 || (size >= smallestNumber && size <= largestNumber)) return;
  throw new Error(`${where} cannot be stored: ${number} is outside 1e-9 to 9e15`);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
