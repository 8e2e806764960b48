/** Longer than the slowest part of a page takes to arrive. */
const heldMs = 4_000;

/**
 * Brings something into view and keeps it there while the page above it still grows, until the person moves by themselves.
 * The form's button gets the focus, once the router has done with it.
 * @returns lets go
 */
export function holdInView(held: HTMLElement): () => void {
  const show = () => held.scrollIntoView({ block: 'center' });
  const growth = new ResizeObserver(show);
  const moves = ['pointerdown', 'wheel', 'keydown'] as const;
  const release = () => {
    growth.disconnect();
    for (const move of moves) removeEventListener(move, release);
    clearTimeout(end);
  };
  const end = setTimeout(release, heldMs);
  growth.observe(document.body);
  for (const move of moves) addEventListener(move, release, { passive: true });
  const focus = setTimeout(() => {
    held.closest('form')?.querySelector<HTMLElement>('button[type=submit]')?.focus({ preventScroll: true });
    show();
  }, 400);
  return () => {
    clearTimeout(focus);
    release();
  };
}
