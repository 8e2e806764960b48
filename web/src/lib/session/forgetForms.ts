/** Forgets all that was typed in this tab: the next person must not be shown this one's words. */
export function forgetForms(): void {
  try {
    const keys = Array.from({ length: sessionStorage.length }, (_, at) => sessionStorage.key(at) ?? '');
    for (const key of keys.filter((one) => /^waymark\.(form|vote)\./.test(one)))
      sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept where storage is forbidden.
  }
}
