import fs from 'node:fs';

/**
 * Budgets of the portal by route, gzip. Twice: what a page imports statically, so that what is loaded on demand stays out on
 * purpose, and what it has loaded when it is drawn, which adds the view and whatever the page's `load` waits for.
 */
const generated = '.svelte-kit/generated/build/client-optimized/';
const output = 'web/.svelte-kit/output/client/';

const manifest = JSON.parse(fs.readFileSync(`${output}.vite/manifest.json`, 'utf8'));
const app = fs.readFileSync(`web/${generated}app.js`, 'utf8');
const routes = app.match(/export const dictionary = (\{[\s\S]*?\});/)?.[1];
// The folder belongs to Kit and may change with it: better no result than a wrong one.
if (!routes) throw new Error(`No route dictionary in web/${generated}app.js; run npm run build first`);
const dictionary = new Function(`return ${routes}`)();

function closure(keys, seen = new Set()) {
  for (const key of keys) {
    if (!manifest[key] || seen.has(key)) continue;
    seen.add(key);
    closure(manifest[key].imports ?? [], seen);
  }
  return seen;
}

const boot = Object.keys(manifest).filter((key) =>
  /client\/(client-)?entry\.js$|client\/payload\.js$|client-optimized\/app\.js$/.test(key),
);
if (boot.length === 0) throw new Error('No entry in the manifest');

// 55.5 kB for the shell and lists (half of it names the pages there are), 60 for figures, 70 for forms and decisions.
const figures = '60 kB';
const forms = '70 kB';
const budgets = {
  '/programmes/new': forms,
  '/programmes/[id]': figures,
  '/programmes/[id]/decisions/[gate]': forms,
  '/programmes/[id]/lists/[register]': forms,
  '/programmes/[id]/numbers': figures,
  '/programmes/[id]/numbers/import': forms,
  '/programmes/[id]/outcomes': figures,
  '/programmes/[id]/outcomes/kpis/[kpi]': figures,
  '/programmes/[id]/outcomes/objectives/[objective]': figures,
  '/programmes/[id]/people': forms,
  '/programmes/[id]/roadmap': figures,
  '/programmes/[id]/setup': forms,
};

const evaluator = ['criterion/evaluate.ts', 'criterion/facts.ts', 'criterion/startGuard.ts'];

const standings = ['criterion/evaluate.ts', 'criterion/facts.ts'];

/** What is loaded when the page is drawn: more than the budget where that is said, and never more than here. */
const drawn = {
  // Who is asked, from when on it is shown, and what came of it, a line a question.
  '/programmes/[id]/asks': { limit: '65.5 kB' },
  // The largest result: the ladder, with what is practised as the server reckons it.
  '/programmes/[id]/asks/[assessment]': {
    limit: '106 kB',
    parts: ['ask/RoundCard.svelte', 'ask/LadderResult.svelte', ...standings],
  },
  '/programmes/[id]/asks/questions': { limit: '61.5 kB' },
  // All 77 elements, each with its carriers judged here as on the server.
  '/programmes/[id]/method': { limit: '104 kB', parts: ['method/ElementsTab.svelte', ...standings] },
  // Every way to answer: the next question is there at once.
  '/programmes/[id]/sheet': { limit: '68 kB' },
  '/programmes/[id]': { limit: '69 kB', parts: ['overview/FiguresSay.svelte'] },
  // The drawing of the workflow with its layout, which no other page has.
  '/programmes/[id]/admin/workflow': { limit: '62 kB' },
  // Groups by who may vote and what is late: quorum, tally and voters are needed for the first line.
  '/programmes/[id]/decisions': { limit: '62 kB' },
  // A page in review, the largest: criteria are evaluated here as they are on the server, 24 kB of it CEL and 5 kB what the
  // method may ask of lists, questions and assessments; then forms and votes.
  '/programmes/[id]/decisions/[gate]': {
    limit: '123.5 kB',
    parts: [
      ...evaluator,
      ...['VoterTable', 'VoteList', 'EvidenceList', 'DecisionCard', 'SinceSubmission'].map(
        (part) => `gate/${part}.svelte`,
      ),
    ],
  },
  '/programmes/[id]/history': { limit: '60.5 kB' },
  '/programmes/[id]/history/published': { limit: '62.5 kB' },
  '/programmes/[id]/inbox': { limit: '57 kB' },
  '/programmes/[id]/lists': { limit: '60 kB' },
  // Reads, judges and keeps what is typed, as My numbers does; views, grid, form and files come when they are wanted.
  '/programmes/[id]/lists/[register]': { limit: '79.5 kB' },
  // What was typed is read, judged and kept while typing; the grid itself comes later.
  '/programmes/[id]/numbers': { limit: '72.5 kB' },
  '/programmes/[id]/numbers/import': { limit: '69 kB' },
  // Status of every KPI and objective with sentences, filters and the objectives' table.
  '/programmes/[id]/outcomes': { limit: '72 kB' },
  '/programmes/[id]/outcomes/kpis/[kpi]': { limit: '67.5 kB' },
  '/programmes/[id]/outcomes/objectives/[objective]': { limit: '67.5 kB' },
  // Facts as decisions are made on, and five figures with their tables.
  '/programmes/[id]/outcomes/measures': { limit: '73 kB' },
  '/programmes/[id]/people': { limit: '61.5 kB' },
  '/programmes/[id]/planner': { limit: '70 kB' },
  // Axis, bars and marks by key; the milestones' tables come later.
  '/programmes/[id]/roadmap': { limit: '70.5 kB' },
  '/programmes/[id]/setup': { limit: '63.5 kB' },
  // An area that has not started: what its start lacks is evaluated here, as on a gate's page.
  '/programmes/[id]/stages/[stage]': {
    limit: '109.5 kB',
    parts: [...evaluator, 'stage/NextCard.svelte', 'stage/StartCard.svelte'],
  },
};

function keyOf(ending) {
  const key = Object.keys(manifest).find((one) => one.endsWith(ending));
  if (key === undefined) throw new Error(`Nothing in the manifest ends with ${ending}`);
  return key;
}

/** A file that comes on demand, with what it alone brings along. */
function onDemand(name, ending, limit) {
  return { name, gzip: true, limit, path: [output + manifest[keyOf(ending)].file] };
}

function scripts(keys) {
  return [...closure(keys)].map((key) => output + manifest[key].file).filter((file) => file.endsWith('.js'));
}

const pages = Object.entries(dictionary).flatMap(([name, [page, layouts = []]]) => {
  const nodes = [0, ...layouts.filter(Number.isInteger), page < 0 ? ~page : page];
  const entries = [...boot, ...nodes.map((node) => `${generated}nodes/${node}.js`)];
  const alone = { name, gzip: true, limit: budgets[name] ?? '55.5 kB', path: scripts(entries) };
  if (drawn[name] === undefined) return [alone];
  const views = manifest[entries.at(-1)].dynamicImports?.filter((key) => key.endsWith('View.svelte')) ?? [];
  if (views.length === 0) throw new Error(`${name} loads no view`);
  const { limit, parts = [] } = drawn[name];
  return [
    alone,
    { name: `${name}, drawn`, gzip: true, limit, path: scripts([...entries, ...views, ...parts.map(keyOf)]) },
  ];
});

export default [
  ...pages,
  onDemand('on demand: chart', 'charts/Trajectory.svelte', '6 kB'),
  onDemand("on demand: a list's table", 'register/TableView.svelte', '8 kB'),
  onDemand("on demand: a list's form", 'register/EntryForm.svelte', '8 kB'),
  onDemand('on demand: CSV', 'papaparse/papaparse.min.js', '10 kB'),
];
