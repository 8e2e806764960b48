/**
 * What was typed in a form that had to wait for a new sign-in. It lives in the tab's session storage: it survives the way to
 * the issuer and back, no other tab reads it, and no address ever carries it. `form` names the form and its person.
 */
export function keepForm(form: string, typed: object): void {
  try {
    sessionStorage.setItem(keyOf(form), JSON.stringify(typed));
  } catch {
    // Storage may be full or forbidden: the person types it once more.
  }
}

/** What was kept of this form. */
export function keptForm<Typed extends object>(form: string): Typed | undefined {
  try {
    const stored = sessionStorage.getItem(keyOf(form));
    return stored === null ? undefined : (JSON.parse(stored) as Typed);
  } catch {
    // Nothing was kept where storage is forbidden.
    return undefined;
  }
}

/** Forgets a form that was sent or given up. */
export function forgetForm(form: string): void {
  try {
    sessionStorage.removeItem(keyOf(form));
  } catch {
    // Nothing was kept where storage is forbidden.
  }
}

function keyOf(form: string): string {
  return `waymark.form.${form}`;
}
