import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiDocument } from '#contract/openapi.ts';

/** A schema as the document writes it; only what an arbitrary has to know of it. */
export type Schema = {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
};

export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
};

export type Documented = {
  readonly contentType?: string;
  readonly headers: readonly string[];
  /** What is wrong with a body, in one line; undefined when it is as described. */
  readonly flawIn: (body: unknown) => string | undefined;
};

/** One operation of the OpenAPI document. */
export type Operation = {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly isPublic: boolean;
  readonly isForAdmins: boolean;
  /** The roles that may call it; undefined where roles do not count. */
  readonly roles?: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly body?: Schema;
  readonly answers: ReadonlyMap<number, Documented>;
};

type Content = Readonly<Record<string, { readonly schema: object }>>;
type Answer = {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Content;
};
type Described = {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly operationId: string;
            readonly security?: readonly object[];
            readonly 'x-admin'?: boolean;
            readonly 'x-roles'?: readonly string[];
            readonly parameters: readonly Parameter[];
            readonly requestBody?: {
              readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
            };
            readonly responses: Readonly<Record<string, Answer>>;
          }
        >
      >
    >
  >;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly responses: Readonly<Record<string, Answer>>;
  };
};

/** The operations of a document, each of its answers ready to be held against what comes. */
export function operationsOf(document: object = openApiDocument()): readonly Operation[] {
  // References lead into the document; here each schema stands alone.
  const text = JSON.stringify(document).replaceAll('#/components/schemas/', 'waymark:');
  const { paths, components } = JSON.parse(text) as Described;
  const ajv = new Ajv2020({ allErrors: false, strict: true, strictRequired: false, allowUnionTypes: true });
  addFormats.default(ajv);
  for (const [name, schema] of Object.entries(components.schemas)) ajv.addSchema(schema, `waymark:${name}`);
  const compiled = new Map<string, ValidateFunction>();
  const validatorOf = (schema: object): ValidateFunction => {
    const key = JSON.stringify(schema);
    const known = compiled.get(key) ?? ajv.compile(schema);
    compiled.set(key, known);
    return known;
  };
  const documented = (answer: Answer): Documented => {
    const { content, headers = {} } =
      answer.$ref === undefined
        ? answer
        : (components.responses[answer.$ref.split('/').at(-1) ?? ''] ?? answer);
    const [entry] = Object.entries(content ?? {});
    return {
      headers: Object.keys(headers),
      ...(entry && { contentType: entry[0] }),
      flawIn: (body) => {
        if (entry === undefined) return undefined;
        const validate = validatorOf(entry[1].schema);
        return validate(body) ? undefined : said(validate.errors ?? []);
      },
    };
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Operation => {
      const body = described.requestBody?.content['application/json']?.schema;
      const roles = described['x-roles'];
      return {
        name: described.operationId,
        method: method.toUpperCase(),
        path,
        isPublic: described.security === undefined,
        isForAdmins: described['x-admin'] === true,
        ...(roles && { roles }),
        parameters: described.parameters,
        ...(body && { body }),
        answers: new Map(
          Object.entries(described.responses).map(([status, answer]) => [Number(status), documented(answer)]),
        ),
      };
    }),
  );
}

function said(errors: readonly ErrorObject[]): string {
  // Of the branches of a choice, the one that got furthest says most.
  return errors
    .toSorted((one, other) => other.instancePath.length - one.instancePath.length)
    .slice(0, 2)
    .map(
      ({ instancePath, message, params }) =>
        `${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`,
    )
    .join('; ');
}
