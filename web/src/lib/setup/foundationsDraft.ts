import type { Programme } from '#domain/programme/programme.ts';

/** The foundations as typed. */
export type FoundationsDraft = {
  vision: string;
  definition: string;
  mandate: string;
  diagnosis: { on: string; strengths: string; weaknesses: string };
  priority: { rank: string; leaders: string; on: string };
};

/** What of a programme the foundations are. */
export function foundationsOf(programme: Programme) {
  const { vision, definition, mandate } = programme.charter;
  const { diagnosis, customerPriority } = programme;
  return {
    charter: { vision, definition, mandate },
    ...(diagnosis === undefined ? {} : { diagnosis }),
    ...(customerPriority === undefined ? {} : { customerPriority }),
  };
}

export function readFoundations(programme: Programme): FoundationsDraft {
  const { charter, diagnosis, customerPriority } = programme;
  return {
    vision: charter.vision,
    definition: charter.definition,
    mandate: charter.mandate,
    diagnosis: diagnosis ? { ...diagnosis } : { on: '', strengths: '', weaknesses: '' },
    priority: customerPriority
      ? {
          rank: String(customerPriority.rank),
          leaders: String(customerPriority.leaders),
          on: customerPriority.on,
        }
      : { rank: '', leaders: '', on: '' },
  };
}
