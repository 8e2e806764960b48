import { error, redirect } from '@sveltejs/kit';
import { programmeKey, readProgramme } from '#lib/api/programme.ts';
import { paths } from '#lib/paths.ts';
import { namesBeforehand } from '#lib/programme/loader.svelte.ts';
import { present } from '#lib/problem/presentation.ts';
import { Problem } from '#lib/problem/problem.ts';
import type { LayoutLoad } from './$types.d.ts';

/** A programme's pages are not known at build time: the browser draws them. */
export const ssr = false;
export const prerender = false;

/** Every page of a programme derives from this one reading; a command invalidates it. */
export const load: LayoutLoad = async ({ params, url, fetch, depends }) => {
  depends(programmeKey(params.id));
  const asOf = url.searchParams.get('asOf');
  try {
    const reading = readProgramme(params.id, asOf ? { fetch, asOf } : { fetch });
    const [open] = await Promise.all([reading, namesBeforehand()]);
    return { open };
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 401)
      redirect(307, paths.signIn(url.pathname + url.search));
    if (failure instanceof Problem && failure.status === 404) error(404, present(failure).sentence);
    error(503, present(failure).sentence);
  }
};
