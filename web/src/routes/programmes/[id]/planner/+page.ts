import { methodBeforehand } from '#lib/programme/loader.svelte.ts';
import type { PageLoad } from './$types.d.ts';

/** The view and the method come beside the programme's data: the method says which lists hold the work. */
export const load: PageLoad = async ({ parent }) => {
  const [{ default: View }] = await Promise.all([
    import('#lib/planner/PlannerView.svelte'),
    parent().then(({ open }) => methodBeforehand(open)),
  ]);
  return { View };
};
