import type { PageLoad } from './$types.d.ts';

/** The view comes beside the programme's data, not before it. */
export const load: PageLoad = async () => ({
  View: (await import('#lib/outcomes/ObjectiveView.svelte')).default,
});
