import type { ProgrammePage } from '#lib/programme/loader.svelte.ts';
import { naming } from '#lib/i18n/text/naming.ts';

/** A person as pages name them: their name, "Waymark" for its own clockwork, a neutral word for someone who was erased. */
export function who(page: Pick<ProgrammePage, 'nameOf'>, person: string): string {
  if (person === 'system') return naming.waymark();
  const name = page.nameOf(person);
  return name === '' ? naming.formerMember() : name;
}

/** A seat's name, as the programme knows it now. */
export function seatName(page: Pick<ProgrammePage, 'open'>, seat: string): string {
  return page.open.view.seats.find(({ id }) => id === seat)?.name ?? naming.formerSeat();
}
