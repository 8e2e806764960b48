import type { Handle } from '@sveltejs/kit/hooks';

/** Runs while the shells are prerendered. Preloading the font keeps the text from moving when it arrives. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, { preload: ({ type }) => type === 'js' || type === 'css' || type === 'font' });
