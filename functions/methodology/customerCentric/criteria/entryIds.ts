/** CEL for the ids of entries from a list of their numbers, as tallies by `number` keep them: `needs-0012`. */
export function entryIds(register: string, numbers: string): string {
  return `${numbers}.map(n, ${entryIdOf(register)})`;
}

/** CEL for the id of the entry whose number is `n`. */
export function entryIdOf(register: string): string {
  return `"${register}-" + ("0000" + n).substring(size(n))`;
}
