/** CEL for the id of the entry a rule is about, as links to it and counts by link name it: `propositions-0007`. */
export function ownId(register: string): string {
  return `("${register}-" + ("0000" + string(entry.number)).substring(size(string(entry.number))))`;
}
