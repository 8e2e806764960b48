import { bringCriteria } from '#lib/gate/criteria.svelte.ts';
import { bringGateParts } from '#lib/gate/gateParts.ts';
import { methodBeforehand } from '#lib/programme/loader.svelte.ts';
import type { PageLoad } from './$types.d.ts';

/** Criteria and voters are the page: it is drawn at once when they are here, asked for beside the programme's data. */
export const load: PageLoad = async ({ parent, params }) => {
  const [{ default: View }] = await Promise.all([
    import('#lib/gate/GateView.svelte'),
    bringCriteria(),
    parent().then(({ open }) => Promise.all([methodBeforehand(open), bringGateParts(open, params.gate)])),
  ]);
  return { View };
};
