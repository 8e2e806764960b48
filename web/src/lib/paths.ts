/** The only place that spells an address of the portal. Ids are encoded here and nowhere else. */
const within = (programme: string, rest = ''): string =>
  `/programmes/${encodeURIComponent(programme)}${rest}`;

export const paths = {
  portfolio: () => '/',
  signIn: (backTo?: string) => (backTo ? `/sign-in?to=${encodeURIComponent(backTo)}` : '/sign-in'),
  sessions: () => '/sessions',
  newProgramme: () => '/programmes/new',
  overview: (programme: string) => within(programme),
  roadmap: (programme: string) => within(programme, '/roadmap'),
  decisions: (programme: string) => within(programme, '/decisions'),
  gate: (programme: string, gate: string) => within(programme, `/decisions/${encodeURIComponent(gate)}`),
  outcomes: (programme: string) => within(programme, '/outcomes'),
  kpi: (programme: string, kpi: string) => within(programme, `/outcomes/kpis/${encodeURIComponent(kpi)}`),
  objective: (programme: string, objective: string) =>
    within(programme, `/outcomes/objectives/${encodeURIComponent(objective)}`),
  measures: (programme: string) => within(programme, '/outcomes/measures'),
  planner: (programme: string) => within(programme, '/planner'),
  numbers: (programme: string) => within(programme, '/numbers'),
  importNumbers: (programme: string) => within(programme, '/numbers/import'),
  inbox: (programme: string) => within(programme, '/inbox'),
  stage: (programme: string, stage: string) => within(programme, `/stages/${encodeURIComponent(stage)}`),
  sheet: (programme: string) => within(programme, '/sheet'),
  asks: (programme: string) => within(programme, '/asks'),
  ask: (programme: string, assessment: string) =>
    within(programme, `/asks/${encodeURIComponent(assessment)}`),
  openQuestions: (programme: string) => within(programme, '/asks/questions'),
  method: (programme: string) => within(programme, '/method'),
  lists: (programme: string) => within(programme, '/lists'),
  list: (programme: string, register: string) => within(programme, `/lists/${encodeURIComponent(register)}`),
  /** A list with only what carries a mark. */
  markedList: (programme: string, register: string, flag: string) =>
    within(programme, `/lists/${encodeURIComponent(register)}?flag=${encodeURIComponent(flag)}`),
  /** An entry of a list, opened by its number there. */
  listEntry: (programme: string, register: string, number: number) =>
    within(programme, `/lists/${encodeURIComponent(register)}?entry=${number}`),
  /** A list with the form of a new entry open, one field filled in as if typed. */
  newEntry: (programme: string, register: string, field: string, text: string) =>
    within(
      programme,
      `/lists/${encodeURIComponent(register)}?new=${encodeURIComponent(field)}&text=${encodeURIComponent(text)}`,
    ),
  setup: (programme: string) => within(programme, '/setup'),
  people: (programme: string) => within(programme, '/people'),
  history: (programme: string) => within(programme, '/history'),
  workflow: (programme: string) => within(programme, '/admin/workflow'),
};

/** Addresses outside the portal's own routes, answered by the identity handlers. */
export const authPaths = {
  signIn: (backTo?: string) =>
    backTo ? `/auth/sign-in?returnTo=${encodeURIComponent(backTo)}` : '/auth/sign-in',
  /** The issuer asks who it is, however short ago it did. */
  signInAnew: (backTo: string) => `/auth/sign-in?stepUp=1&returnTo=${encodeURIComponent(backTo)}`,
  signOut: () => '/auth/sign-out',
};

/** Whether an address is that of one decision: who signs in on the way there is asked anew, and not a second time for their vote. */
export function isDecision(path: string): boolean {
  return /^\/programmes\/[^/]+\/decisions\/[^/?#]+/.test(path);
}

/** A way back given in the address is followed only inside this portal: one slash, then no second one and no backslash. */
export function safeReturn(candidate: string | null): string {
  return candidate && /^\/(?![/\\])/.test(candidate) ? candidate : paths.portfolio();
}
