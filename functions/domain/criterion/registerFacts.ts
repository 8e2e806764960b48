import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { entryId } from '#domain/register/entryId.ts';
import { numbersIn } from '#domain/register/numberSet.ts';
import { emptyRegister, type Register } from '#domain/register/register.ts';

/** A register as criteria see it: numbers, lists of entry ids, and maps, by flag and tally. */
export type RegisterFacts = {
  readonly [name: string]: number | readonly string[] | { readonly [combination: string]: number };
};

/** What criteria may ask of a register; one without entries counts nothing and marks nothing. */
export function registerFacts(template: RegisterTemplate, register: Register = emptyRegister): RegisterFacts {
  const flags = template.flags.map(
    ({ key }) =>
      [key, numbersIn(register.flags[key] ?? '').map((number) => entryId(template.key, number))] as const,
  );
  const tallies = template.tallies.map(({ key, by }) => {
    const counts = register.tallies[key] ?? {};
    return [key, by === undefined ? (counts[''] ?? 0) : counts] as const;
  });
  return { count: register.count, ...Object.fromEntries(flags), ...Object.fromEntries(tallies) };
}
