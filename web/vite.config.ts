import { sveltekit } from '@sveltejs/kit/vite';
import adapter from '@sveltejs/adapter-static';
import { defineConfig } from 'vite';

/** Where `npm run dev` finds the running handlers; unset in a build. */
const apiOrigin = process.env.WAYMARK_API_ORIGIN;
const proxied = apiOrigin ? { '/api': { target: apiOrigin }, '/auth': { target: apiOrigin } } : {};

export default defineConfig({
  plugins: [
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
  server: { fs: { allow: ['..'] }, proxy: proxied },
});
