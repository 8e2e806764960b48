import { describe, expect, it } from 'vitest';
import { openApiDocument } from '#contract/openapi.ts';
import { routes } from '#contract/routes.ts';

type Operation = {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly required: boolean }[];
  readonly requestBody: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
};
const document = openApiDocument() as {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

describe('the OpenAPI document', () => {
  it('describes every route once', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

    expect(document.openapi).toBe('3.1.0');
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(
      routes.map(({ name }) => name).toSorted(),
    );
  });

  it('names the parameters, the version and the body of an edit', () => {
    const edit = document.paths['/api/programmes/{p}/kpis/{id}']?.['patch'];

    expect(edit?.parameters.map(({ name, required }) => [name, required])).toEqual([
      ['p', true],
      ['id', true],
      ['If-Match', true],
      ['X-Waymark', true],
      ['Idempotency-Key', false],
    ]);
    expect(edit?.requestBody.content['application/json']?.schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['changes'],
    });
    expect(edit).toMatchObject({ 'x-roles': ['programmeManager', 'stageLead'] });
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
