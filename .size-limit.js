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

const figures = '60 kB';
const forms = '70 kB';
const budgets = {
  '/programmes/[id]': figures,
  '/programmes/[id]/roadmap': figures,
  '/programmes/[id]/outcomes': figures,
  '/programmes/[id]/outcomes/kpis/[kpi]': figures,
  '/programmes/[id]/outcomes/objectives/[objective]': figures,
  '/programmes/[id]/numbers': figures,
  '/programmes/[id]/decisions/[gate]': forms,
  '/programmes/[id]/setup': forms,
  '/programmes/new': forms,
};

export default Object.entries(dictionary).map(([name, [page, layouts = []]]) => {
  const nodes = [0, ...layouts.filter(Number.isInteger), page < 0 ? ~page : page];
  const keys = closure([...boot, ...nodes.map((node) => `${generated}nodes/${node}.js`)]);
  const files = [...keys].map((key) => output + manifest[key].file).filter((file) => file.endsWith('.js'));
  return { name, gzip: true, limit: budgets[name] ?? '55 kB', path: files };
});
