import type { Pack } from '#domain/methodology/pack.ts';
import { read } from '#lib/api/client.ts';

/** One entry of a list, by what a person calls it. */
export type NamedEntry = { readonly key: string; readonly name: string };

type EntriesPage = {
  readonly entries: readonly {
    readonly id: string;
    readonly values: Readonly<Record<string, string | number | boolean>>;
  }[];
};

/** The first 200 entries of a list with their names: the text in its first field. */
export async function entriesOf(
  path: (rest: string) => string,
  pack: Pick<Pack, 'registers'>,
  register: string,
): Promise<readonly NamedEntry[]> {
  const fields = pack.registers.find(({ key }) => key === register)?.fields ?? [];
  const naming = (fields.find(({ type }) => type === 'text') ?? fields[0])?.key ?? '';
  const rest = `/registers/${encodeURIComponent(register)}/entries?limit=200`;
  const { body } = await read<EntriesPage>(path(rest));
  return body.entries.map(({ id, values }) => ({ key: id, name: String(values[naming] ?? id) }));
}
