/** A page that nobody has touched for so long stops asking: on the server a session idles from its last request. */
const awayAfterMs = 5 * 60_000;

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Watches whether somebody is at the page.
 * @param onReturn called when they come back after being away
 */
export function watchPresence(onReturn: () => void): {
  readonly isHere: () => boolean;
  readonly stop: () => void;
} {
  let seenAt = performance.now();
  const isHere = (): boolean => performance.now() - seenAt < awayAfterMs;
  const see = (): void => {
    const wasAway = !isHere();
    seenAt = performance.now();
    if (wasAway) onReturn();
  };
  for (const sign of signs) addEventListener(sign, see, { passive: true, capture: true });
  return {
    isHere,
    stop: () => {
      for (const sign of signs) removeEventListener(sign, see, { capture: true });
    },
  };
}
