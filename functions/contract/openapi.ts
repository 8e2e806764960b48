import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { routes, type Route } from './routes.ts';

type Json = Readonly<Record<string, unknown>>;

let written: Json | undefined;

/** The OpenAPI 3.1 description of the API, out of the one route table. */
export function openApiDocument(): Json {
  written ??= {
    openapi: '3.1.0',
    info: {
      title: 'Waymark',
      version: '1',
      description:
        'Tracks a customer-centric transformation as staged workflows. Every refusal is a problem document (RFC 9457) with a code and a sentence; changes from a browser carry X-Waymark: 1.',
    },
    paths: pathsOf(routes),
    components: { schemas: { Problem: problemSchema }, securitySchemes: { session: sessionScheme } },
  };
  return written;
}

function pathsOf(all: readonly Route[]): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of all) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return paths;
}

function operationOf(route: Route): Json {
  const { name, summary, group, access, body } = route;
  return {
    operationId: name,
    summary,
    tags: [group],
    ...(access === 'public' ? {} : { security: [{ session: [] }] }),
    ...(Array.isArray(access) && { 'x-roles': access }),
    parameters: parametersOf(route),
    ...(body !== undefined && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(body) } },
      },
    }),
    responses: {
      200: { description: 'Done', content: { 'application/json': {} } },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function parametersOf({ path, query = [], method, ifMatch }: Route): readonly Json[] {
  const text = { type: 'string' };
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: text,
  }));
  const inQuery = query.map((name) => ({ name, in: 'query', required: false, schema: text }));
  const header = (name: string, required: boolean, description: string) => ({
    name,
    in: 'header',
    required,
    description,
    schema: text,
  });
  return [
    ...inPath,
    ...inQuery,
    ...(ifMatch === true ? [header('If-Match', true, 'The version the edit was made on, such as "3"')] : []),
    ...(method === 'GET'
      ? []
      : [
          header('X-Waymark', true, '1'),
          header('Idempotency-Key', false, 'The same key makes a repetition the same command, for 90 days'),
        ]),
  ];
}

/** What the schema takes in. A check that JSON Schema cannot say is left to the server. */
function schemaOf(schema: z.core.$ZodType): Json {
  const { $schema: _draft, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}

const sessionScheme = { type: 'apiKey', in: 'cookie', name: '__Host-waymark' };

const problemSchema = {
  type: 'object',
  required: ['type', 'status', 'code', 'title', 'detail', 'requestId'],
  properties: {
    type: { const: 'about:blank' },
    status: { type: 'integer' },
    code: { type: 'string' },
    title: { type: 'string' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
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
