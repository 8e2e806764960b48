export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly kind: 'good' | 'error';
  readonly action: { readonly text: string; readonly run: () => void } | undefined;
};

let nextId = 0;
let shown = $state.raw<readonly Toast[]>([]);

/** What the one Toaster shows. A message with an action stays until it is closed, since nobody can act against a clock. */
export const toasts = {
  get shown() {
    return shown;
  },
  show(text: string, options: { kind?: Toast['kind']; action?: Toast['action'] } = {}): void {
    const toast: Toast = { id: nextId++, text, kind: options.kind ?? 'good', action: options.action };
    shown = [...shown.slice(-2), toast];
    if (toast.kind === 'good' && !toast.action) setTimeout(() => toasts.close(toast.id), 6000);
  },
  close(id: number): void {
    shown = shown.filter((each) => each.id !== id);
  },
};
