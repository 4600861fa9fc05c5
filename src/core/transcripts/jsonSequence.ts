/**
 * JSON objects and lists that follow each other in a text without being its lines, as `jq` prints them: the text of each, in order,
 * and whether the last breaks off. Undefined where something else stands between them. Does not look into them.
 */
export function jsonSequence(text: string): { readonly values: readonly string[]; readonly cut: boolean } | undefined {
  const values: string[] = [];
  let depth = 0;
  let begin = 0;
  for (const { 0: sign, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"?|[{}[\]]|[^\s{}[\]"]+/gsu)) {
    if (depth === 0) {
      if (sign === "," && values.length > 0) continue;
      if (sign !== "{" && sign !== "[") return undefined;
      begin = index;
    }
    if (sign === "{" || sign === "[") depth++;
    else if ((sign === "}" || sign === "]") && --depth === 0) values.push(text.slice(begin, index + 1));
  }
  return { values, cut: depth > 0 };
}
