import { describe, expect, it } from 'vitest';
import { returnPathOf } from '#api/auth/returnPath.ts';

const origin = 'https://waymark.example.com';

describe('where signing in leads', () => {
  it.each([
    ['/', '/'],
    ['/programmes/p1/gates/gate0?x=1#votes', '/programmes/p1/gates/gate0?x=1#votes'],
    ['/a/../b', '/b'],
    [undefined, '/'],
    ['', '/'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example/', '/'],
    ['/\t/evil.example/', '/'],
    ['/.//evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/api/session', '/'],
    ['/auth/sign-out', '/'],
    ['/authors', '/authors'],
  ])('%j to %s', (wanted, path) => {
    expect(returnPathOf(wanted, origin)).toBe(path);
  });
});
