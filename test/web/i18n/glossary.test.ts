import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { glossary } from '#lib/i18n/glossary.ts';
import * as enStatus from '#lib/i18n/en/status.ts';
import { status as esStatus } from '#lib/i18n/es/status.ts';

const folder = new URL('../../../web/src/lib/i18n/', import.meta.url);
const areas = fs.readdirSync(new URL('en/', folder)).map((file) => file.replace('.ts', ''));

/** Keys as paths, so that nested texts are compared too. */
function keysOf(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

describe('the dictionaries', () => {
  it.each(areas)('have the same keys in both languages: %s', async (area) => {
    const [en, es] = await Promise.all([
      import(new URL(`en/${area}.ts`, folder).href) as Promise<Record<string, object>>,
      import(new URL(`es/${area}.ts`, folder).href) as Promise<Record<string, object>>,
    ]);

    expect(keysOf(es[area] ?? {})).toEqual(keysOf(en[area] ?? {}));
  });

  it.each(['go', 'conditionalGo', 'recycle', 'hold', 'kill'] as const)(
    'call a decision as the glossary does: %s',
    (word) => {
      expect(enStatus.status.decision[word]()).toBe(glossary[word].en);
      expect(esStatus.decision[word]()).toBe(glossary[word].es);
    },
  );

  it('call a passed stage as the glossary does', () => {
    expect(enStatus.status.stage.sustaining()).toBe(glossary.sustaining.en);
    expect(esStatus.stage.sustaining()).toBe(glossary.sustaining.es);
  });

  it.each(areas)('show no word of the code: %s', (area) => {
    const text = fs
      .readFileSync(new URL(`en/${area}.ts`, folder), 'utf8')
      .replace(/^\s*(\/\*\*|\*).*$/gm, '');
    const shown = [...text.matchAll(/=> ?['`](.*?)['`],?$/gm)]
      .map((match) => match[1])
      .join('\n')
      .replace(/\$\{.*?\}/g, '');

    expect(shown).not.toMatch(
      /\b(conditionalGo|recycle|rung|tranche|head hash|ledger|submission|living gate)\b/i,
    );
  });
});
