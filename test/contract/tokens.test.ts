import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openApiDocument } from '#contract/openapi.ts';
import { NewToken } from '#contract/tokens.ts';

type Operation = {
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly parameters: readonly { readonly name: string; readonly required: boolean }[];
};
const { paths, components } = openApiDocument() as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes: Readonly<Record<string, object>> };
};
const operations = Object.values(paths).flatMap((path) => Object.values(path));

describe('the OpenAPI document', () => {
  it('says which operations take a token, and that those need no X-Waymark with it', () => {
    const open = operations.filter(({ security = [] }) => security.some((one) => 'token' in one));
    const marked = open.flatMap(({ parameters }) => parameters.filter(({ name }) => name === 'X-Waymark'));

    expect(components.securitySchemes['token']).toMatchObject({ type: 'http', scheme: 'bearer' });
    expect(open.map(({ operationId }) => operationId).toSorted()).toEqual([
      'confirmImport',
      'entries',
      'importProgress',
      'ledger',
      'measure',
      'previewImport',
      'programme',
      'publication',
      'recordResults',
      'workflow',
    ]);
    expect(marked.map(({ required }) => required)).toEqual([false, false, false, false]);
  });
});

describe('the wish for a token', () => {
  it.each([
    { name: 'Feed', scopes: ['programme:read'] },
    { name: 'Feed', scopes: ['programme:read', 'measurements:write'], endsOn: '2027-05-29' },
  ])('may be %j', (wish) => {
    expect(z.safeParse(NewToken, wish).success).toBe(true);
  });

  it.each([
    { scopes: ['programme:read'] },
    { name: 'Feed', scopes: [] },
    { name: 'Feed', scopes: ['tokens:write'] },
    { name: 'Feed', scopes: ['programme:read'], endsOn: '2027-02-30' },
    { name: 'Feed', scopes: ['programme:read'], person: 'somebody' },
  ])('may not be %j', (wish) => {
    expect(z.safeParse(NewToken, wish).success).toBe(false);
  });
});
