/** Plain text, or a token that stands in it as it is spelled. */
export type Section =
  | { readonly text: string; readonly id?: undefined }
  | { readonly text: string; readonly id: number };

/** Cuts a text at the spellings of given tokens, the longest where several begin at one place. */
export function sectionSplitter(tokens: ReadonlyMap<string, number>): (text: string) => readonly Section[] {
  if (tokens.size === 0) return (text) => (text === "" ? [] : [{ text }]);
  const lengthsByStart = new Map<number, number[]>();
  for (const spelling of tokens.keys()) {
    const start = spelling.charCodeAt(0);
    const lengths = lengthsByStart.get(start) ?? [];
    if (!lengths.includes(spelling.length)) lengthsByStart.set(start, [...lengths, spelling.length]);
  }
  for (const lengths of lengthsByStart.values()) lengths.sort((a, b) => b - a);

  const tokenAt = (text: string, at: number): string | undefined => {
    for (const length of lengthsByStart.get(text.charCodeAt(at)) ?? []) {
      const candidate = text.slice(at, at + length);
      if (tokens.has(candidate)) return candidate;
    }
    return undefined;
  };

  return (text) => {
    const sections: Section[] = [];
    let from = 0;
    for (let at = 0; at < text.length; ) {
      const token = tokenAt(text, at);
      if (token === undefined) {
        at++;
        continue;
      }
      if (at > from) sections.push({ text: text.slice(from, at) });
      sections.push({ text: token, id: tokens.get(token)! });
      at += token.length;
      from = at;
    }
    if (from < text.length) sections.push({ text: text.slice(from) });
    return sections;
  };
}
