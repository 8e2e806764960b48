import { routes, type RouteName } from '#contract/routes.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import type { Handler } from './call.ts';
import { assessments } from './assessments.ts';
import { gates } from './gates.ts';
import { httpHandler, type HttpHandler } from './http.ts';
import { imports } from './imports.ts';
import { inbox } from './inbox.ts';
import { measurements } from './measurements.ts';
import { method } from './method.ts';
import { milestones } from './milestones.ts';
import { outcomes } from './outcomes.ts';
import { packs } from './packs.ts';
import { people } from './people.ts';
import { personData } from './personData.ts';
import { portfolio } from './portfolio.ts';
import { programmes } from './programmes.ts';
import { records, type Workflows } from './records.ts';
import { registers } from './registers.ts';
import { seats } from './seats.ts';
import { sessions, type Demo } from './session.ts';
import { sheets } from './sheet.ts';
import { stages } from './stages.ts';
import { tokens } from './tokens.ts';

/** What the surroundings add to the handlers: the machines' documents, and the demo whose clock can be moved. */
export type Extras = { readonly workflows?: Workflows; readonly demo?: Demo };

/** The handlers of the API by the names of their routes. */
export function createHandlers(
  dependencies: Dependencies,
  extras: Extras = {},
): Readonly<Record<RouteName, HttpHandler>> {
  const handlers: Readonly<Record<RouteName, Handler>> = {
    ...sessions(extras.demo),
    ...inbox,
    ...portfolio,
    ...programmes,
    ...stages,
    ...gates,
    ...outcomes,
    ...milestones,
    ...assessments,
    ...sheets,
    ...measurements,
    ...imports,
    ...people,
    ...personData,
    ...seats,
    ...tokens,
    ...registers,
    ...method,
    ...packs,
    ...records(extras.workflows ?? (async () => [])),
  };
  const entries = routes.map((route) => [route.name, httpHandler(route, handlers[route.name], dependencies)]);
  return Object.fromEntries(entries) as Record<RouteName, HttpHandler>;
}
