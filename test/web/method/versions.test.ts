import { describe, expect, it } from 'vitest';
import { compareVersions, newestOther } from '#lib/method/versions.ts';

const line = (version: string, id = 'customerCentric') => ({
  id,
  version,
  hash: version,
  name: { en: 'x', es: 'x' },
  from: 'shipped' as const,
  current: false,
});

describe('newestOther', () => {
  it('finds the newest of the same method', () => {
    const lines = [line('2.9.0'), line('2.10.0'), line('1.0.0'), line('9.0.0', 'another')];
    expect(newestOther(lines, line('2.0.0'))?.version).toBe('2.10.0');
  });
  it('finds none for the newest', () => {
    expect(newestOther([line('1.0.0'), line('2.0.0')], line('2.0.0'))).toBeUndefined();
  });
  it('takes a version with a name as newer than the one it grew from', () => {
    expect(compareVersions('2.0.0-retail', '2.0.0')).toBeGreaterThan(0);
  });
});
