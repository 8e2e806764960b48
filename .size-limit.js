import fs from 'node:fs';

/** Budgets of the portal by route: gzip of the static closure, so that what is loaded on demand stays out on purpose. */
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

// What was meant: 55 kB for the shell and lists, 60 for figures, 70 for forms, never above 75 for a page. Kit, Svelte and
// the shell alone are 53: where a page cannot keep to it, its own limit holds what it weighs and says what that is.
const forms = '70 kB';
const budgets = {
  // The cards of all programmes with their five areas: nothing of it can wait, it is the page.
  '/': '58.5 kB',
  '/programmes/new': forms,
  // Health, statement and head at once; tables, signals and milestones come after the first drawing.
  '/programmes/[id]': '63 kB',
  // The drawing of the workflow with its layout, which no other page has.
  '/programmes/[id]/admin/workflow': '64.5 kB',
  // Groups by who may vote and what is late: quorum, tally and voters are needed for the first line.
  '/programmes/[id]/decisions': '66 kB',
  // The criteria's list, the facts and the sentence on top, with the rules who may vote; forms and tables come later.
  '/programmes/[id]/decisions/[gate]': '73 kB',
  // Filters with their fields, and the reader that pages through the ledger; sentences come later.
  '/programmes/[id]/history': '63.5 kB',
  // Choosing a month needs periods and calendar; the comparison comes later.
  '/programmes/[id]/history/published': '65 kB',
  '/programmes/[id]/inbox': '60 kB',
  // What was typed is read, judged and kept while typing; the grid itself comes later.
  '/programmes/[id]/numbers': '74.5 kB',
  // Reading a file's columns and the preview of every value that would change.
  '/programmes/[id]/numbers/import': '72 kB',
  // Status of every KPI and objective with sentences, filters and the objectives' table; the KPIs' table comes later.
  '/programmes/[id]/outcomes': '74 kB',
  // The finding on top needs the status rules and their sentences; every card below the chart comes later.
  '/programmes/[id]/outcomes/kpis/[kpi]': '70 kB',
  '/programmes/[id]/outcomes/objectives/[objective]': '70 kB',
  // A form as much as a list: who holds which seat, changed in place.
  '/programmes/[id]/people': forms,
  // The lanes are the page: axis, bars and marks by key; the milestones' tables come later.
  '/programmes/[id]/roadmap': '73 kB',
  '/programmes/[id]/setup': forms,
  // Plan and state of an area with the guard of its start; every card comes later.
  '/programmes/[id]/stages/[stage]': '66 kB',
};

/** A file that comes on demand, with what it alone brings along. */
function onDemand(name, ending, limit) {
  const key = Object.keys(manifest).find((one) => one.endsWith(ending));
  if (key === undefined) throw new Error(`Nothing in the manifest ends with ${ending}`);
  return { name, gzip: true, limit, path: [output + manifest[key].file] };
}

const pages = Object.entries(dictionary).map(([name, [page, layouts = []]]) => {
  const nodes = [0, ...layouts.filter(Number.isInteger), page < 0 ? ~page : page];
  const keys = closure([...boot, ...nodes.map((node) => `${generated}nodes/${node}.js`)]);
  const files = [...keys].map((key) => output + manifest[key].file).filter((file) => file.endsWith('.js'));
  return { name, gzip: true, limit: budgets[name] ?? '55 kB', path: files };
});

export default [
  ...pages,
  onDemand('on demand: chart', 'charts/Trajectory.svelte', '6 kB'),
  onDemand('on demand: CSV', 'papaparse/papaparse.min.js', '10 kB'),
];
