/** An event of an execution's history, as GetExecutionHistory tells it: the state and the kind, no payloads. */
export type HistoryEvent = {
  readonly id: number;
  readonly previousEventId: number;
  /** Epoch seconds. */
  readonly timestamp: number;
  readonly type: string;
  readonly stateEnteredEventDetails?: { readonly name: string };
  readonly stateExitedEventDetails?: { readonly name: string };
};

/** What the interpreter tells of an execution, as far as it is used. */
type InterpreterEvent = {
  readonly type: string;
  readonly timestamp: number;
  readonly state?: { readonly name: string; readonly type: string };
};

/** The end of the history is what a person looks at; AWS keeps 25,000 events, which is a third of a rehearsal's memory. */
const keptEvents = 2_000;

export type History = {
  readonly add: (event: InterpreterEvent) => void;
  readonly events: () => readonly HistoryEvent[];
  /** The state entered last. */
  readonly state: () => string | undefined;
  readonly transitions: () => number;
};

export function createHistory(): History {
  let events: HistoryEvent[] = [];
  let id = 0;
  let state: string | undefined;
  let transitions = 0;
  return {
    add(event) {
      id += 1;
      if (event.type === 'StateEntered') {
        state = event.state?.name;
        transitions += 1;
      }
      events.push({ id, previousEventId: id - 1, timestamp: event.timestamp / 1_000, ...kindOf(event) });
      if (events.length > 2 * keptEvents) events = events.slice(-keptEvents);
    },
    events: () => events.slice(-keptEvents),
    state: () => state,
    transitions: () => transitions,
  };
}

function kindOf({
  type,
  state,
}: InterpreterEvent): Omit<HistoryEvent, 'id' | 'previousEventId' | 'timestamp'> {
  if (state === undefined) return { type };
  if (type === 'StateEntered')
    return { type: `${state.type}StateEntered`, stateEnteredEventDetails: { name: state.name } };
  if (type === 'StateExited')
    return { type: `${state.type}StateExited`, stateExitedEventDetails: { name: state.name } };
  return { type: 'TaskFailed' };
}
