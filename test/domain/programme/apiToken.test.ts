import { describe, expect, it } from 'vitest';
import { apiTokenEnds, apiTokenRevoked, apiTokenScopes, decideApiToken } from '#domain/programme/apiToken.ts';

const today = '2027-03-01';
const wish = { id: 't1', name: 'Shop feed', scopes: apiTokenScopes, endsOn: '2027-05-29' };

describe('the last day of a token', () => {
  it('is offered 90 days on, and a year of 365 at most, today included', () => {
    // 31 in March, 30 in April, 29 in May are 90; 1 March 2027 to 28 February 2028 are 365.
    expect(apiTokenEnds(today)).toEqual({ usual: '2027-05-29', latest: '2028-02-28' });
  });

  it.each([
    ['2027-02-28', { code: 'tokenEndPast', today }],
    ['2028-02-29', { code: 'tokenEndTooFar', latest: '2028-02-28' }],
  ])('may not be %s', (endsOn, refusal) => {
    expect(decideApiToken('p1', { ...wish, endsOn }, today)).toEqual({ ok: false, refusal });
  });

  it.each(['2027-03-01', '2028-02-28'])('may be %s', (endsOn) => {
    expect(decideApiToken('p1', { ...wish, endsOn }, today).ok).toBe(true);
  });
});

describe('what the ledger tells of a token', () => {
  it('is what it may do and until when, each scope once', () => {
    const scopes = ['measurements:write', 'programme:read', 'measurements:write'] as const;

    expect(decideApiToken('p1', { ...wish, scopes }, today)).toEqual({
      ok: true,
      value: [
        {
          kind: 'programme',
          id: 'p1',
          events: [
            {
              type: 'apiTokenMade',
              data: {
                apiToken: 't1',
                name: 'Shop feed',
                scopes: ['programme:read', 'measurements:write'],
                endsOn: '2027-05-29',
              },
            },
          ],
        },
      ],
    });
  });

  it('is who ended it and why, where they said so', () => {
    const events = (reason: string) => apiTokenRevoked('p1', wish, reason)[0]?.events;

    expect(events('Leaked')).toEqual([
      { type: 'apiTokenRevoked', data: { apiToken: 't1', name: 'Shop feed', reason: 'Leaked' } },
    ]);
    expect(events('')).toEqual([{ type: 'apiTokenRevoked', data: { apiToken: 't1', name: 'Shop feed' } }]);
  });
});
