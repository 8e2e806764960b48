import { describe, expect, it } from 'vitest';
import { operationsOf } from './document.ts';
import { judge } from './judge.ts';

const operation = operationsOf().find(({ name }) => name === 'stateHealth');
const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
const problem = {
  type: 'about:blank',
  status: 409,
  code: 'programmeEnded',
  title: 'Ended',
  detail: 'Over.',
  requestId: 'r',
};

function kindOf(status: number, told: unknown, headers: Record<string, string> = json): string | undefined {
  const body = Buffer.from(typeof told === 'string' ? told : JSON.stringify(told));
  return judge(operation, { status, headers, body }, { 'cache-control': /./ })?.kind;
}

describe('an answer is held against the document', () => {
  const refused = { ...json, 'content-type': 'application/problem+json' };

  it('and passes as it is described', () => {
    expect(kindOf(200, { revision: 3, touched: [] })).toBeUndefined();
    expect(kindOf(409, problem, refused)).toBeUndefined();
  });

  it.each([
    ['a fault', 500, problem, refused, 'status 500'],
    ['a status that is not documented', 418, problem, refused, 'status 418 undocumented'],
    ['a field too many', 200, { revision: 3, touched: [], salt: 1 }, json, 'schema with 200: '],
    ['another code', 409, { ...problem, code: 'gone' }, refused, 'schema with 409: /code'],
    ['another type', 200, { revision: 3, touched: [] }, refused, 'content type with 200'],
    ['no JSON', 200, '<html>', json, 'no JSON with 200'],
    ['a missing header', 200, { revision: 3, touched: [] }, { 'content-type': 'application/json' }, 'header'],
    ['a trace', 409, { ...problem, detail: 'Error\n    at commit' }, refused, undefined],
    ['a file', 409, { ...problem, detail: 'in /var/task/index.mjs' }, refused, 'leak'],
    ['a table', 409, { ...problem, detail: 'waymark-core' }, refused, 'leak'],
  ])('and is caught with %s', (_what, status, told, headers, kind) => {
    expect(kindOf(status, told, headers)).toContain(kind ?? 'leak');
  });
});
