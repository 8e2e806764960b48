import type { MemberRole } from '#domain/member/member.ts';
import type { IconName } from '#lib/ui/icons.ts';
import { paths } from '#lib/paths.ts';

const places = {
  overview: { icon: 'overview', to: paths.overview },
  roadmap: { icon: 'roadmap', to: paths.roadmap },
  decisions: { icon: 'decisions', to: paths.decisions },
  outcomes: { icon: 'outcomes', to: paths.outcomes },
  numbers: { icon: 'numbers', to: paths.numbers },
  inbox: { icon: 'inbox', to: paths.inbox },
  history: { icon: 'history', to: paths.history },
} as const satisfies Record<string, { icon: IconName; to: (programme: string) => string }>;

export type Place = keyof typeof places;

/** Five at most a role, most used first. Leaders see no entry form; who reports numbers starts with them. The bell leads everybody to the inbox. */
const placesOf: Readonly<Record<MemberRole, readonly Place[]>> = {
  leader: ['overview', 'roadmap', 'decisions', 'outcomes', 'inbox'],
  programmeManager: ['overview', 'roadmap', 'decisions', 'outcomes', 'numbers'],
  stageLead: ['overview', 'roadmap', 'decisions', 'outcomes', 'numbers'],
  teamMember: ['numbers', 'inbox', 'overview', 'roadmap', 'outcomes'],
  approver: ['decisions', 'overview', 'roadmap', 'outcomes', 'inbox'],
  customerVoice: ['decisions', 'overview', 'roadmap', 'outcomes', 'inbox'],
  auditor: ['overview', 'decisions', 'outcomes', 'roadmap', 'history'],
};

export type Entry = {
  readonly place: Place;
  readonly icon: IconName;
  readonly href: string;
  readonly here: boolean;
};

/** The entries of the left navigation, with the one that holds `pathname` marked. */
export function entriesFor(role: MemberRole, programme: string, pathname: string): readonly Entry[] {
  return placesOf[role].map((place) => {
    const { icon, to } = places[place];
    const href = to(programme);
    const here =
      place === 'overview' ? pathname === href : pathname === href || pathname.startsWith(`${href}/`);
    return { place, icon, href, here };
  });
}

/** Where a person lands in a programme: on what waits for their role. */
export function landingOf(role: MemberRole, programme: string): string {
  const [first = 'overview'] = placesOf[role];
  return places[first].to(programme);
}
