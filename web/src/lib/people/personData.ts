import type { PersonDataAnswer } from '#contract/personData.ts';
import { read } from '#lib/api/client.ts';
import { directory as text } from '#lib/i18n/text/directory.ts';

/** Saves everything that is kept of a person as a file. */
export async function savePersonData(id: string): Promise<void> {
  const { body } = await read<PersonDataAnswer>(`/people/${encodeURIComponent(id)}/data`);
  const json = JSON.stringify(body, null, 2);
  const address = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href: address, download: text.dataFile(id) }).click();
  URL.revokeObjectURL(address);
}
