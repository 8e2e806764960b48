/** A programme's pages are not known at build time: the browser draws them. */
export const ssr = false;
export const prerender = false;
