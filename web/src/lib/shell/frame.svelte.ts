/** What the shell shows about the programme that is open; its layout fills it in. */
export type Frame = {
  readonly programme: string;
  readonly name: string;
  /** 1 in the first month; 0 before the start. */
  readonly month: number;
  readonly months: number;
  readonly startOn: string;
  /** The instant the shown facts are from, and the programme's time zone. */
  readonly at: string;
  readonly timeZone: string;
  readonly demo: boolean;
};

let open = $state.raw<Frame | undefined>();
let waiting = $state(0);

export const frame = {
  get open() {
    return open;
  },
  show(next: Frame | undefined) {
    open = next;
  },
  /** How many inbox items ask for an action. */
  get waiting() {
    return waiting;
  },
  set waiting(count: number) {
    waiting = count;
  },
};
