import { onMount } from 'svelte';

/** Whether the screen is a phone's, where a table becomes cards. Call it while a component is being set up. */
export function narrowScreen(): { readonly current: boolean } {
  const query = matchMedia('(max-width: 760px)');
  let current = $state(query.matches);
  onMount(() => {
    const look = () => (current = query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  });
  return {
    get current() {
      return current;
    },
  };
}
