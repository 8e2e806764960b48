import { sveltekit } from '@sveltejs/kit/vite';
import adapter from '@sveltejs/adapter-static';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** Where `npm run dev` finds the running handlers; unset in a build. */
const apiOrigin = process.env.WAYMARK_API_ORIGIN;
const proxied = apiOrigin ? { '/api': { target: apiOrigin }, '/auth': { target: apiOrigin } } : {};

/** The files that pages share, each with all it imports; a module goes to the first that asks for it. */
const sharedFiles = [
  // Kit's entry sets its payload and only then brings the client, which reads it while loading (its version above all: an
  // unset one looks like a new release, and a page that does not exist would reload for ever). So these stand apart.
  { name: 'boot', test: /kit\/src\/runtime\/client\/payload\.js|vite\/preload-helper/ },
  {
    name: 'base',
    test: /kit\/src\/runtime\/client\/(client|client-entry)\.js|components\/(root|layout)\.svelte|src\/routes\/\+layout\.(svelte|ts)|i18n\/plural|ui\/(Card|PageHead|Skeleton|EmptyState)\.svelte/,
  },
  {
    name: 'status',
    test: /lib\/(status\/|gate\/who|i18n\/(text|en)\/naming|ui\/Breadcrumb)|domain\/(stage\/stageKey|calendar\/zone|programme\/programme\.ts)/,
  },
  {
    name: 'programme',
    test: /lib\/(programme\/loader|stage\/stageParts|ui\/(Later|kept)|gate\/criteria\.svelte)|domain\/seat\/seat\.ts|routes\/programmes\/\[id\]\/\+layout\.ts|contract\/roles/,
  },
  { name: 'fields', test: /lib\/ui\/(Field|TextInput|DateInput|Select)\.svelte/ },
  {
    name: 'figures',
    test: /domain\/(kpi\/(status|series|seriesEntry|curve|latestActual|expected)|objective\/(status|range)|calendar\/period)\.ts/,
  },
  { name: 'gate', test: /domain\/(gate\/evolveGate|calendar\/moveDate|programme\/gateLateness)/ },
  {
    name: 'gates',
    test: /domain\/(gate\/(tally|quorum|whoMayVote|whoMayRequest|countVotes)|programme\/seatsHeldBy)|lib\/gate\/(gateGroups|voters)/,
  },
].map((group, at, all) => ({ ...group, priority: all.length - at }));

/** Kit's format for values that JSON does not know, of which the portal has none; prerendering keeps the real one. */
const leanDevalue: Plugin = {
  name: 'waymark:lean-devalue',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId: (id) =>
    id === 'devalue' ? fileURLToPath(new URL('plainDevalue.ts', import.meta.url)) : undefined,
};

export default defineConfig({
  plugins: [
    leanDevalue,
    sveltekit({
      adapter: adapter({ fallback: '200.html' }),
      // Every fixed route is an entry; following links would ask the build for /auth, which only the handlers answer.
      prerender: { entries: ['*'], crawl: false },
      version: { pollInterval: 10 * 60_000 },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'style-src-elem': ['self'],
          // Chart and lane positions are style attributes; no element may bring a stylesheet of its own.
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
        },
      },
    }),
  ],
  // Each file is compressed on its own: what every page needs is one file, what pages share is a few files and not dozens.
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: sharedFiles } } } } },
  },
  server: { fs: { allow: ['..'] }, proxy: proxied },
});
