import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { access, type Access, type AccessName } from '#infra/access.ts';

const letters: Readonly<Record<string, string>> = {
  GetItem: 'R',
  BatchGetItem: 'R',
  Query: 'R',
  PutItem: 'P',
  BatchWriteItem: 'B',
  UpdateItem: 'U',
  DeleteItem: 'D',
};

describe('the page on security', () => {
  it.each(Object.keys(access) as AccessName[])('says what %s may do with items', (name) => {
    expect(cellsIn(readFileSync('docs/security.md', 'utf8'))).toContainEqual([
      name,
      ...tables.map((table) => cellOf(name, table)),
    ]);
  });
});

const tables = ['core', 'ledger', 'session'] as const;

/** `programme R p`: read, put, batch write, update, delete; small inside transactions only. */
function cellOf(name: AccessName, table: (typeof tables)[number]): string {
  const held = new Map<string, Set<string>>();
  for (const one of access[name] as readonly Access[]) {
    if (one.table !== table) continue;
    for (const family of one.of ?? [`index ${one.index ?? ''}`]) {
      const found = held.get(family) ?? new Set();
      for (const action of one.may) {
        const letter = letters[action] ?? '?';
        found.add(one.inTransaction === true ? letter.toLowerCase() : letter);
      }
      held.set(family, found);
    }
  }
  return [...held]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([family, found]) => `${family} ${[...found].toSorted().join(' ')}`)
    .join(', ');
}

function cellsIn(text: string): readonly (readonly string[])[] {
  return text.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
