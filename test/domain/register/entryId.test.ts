import { describe, expect, it } from 'vitest';
import { entryId, entryOfId } from '#domain/register/entryId.ts';

describe("an entry's id", () => {
  it('names its list and its number, in the order of numbers', () => {
    expect(entryId('needs', 12)).toBe('needs-0012');
    expect([entryId('needs', 9), entryId('needs', 10)].toSorted()).toEqual(['needs-0009', 'needs-0010']);
    expect(entryOfId('needs-0012')).toEqual({ register: 'needs', number: 12 });
    expect(entryOfId(entryId('needs', 12_345))).toEqual({ register: 'needs', number: 12_345 });
  });

  it.each(['needs', 'needs-12', 'needs-00012', 'needs-0000', '-0001', 'needs-0001#x'])(
    'is not %s',
    (text) => {
      expect(entryOfId(text)).toBeNull();
    },
  );
});
