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
    this.fields = Array.isArray(fields) ? fields.flatMap(readField) : [];
    this.facts = facts;
  }
}

/** One entry that does not fit: `path` names it (`charter.name`), `message` says why. */
export type ProblemField = { readonly path: string; readonly message: string };

/** The server spells a path in steps: `['items', 0, 'name']` is `items.0.name` here. */
function readField(value: unknown): ProblemField[] {
  if (typeof value !== 'object' || value === null || !('path' in value) || !('message' in value)) return [];
  const { path, message } = value;
  return Array.isArray(path) && typeof message === 'string' ? [{ path: path.join('.'), message }] : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
