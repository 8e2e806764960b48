import { describe, expect, it } from 'vitest';
import { choosePage, languageOf } from '#infra/local/signIn/choosePage.ts';
import { demoPeople } from '#infra/local/signIn/demoPeople.ts';

describe('the page of people', () => {
  it('shows three choices and seven more people, each once', () => {
    const page = choosePage('en', '/demo-sign-in/choose/x');

    expect(page.match(/<strong>.*?<\/strong>/g)).toEqual([
      '<strong>I lead</strong>',
      '<strong>I run it</strong>',
      '<strong>I report numbers</strong>',
    ]);
    expect(page.match(/name="person"/g)).toHaveLength(10);
    expect(demoPeople.every(({ subject }) => page.includes(`value="${subject}"`))).toBe(true);
  });

  it('fetches nothing and runs no script', () => {
    expect(choosePage('es', '/x')).not.toMatch(/<script|<link|src=|url\(|@import|https?:/);
  });

  it.each([
    [undefined, 'en'],
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['de-DE, en;q=0.5, es;q=0.7', 'es'],
    ['fr', 'en'],
  ])('speaks to %j in %s', (acceptLanguage, language) => {
    expect(languageOf(acceptLanguage)).toBe(language);
  });
});

describe('the demo people', () => {
  it('cover every part of a programme, under addresses that reach nobody', () => {
    const parts = new Set(demoPeople.flatMap((person) => person.parts));

    expect([...parts].toSorted()).toEqual([
      'admin',
      'auditor',
      'businessApprover',
      'customerVoice',
      'financeApprover',
      'leader',
      'programmeManager',
      'riskApprover',
      'sponsor',
      'stageLead',
      'teamMember',
    ]);
    expect(demoPeople.every(({ email }) => email.endsWith('@example.com'))).toBe(true);
  });
});
