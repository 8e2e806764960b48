/**
 * Whether something was ever true since this component stands. A dialog's code is brought when it is first wanted and
 * stays for its closing, which gives the focus back. Call it while a component is being set up.
 */
export function everTrue(of: () => boolean): { readonly current: boolean } {
  let before = false;
  const now = $derived((before ||= of()));
  return {
    get current() {
      return now;
    },
  };
}
