import { describe, expect, it } from 'vitest';
import type { DirectoryClaims } from '#api/auth/claims.ts';
import { isFirstAdmin, whyNot } from '#api/auth/mayEnter.ts';

const claims = (said: Partial<DirectoryClaims>): DirectoryClaims => ({
  sub: 's',
  email: 'ana.orilla@example.com',
  auth_time: Date.parse('2027-03-01T10:00:00.000Z') / 1000,
  ...said,
});
const mfa = { claim: 'amr', values: ['mfa', 'hwk'] } as const;
const acr = { claim: 'acr', values: ['https://refeds.org/profile/mfa'] } as const;
const custom = { claim: 'custom:acr', values: ['strong'] } as const;

describe('the strength of a sign-in', () => {
  it.each([
    { what: 'one of the values in a list', assurance: mfa, said: { amr: ['pwd', 'mfa'] }, why: undefined },
    { what: 'none of them', assurance: mfa, said: { amr: ['pwd'] }, why: 'notAssured' },
    { what: 'nothing', assurance: mfa, said: {}, why: 'notAssured' },
    { what: 'the value itself', assurance: acr, said: { acr: acr.values[0] }, why: undefined },
    {
      what: 'a value that only begins like it',
      assurance: acr,
      said: { acr: 'https://refeds.org/profile/mfa2' },
      why: 'notAssured',
    },
    { what: 'it under another claim', assurance: acr, said: { amr: [acr.values[0]] }, why: 'notAssured' },
    {
      what: 'what a user pool makes of a list',
      assurance: custom,
      said: { 'custom:acr': '[weak, strong]' },
      why: undefined,
    },
    {
      what: 'the strength but no moment',
      assurance: custom,
      said: { 'custom:acr': 'strong', auth_time: undefined },
      why: 'notAssured',
    },
  ])('asserted as $what: $why', ({ assurance, said, why }) => {
    expect(whyNot({ assurance }, claims(said as Partial<DirectoryClaims>), undefined)).toBe(why);
  });

  it('is not asked where the company asks for none', () => {
    expect(whyNot({}, claims({}), undefined)).toBeUndefined();
  });
});

describe('the group that may sign in', () => {
  const door = { signInGroup: 'waymark', firstAdmins: ['ana.orilla@example.com'] };

  it.each([
    { who: 'stands in it', said: { email: 'ben@example.com', groups: ['waymark'] }, why: undefined },
    {
      who: 'stands in it in a user pool',
      said: { email: 'ben@example.com', 'cognito:groups': ['waymark'] },
      why: undefined,
    },
    {
      who: 'stands in it in a SAML directory',
      said: { email: 'ben@example.com', 'custom:groups': '[sales, waymark]' },
      why: undefined,
    },
    {
      who: 'stands in it, beside a group that a user pool encodes as a form would',
      said: { email: 'ben@example.com', 'custom:groups': '[Key+accounts, w%61ymark, 100%]' },
      why: undefined,
    },
    { who: 'stands elsewhere', said: { email: 'ben@example.com', groups: ['sales'] }, why: 'notInGroup' },
    { who: 'is a first administrator', said: { email_verified: true }, why: undefined },
    { who: 'claims to be one', said: { email_verified: false }, why: 'notInGroup' },
  ])('lets in who $who: $why', ({ said, why }) => {
    expect(whyNot(door, claims(said), undefined)).toBe(why);
  });
});

describe('a new sign-in', () => {
  it.each([
    { since: '2027-03-01T09:59:59.000Z', why: undefined },
    { since: '2027-03-01T10:00:00.000Z', why: 'notAskedAgain' },
    { since: '2027-03-01T10:00:01.000Z', why: 'notAskedAgain' },
  ])('at ten is new after one at $since: $why', ({ since, why }) => {
    expect(whyNot({}, claims({}), since)).toBe(why);
  });

  it('is none when the issuer names no moment', () => {
    const { auth_time: _, ...silent } = claims({});

    expect(whyNot({}, silent, '2027-03-01T09:00:00.000Z')).toBe('notAskedAgain');
  });
});

describe('a first administrator', () => {
  it.each([
    {
      what: 'a verified address, however it is written',
      said: { email: 'Ana.Orilla@example.com', email_verified: true },
      is: true,
    },
    { what: 'an address that the issuer did not verify', said: { email_verified: false }, is: false },
    { what: 'an address of which it says nothing', said: {}, is: false },
    { what: 'another address', said: { email: 'ben@example.com', email_verified: true }, is: false },
  ])('is known by $what: $is', ({ said, is }) => {
    expect(isFirstAdmin({ firstAdmins: ['ana.orilla@example.com'] }, claims(said))).toBe(is);
  });
});
