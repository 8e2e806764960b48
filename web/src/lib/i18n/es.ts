import { shell } from './es/shell.ts';
import { preferences } from './es/preferences.ts';
import { overview } from './es/overview.ts';
import { roadmap } from './es/roadmap.ts';
import { decisions } from './es/decisions.ts';
import { outcomes } from './es/outcomes.ts';
import { kpiFacts } from './es/kpiFacts.ts';
import { numbers } from './es/numbers.ts';
import { programme } from './es/programme.ts';
import { history } from './es/history.ts';
import { happened } from './es/happened.ts';
import { admin } from './es/admin.ts';
import { problems } from './es/problems.ts';
import { portfolio } from './es/portfolio.ts';
import { sessions } from './es/sessions.ts';
import { signIn } from './es/signIn.ts';
import { status } from './es/status.ts';
import { ui } from './es/ui.ts';
import { paste } from './es/paste.ts';
import { grid } from './es/grid.ts';
import { chart } from './es/chart.ts';
import { lanes } from './es/lanes.ts';
import { gate } from './es/gate.ts';
import { decide } from './es/decide.ts';
import { request } from './es/request.ts';
import { naming } from './es/naming.ts';
import { stage } from './es/stage.ts';
import { inbox } from './es/inbox.ts';
import { workflow } from './es/workflow.ts';
import { setup } from './es/setup.ts';
import { people } from './es/people.ts';
import { directory } from './es/directory.ts';
import { keys } from './es/keys.ts';
import { demo } from './es/demo.ts';
import { register } from './es/register.ts';
import { method } from './es/method.ts';
import { sheet } from './es/sheet.ts';
import { ask } from './es/ask.ts';
import { planner } from './es/planner.ts';
import { measures } from './es/measures.ts';
import { everything } from './es/everything.ts';
import type { Dict } from './dict.ts';

/** All Spanish texts, loaded as one file. */
export const es = {
  shell,
  preferences,
  overview,
  roadmap,
  decisions,
  outcomes,
  kpiFacts,
  numbers,
  programme,
  history,
  happened,
  admin,
  problems,
  portfolio,
  sessions,
  signIn,
  status,
  ui,
  paste,
  grid,
  chart,
  lanes,
  gate,
  decide,
  request,
  naming,
  stage,
  inbox,
  workflow,
  setup,
  people,
  directory,
  keys,
  demo,
  register,
  method,
  sheet,
  ask,
  planner,
  measures,
  everything,
} satisfies Dict;
