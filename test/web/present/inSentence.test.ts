import { describe, expect, it } from 'vitest';
import { inSentence } from '#lib/present/inSentence.ts';

describe('inSentence', () => {
  it('begins small unless the name is an abbreviation', () => {
    expect(inSentence('Repeat rate')).toBe('repeat rate');
    expect(inSentence('NPS of members')).toBe('NPS of members');
  });
});
