/** A name inside a sentence begins small, unless it is an abbreviation: "Repeat rate" but "NPS". */
export function inSentence(name: string): string {
  return /^\p{Lu}(\p{Ll}|\s)/u.test(name) ? name.charAt(0).toLocaleLowerCase() + name.slice(1) : name;
}
