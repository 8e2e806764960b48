import type { StageKey } from '#domain/stage/stageKey.ts';
import { bringCriteria } from '#lib/gate/criteria.svelte.ts';
import { methodBeforehand } from '#lib/programme/loader.svelte.ts';
import { stageParts } from '#lib/stage/stageParts.ts';
import type { PageLoad } from './$types.d.ts';

/** What stands in the way is the page: it is drawn at once when that can be said, asked for beside the programme's data. */
export const load: PageLoad = async ({ parent, params }) => {
  const [{ default: View }] = await Promise.all([
    import('#lib/stage/StageView.svelte'),
    bringCriteria(),
    stageParts.next(),
    parent().then(({ open }) => {
      const awaitsStart = open.view.stages[params.stage as StageKey]?.state === 'notStarted';
      return Promise.all([methodBeforehand(open), awaitsStart && stageParts.start()]);
    }),
  ]);
  return { View };
};
