/**
 * Sentences as one text. A sentence is not said twice in a row, and two that are alike up to a colon become one: "Of tests: a." and
 * "Of tests: b." give "Of tests: a; b."
 */
export function joinedSentences(sentences: readonly string[]): string {
  const joined: string[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    if (sentence === "" || sentence === last) continue;
    const opening = /^[^:]*: /.exec(sentence)?.[0];
    if (last && opening && last.startsWith(opening) && last.endsWith(".")) {
      joined[joined.length - 1] = `${last.slice(0, -1)}; ${sentence.slice(opening.length)}`;
    } else joined.push(sentence);
  }
  return joined.join(" ");
}
