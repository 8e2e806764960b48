import type { LackingKind } from '#domain/methodology/pack.ts';

export const setupTabs = ['foundations', 'kpis', 'objectives', 'segments', 'milestones', 'keys'] as const;
export type SetupTab = (typeof setupTabs)[number];

/** The tab where something that a criterion misses is mended; `undefined` where that is another page. */
export function tabOfLacking(kind: LackingKind, lacking: readonly string[]): SetupTab | undefined {
  switch (kind) {
    case 'programme':
      return lacking.every((part) => part === 'sponsor' || part === 'plan') ? undefined : 'foundations';
    case 'stage':
    case 'kpi':
    case 'kpiClass':
      return 'kpis';
    case 'objective':
      return 'objectives';
    case 'segment':
      return 'segments';
    case 'milestone':
      return 'milestones';
    case 'gate':
    case 'seat':
    case 'entry':
    case 'register':
    case 'assessment':
    case 'question':
      return undefined;
  }
}

/** The tab an address asks for: `#kpis`, or a part of the foundations such as `#vision`. */
export function tabOfHash(hash: string): SetupTab | undefined {
  const word = hash.replace('#', '');
  if (['vision', 'definition', 'mandate', 'diagnosis', 'customerPriority'].includes(word))
    return 'foundations';
  return setupTabs.find((tab) => tab === word);
}
