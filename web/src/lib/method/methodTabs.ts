export const methodTabs = ['elements', 'crosswalks', 'parameters', 'versions'] as const;
export type MethodTab = (typeof methodTabs)[number];

/** The tab an address asks for: `#versions`; an element's own address, `#e23`, lies on the first. */
export function tabOf(hash: string): MethodTab | undefined {
  const word = hash.replace('#', '');
  if (/^e\d+$/.test(word)) return 'elements';
  return methodTabs.find((tab) => tab === word);
}
