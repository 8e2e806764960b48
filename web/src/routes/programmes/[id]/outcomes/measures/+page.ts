import { methodBeforehand } from '#lib/programme/loader.svelte.ts';
import type { PageLoad } from './$types.d.ts';

/** The view, the facts and the method come beside the programme's data: without these the page has nothing to say. */
export const load: PageLoad = async ({ parent }) => {
  const [{ default: View }, { factsOf }] = await Promise.all([
    import('#lib/measures/MeasuresView.svelte'),
    import('#domain/criterion/facts.ts'),
    parent().then(({ open }) => methodBeforehand(open)),
  ]);
  return { View, factsOf };
};
