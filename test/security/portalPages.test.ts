import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const pages = globSync('web/build/**/*.html');

describe.runIf(existsSync('web/build/200.html'))('the pages of the portal’s build', () => {
  it('run only scripts of their own, or those that their policy names by hash', () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const html = readFileSync(page, 'utf8');
      const [, policy = ''] = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html) ?? [];
      const [, allowed = ''] = /script-src ([^;]*)/.exec(policy) ?? [];
      const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
      const hashes = inline.map(
        ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
      );

      expect(allowed, page).toMatch(/^'self'( 'sha256-[A-Za-z0-9+/=]+')*$/);
      expect(hashes.filter((hash) => !allowed.includes(hash))).toEqual([]);
      expect(html).not.toMatch(/\son[a-z]+="/);
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("base-uri 'none'");
    }
  });
});
