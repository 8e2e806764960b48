import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { gateKeys } from '#domain/gate/gateKey.ts';
import { aggregateKinds } from '#domain/ledger/aggregate.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { refusalStatuses, refusalsOf } from './answers/refusals.ts';
import { namedSchemas, successes } from './answers/successes.ts';
import { Finite, Link, PlainDate } from './primitives.ts';
import { routes, type Route, type RouteName } from './routes.ts';

type Json = Readonly<Record<string, unknown>>;

let written: Json | undefined;

/** The OpenAPI 3.1 description of the API: its routes, what each takes in, and every answer it may give. */
export function openApiDocument(): Json {
  written ??= {
    openapi: '3.1.0',
    info: {
      title: 'Waymark',
      version: '1',
      description:
        'Tracks a customer-centric transformation as staged workflows. Every refusal is a problem document (RFC 9457) with a code and a sentence; changes from a browser carry X-Waymark: 1. Answers over 1 KB are gzipped for who accepts it.',
    },
    paths: pathsOf(routes),
    components: {
      schemas: { ...answerSchemas(), Problem: problemSchema },
      responses: Object.fromEntries(
        [...new Set(refusalStatuses.map(([, status]) => status))].map((status) => [
          refusalName(status),
          refusalOf(status),
        ]),
      ),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-waymark' },
        token: { type: 'http', scheme: 'bearer', description: 'For machines' },
      },
    },
  };
  return written;
}

function pathsOf(all: readonly (Route & { readonly name: RouteName })[]): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of all) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return paths;
}

function operationOf(route: Route & { readonly name: RouteName }): Json {
  const { name, summary, group, access, scope, body } = route;
  return {
    operationId: name,
    summary,
    tags: [group],
    ...(access === 'public' ? {} : { security: [{ session: [] }, ...(scope ? [{ token: [] }] : [])] }),
    ...(access === 'admin' && { 'x-admin': true }),
    ...(Array.isArray(access) && { 'x-roles': access }),
    ...(scope && { 'x-scope': scope }),
    parameters: parametersOf(route),
    ...(body !== undefined && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOfBody(body) } } },
    }),
    responses: responsesOf(route),
  };
}

function responsesOf(route: Route & { readonly name: RouteName }): Json {
  const { status, schema, tagged, location } = successes[route.name];
  const headers = {
    'Cache-Control': textHeader('no-store, where nothing else is said'),
    'Content-Encoding': textHeader('gzip over 1 KB, for who accepts it'),
    ...(tagged === true && { ETag: textHeader('Of what was answered; compared weakly') }),
    ...(location === true && { Location: textHeader('Where it is') }),
  };
  const content = { 'application/json': { schema: { $ref: refTo(nameOf(schema)) } } };
  const refusals = refusalsOf(route).map((refused) => [
    String(refused),
    { $ref: `#/components/responses/${refusalName(refused)}` },
  ]);
  return {
    [status]: { description: 'Done', headers, content },
    ...(tagged === true && { 304: { description: 'As the If-None-Match has it; without a body' } }),
    ...(Object.fromEntries(refusals) as Json),
  };
}

function textHeader(description: string): Json {
  return { description, schema: { type: 'string' } };
}

function parametersOf({ path, query = [], method, ifMatch, name, scope }: Route): readonly Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = '']) => ({
    name: parameter,
    in: 'path',
    required: true,
    schema: pathForms[parameter] ?? idForm,
  }));
  const inQuery = query.map((one) => ({ name: one, in: 'query', required: false, schema: queryForms[one] }));
  const header = (named: string, required: boolean, description: string, form: Json = {}) => ({
    name: named,
    in: 'header',
    required,
    description,
    schema: { type: 'string', ...form },
  });
  const key = { minLength: 1, maxLength: 128, pattern: '^[\\x21-\\x7e]+$' };
  return [
    ...inPath,
    ...inQuery,
    ...(ifMatch === true
      ? [
          header('If-Match', true, 'The version the edit was made on, such as "3"', {
            pattern: '^(W/)?"\\d{1,12}"$',
          }),
        ]
      : []),
    ...(name in successes && successes[name as RouteName].tagged === true
      ? [header('If-None-Match', false, 'The ETag of what is there already')]
      : []),
    ...(method === 'GET'
      ? []
      : [
          scope === undefined
            ? header('X-Waymark', true, '1', { const: '1' })
            : header('X-Waymark', false, '1; not needed with a token', { const: '1' }),
          header(
            'Idempotency-Key',
            false,
            'The same key makes a repetition the same command, for 90 days',
            key,
          ),
        ]),
  ];
}

const idForm = { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' };

/** Path parameters that are no ids. */
const pathForms: Readonly<Record<string, Json>> = {
  s: { type: 'string', enum: stageKeys },
  g: { type: 'string', enum: gateKeys },
  period: { type: 'string', description: 'A month, such as 2027-03', pattern: idForm.pattern },
  pack: { type: 'string', pattern: '^(current|[0-9a-f]{64}|[\\w-]+@[\\w.-]+)$' },
};

const queryForms: Readonly<Record<string, Json>> = {
  asOf: { type: 'string', format: 'date-time' },
  cursor: { type: 'string', pattern: '^[1-9]\\d{0,11}$' },
  limit: { type: 'string', pattern: '^[1-9]\\d{0,11}$' },
  aggregate: { type: 'string', pattern: `^(${aggregateKinds.join('|')})/[A-Za-z0-9_-]{1,64}$` },
};

type Overriding = NonNullable<z.core.ToJSONSchemaParams['override']>;

/** What checks by function mean, as far as JSON Schema has a word for it. The rest is left to the server. */
const inWords: Overriding = ({ zodSchema, jsonSchema }) => {
  if (zodSchema === PlainDate) jsonSchema.format = 'date';
  if (zodSchema === Link) jsonSchema.format = 'uri';
  if (zodSchema === Finite) Object.assign(jsonSchema, { minimum: -9e15, maximum: 9e15 });
};

/** What the schema takes in. A text is measured after its outer spaces are gone (primitives.ts). */
function schemaOfBody(schema: z.core.$ZodType): Json {
  const { $schema: _draft, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: (context) => {
      inWords(context);
      // oxlint-disable-next-line no-underscore-dangle -- zod's own name for what a schema is made of
      const { def } = context.zodSchema._zod;
      if (def.type === 'pipe' && context.jsonSchema.type === 'string') {
        const { minLength, maxLength } = z.toJSONSchema(context.zodSchema, {
          io: 'output',
          unrepresentable: 'any',
        });
        Object.assign(context.jsonSchema, minLength ? { minLength } : {}, maxLength ? { maxLength } : {});
      }
    },
  });
  return rest;
}

function answerSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(namedSchemas)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: refTo,
    io: 'output',
    unrepresentable: 'any',
    override: inWords,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _draft, $id: _id, ...schema }]) => [name, schema]),
  );
}

function nameOf(schema: z.core.$ZodType): string {
  const [name] = Object.entries(namedSchemas).find(([, one]) => one === schema) ?? [];
  if (name === undefined) throw new Error('An answer has no name in the document');
  return name;
}

function refTo(name: string): string {
  return `#/components/schemas/${name}`;
}

function refusalName(status: number): string {
  return `Refused${status}`;
}

/** Every refusal of a status has one of the codes that the problem table gives it. */
function refusalOf(status: number): Json {
  const codes = refusalStatuses.filter(([, of]) => of === status).map(([code]) => code);
  const properties = { status: { const: status }, code: { enum: codes } };
  return {
    description: `Refused: ${codes.join(', ')}`,
    headers: {
      'Cache-Control': textHeader('no-store'),
      'Retry-After': textHeader('Seconds, where it helps'),
    },
    content: {
      'application/problem+json': {
        schema: { type: 'object', allOf: [{ $ref: refTo('Problem') }], properties },
      },
    },
  };
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457. The facts of a refusal stand beside its sentence.',
  required: ['type', 'status', 'code', 'title', 'detail', 'requestId'],
  properties: {
    type: { const: 'about:blank' },
    status: { type: 'integer', enum: [...new Set(refusalStatuses.map(([, status]) => status))] },
    code: { type: 'string', enum: refusalStatuses.map(([code]) => code) },
    title: { type: 'string', minLength: 1 },
    detail: { type: 'string', minLength: 1 },
    requestId: { type: 'string', minLength: 1 },
    current: { $ref: refTo('Snapshot') },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        additionalProperties: false,
        properties: {
          path: { type: 'array', items: { type: ['string', 'integer'] } },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
};

// `npm run openapi` writes the document to the standard output.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${JSON.stringify(openApiDocument(), null, 2)}\n`);
}
