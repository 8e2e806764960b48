import { bringCriteria } from '#lib/gate/criteria.svelte.ts';
import { bringHealth } from '#lib/overview/health.svelte.ts';
import { overviewParts } from '#lib/overview/overviewParts.ts';
import { methodBeforehand } from '#lib/programme/loader.svelte.ts';
import type { PageLoad } from './$types.d.ts';

/** The view comes beside the programme's data. What judges the figures is large: it is asked for now and not waited for. */
export const load: PageLoad = async ({ parent }) => {
  void Promise.allSettled([
    bringHealth(),
    bringCriteria(),
    overviewParts.needsYou(),
    parent().then(({ open }) => methodBeforehand(open)),
  ]);
  const [{ default: View }] = await Promise.all([
    import('#lib/overview/OverviewView.svelte'),
    overviewParts.figuresSay(),
  ]);
  return { View };
};
