/** A refusal or fault of the API as problem+json (RFC 9457), or a connection that failed (`status` 0, code `offline`). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  readonly fields: readonly ProblemField[];
  /** Everything else the body says, such as `current` beside `versionChanged`. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    const { code, title, detail, requestId, fields, ...facts } = body;
    super(text(title) ?? text(code) ?? `HTTP ${status}`);
    this.status = status;
    this.code = text(code) ?? `http${status}`;
    this.title = this.message;
    this.detail = text(detail);
    this.requestId = text(requestId);
    this.fields = Array.isArray(fields) ? fields.filter(isField) : [];
    this.facts = facts;
  }
}

/** One entry that does not fit: `path` names it (`charter.name`), `message` says why. */
export type ProblemField = { readonly path: string; readonly message: string };

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isField(value: unknown): value is ProblemField {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'message' in value &&
    typeof value.message === 'string'
  );
}
