import { describe, expect, it } from 'vitest';
import { openApiDocument } from '#contract/openapi.ts';
import { problemTable } from '#contract/problemTable.ts';
import { routes } from '#contract/routes.ts';
import { operationsOf } from '#test/fuzz/document.ts';

type Operation = {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly required: boolean }[];
  readonly requestBody: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, unknown>>;
};
const document = openApiDocument() as {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly responses: Readonly<Record<string, object>>;
  };
};

const operations = operationsOf();

function operation(name: string) {
  const found = operations.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no operation ${name}`);
  return found;
}

const problem = {
  type: 'about:blank',
  status: 409,
  code: 'gateInReview',
  title: 'In review',
  detail: 'Wait.',
  requestId: 'r1',
};

describe('the OpenAPI document', () => {
  it('describes every route once', () => {
    const described = Object.values(document.paths).flatMap((path) => Object.values(path));

    expect(document.openapi).toBe('3.1.0');
    expect(described.map(({ operationId }) => operationId).toSorted()).toEqual(
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

  it('says what a date, a text and a number may be', () => {
    const body = document.paths['/api/programmes/{p}/gates/{g}/votes']?.['post']?.requestBody;

    expect(body?.content['application/json']?.schema).toMatchObject({
      properties: {
        holdUntil: { type: 'string', format: 'date' },
        comment: { type: 'string', minLength: 1, maxLength: 2000 },
        kpiValue: { type: 'number', minimum: -9e15, maximum: 9e15 },
      },
    });
  });

  it('describes what was asked for, what the browser holds already, and each refusal by its status', () => {
    const read = document.paths['/api/programmes/{p}']?.['get'];

    const statuses = ['200', '304', '400', '401', '403', '404', '413', '429', '500'];
    expect(Object.keys(read?.responses ?? {})).toEqual(statuses);
    expect(read?.responses['200']).toMatchObject({
      headers: { ETag: {} },
      content: { 'application/json': { schema: { $ref: '#/components/schemas/ProgrammeAnswer' } } },
    });
    expect(read?.responses['404']).toEqual({ $ref: '#/components/responses/Refused404' });
  });

  it('gives every code of the problem table to the refusal of its status', () => {
    const codes = Object.entries(problemTable).map(([code, { status }]) => [status, code] as const);

    for (const [status, code] of codes)
      expect(JSON.stringify(document.components.responses[`Refused${status}`]), code).toContain(`"${code}"`);
  });

  it.each([
    ['as it is meant', problem, undefined],
    ['with another status', { ...problem, status: 422 }, 'status'],
    ['with a code of another status', { ...problem, code: 'seatUnknown' }, 'code'],
    ['with a code nobody knows', { ...problem, code: 'oops' }, 'code'],
    ['without a sentence', { ...problem, detail: '' }, 'detail'],
  ])('holds against a problem %s', (_name, told, flaw) => {
    const found = operation('vote').answers.get(409)?.flawIn(told);

    expect(found?.includes(flaw ?? '')).toBe(flaw === undefined ? undefined : true);
  });

  it('has schemas for all answers that hold what comes against them', () => {
    const takeAnything = operations.filter(({ answers }) =>
      [...answers.values()].some(
        ({ contentType, flawIn }) => contentType !== undefined && flawIn(7) === undefined,
      ),
    );

    expect(takeAnything).toEqual([]);
  });

  it('knows the state of each kind of item', () => {
    const answer = (state: object) => ({
      id: 'p1',
      revision: 1,
      at: '2027-03-01T10:00:00.000Z',
      now: '2027-03-01T10:00:00.000Z',
      viewer: { person: 'a', role: 'auditor', seats: [] },
      snapshots: [{ kind: 'member', id: 'a', version: 1, schemaVersion: 1, visibility: 'programme', state }],
    });
    const { flawIn } = operation('programme').answers.get(200) ?? {};

    expect(flawIn?.(answer({ role: 'auditor', since: '2027-03-01' }))).toBeUndefined();
    expect(flawIn?.(answer({ role: 'owner', since: '2027-03-01' }))).toContain('/snapshots/0/state/role');
    expect(flawIn?.(answer({ role: 'auditor', since: '2027-03-01', salt: 'x' }))).toContain('salt');
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
