/** A route by its method and its path template: `/api/programmes/{p}`. */
export type Route<Target> = { readonly method: string; readonly path: string; readonly target: Target };

export type MatchedRoute<Target> = {
  readonly routeKey: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly target: Target;
};

/** `methods` are those that the path would take. */
export type RouteMiss = { readonly target: undefined; readonly methods: readonly string[] };

export type RouteTable<Target> = {
  readonly match: (method: string, pathname: string) => MatchedRoute<Target> | RouteMiss;
};

type Compiled<Target> = {
  readonly route: Route<Target>;
  readonly segments: readonly string[];
  readonly fixed: number;
};

/** Matches as API Gateway does: of two templates that fit, the one with more fixed segments wins. */
export function routeTable<Target>(routes: readonly Route<Target>[]): RouteTable<Target> {
  const compiled = routes
    .map((route): Compiled<Target> => {
      const segments = route.path.split('/');
      return { route, segments, fixed: segments.filter((segment) => !isParameter(segment)).length };
    })
    .toSorted((one, other) => other.fixed - one.fixed);

  return {
    match: (method, pathname) => {
      const given = pathname.split('/');
      const fitting = compiled.filter(({ segments }) => fits(segments, given));
      const found = fitting.find(({ route }) => route.method === method);
      if (found === undefined)
        return { target: undefined, methods: fitting.map(({ route }) => route.method) };
      const parameters = parametersOf(found.segments, given);
      // A path that does not decode names nothing.
      if (parameters === undefined) return { target: undefined, methods: [] };
      return { routeKey: `${method} ${found.route.path}`, parameters, target: found.route.target };
    },
  };
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{') && segment.endsWith('}');
}

function fits(segments: readonly string[], given: readonly string[]): boolean {
  return (
    segments.length === given.length &&
    segments.every((segment, index) =>
      isParameter(segment) ? given[index] !== '' : segment === given[index],
    )
  );
}

function parametersOf(
  segments: readonly string[],
  given: readonly string[],
): Record<string, string> | undefined {
  try {
    return Object.fromEntries(
      segments.flatMap((segment, index) =>
        isParameter(segment) ? [[segment.slice(1, -1), decodeURIComponent(given[index] ?? '')]] : [],
      ),
    );
  } catch {
    return undefined;
  }
}
