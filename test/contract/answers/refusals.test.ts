import { describe, expect, it } from 'vitest';
import { refusalsOf } from '#contract/answers/refusals.ts';
import { routes, type Route } from '#contract/routes.ts';

function refusalsOfNamed(name: string): readonly number[] {
  const route: Route | undefined = routes.find((one) => one.name === name);
  if (route === undefined) throw new Error(`There is no route ${name}`);
  return refusalsOf(route);
}

describe('the statuses a route may refuse with', () => {
  it.each([
    // Too much was sent, another site asked, a fault: whatever the route.
    ['health', [403, 413, 500]],
    // And for who is signed in: a token and a cookie at once, no session, too many requests.
    ['inbox', [400, 401, 403, 413, 429, 500]],
    ['workflow', [400, 401, 403, 404, 413, 429, 500]],
    ['addPeople', [400, 401, 403, 413, 415, 422, 429, 500, 503]],
    ['vote', [400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503]],
    ['changeKpi', [400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 500, 503]],
  ] as const)('follow from what it is: %s', (name, expected) => {
    expect(refusalsOfNamed(name)).toEqual(expected);
  });
});
