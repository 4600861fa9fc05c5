/** The words of a text in which they are separated by spaces. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(" ").split(" "));
}

/** Any of the phrases, which are sources of regular expressions. */
export function anyOf(...phrases: readonly string[]): string {
  return `(?:${phrases.join("|")})`;
}

/** Any of the phrases as whole words, in any case. */
export function wholeWords(...phrases: readonly string[]): RegExp {
  return new RegExp(String.raw`\b${anyOf(...phrases)}\b`, "iu");
}
