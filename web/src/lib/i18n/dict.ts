import type { shell } from './en/shell.ts';
import type { overview } from './en/overview.ts';
import type { roadmap } from './en/roadmap.ts';
import type { decisions } from './en/decisions.ts';
import type { outcomes } from './en/outcomes.ts';
import type { numbers } from './en/numbers.ts';
import type { programme } from './en/programme.ts';
import type { history } from './en/history.ts';
import type { admin } from './en/admin.ts';
import type { problems } from './en/problems.ts';
import type { portfolio } from './en/portfolio.ts';
import type { signIn } from './en/signIn.ts';
import type { status } from './en/status.ts';
import type { ui } from './en/ui.ts';

/** Every text of the portal by area: the shape that each language must fill. */
export type Dict = {
  readonly shell: typeof shell;
  readonly overview: typeof overview;
  readonly roadmap: typeof roadmap;
  readonly decisions: typeof decisions;
  readonly outcomes: typeof outcomes;
  readonly numbers: typeof numbers;
  readonly programme: typeof programme;
  readonly history: typeof history;
  readonly admin: typeof admin;
  readonly problems: typeof problems;
  readonly portfolio: typeof portfolio;
  readonly signIn: typeof signIn;
  readonly status: typeof status;
  readonly ui: typeof ui;
};
