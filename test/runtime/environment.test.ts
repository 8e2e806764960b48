import { describe, expect, it } from 'vitest';
import { readConfig } from '#runtime/environment.ts';

const signIn = {
  WAYMARK_ISSUER: 'https://issuer.example.com/pool',
  WAYMARK_CLIENT_ID: 'waymark',
  WAYMARK_CLIENT_SECRET: 'secret',
  WAYMARK_ORIGIN: 'https://waymark.example.com',
};

describe('the environment', () => {
  it('is read part by part: a function that signs nobody in needs no issuer', () => {
    const config = readConfig({
      WAYMARK_CORE_TABLE: 'core',
      WAYMARK_LEDGER_TABLE: 'ledger',
      WAYMARK_SESSION_TABLE: 'session',
    });

    expect(config.tables).toEqual({ core: 'core', ledger: 'ledger', session: 'session' });
    expect(() => config.signIn).toThrow('Set the environment variable WAYMARK_ISSUER; it is missing.');
  });

  it('names every missing variable in a sentence of its own', () => {
    expect(() => readConfig({ WAYMARK_LEDGER_TABLE: 'ledger' }).tables).toThrow(
      'Set the environment variable WAYMARK_CORE_TABLE; it is missing. Set the environment variable WAYMARK_SESSION_TABLE; it is missing.',
    );
  });

  it('takes an origin, not a page, and never repeats a value', () => {
    const wrong = { ...signIn, WAYMARK_ORIGIN: 'https://waymark.example.com/portal' };

    expect(() => readConfig(wrong).signIn).toThrow(
      /^The environment variable WAYMARK_ORIGIN is not right: .*origin/,
    );
    expect(() => readConfig(wrong).signIn).not.toThrow(/portal/);
  });

  it('has a name for the admins’ group unless it is given one', () => {
    expect(readConfig(signIn).signIn.adminGroup).toBe('waymark-admins');
  });
});
