/** How a language writes a comment: before each line, or around it. */
export type CommentTokens = { readonly line: string } | { readonly before: string; readonly after: string };

/** Out of a language configuration, comments of a line first. It may hold comments of its own, so it is read for the two entries alone. */
export function tokensIn(text: string): readonly CommentTokens[] {
  const line = /"lineComment"\s*:\s*(?:\{\s*"comment"\s*:\s*)?("(?:[^"\\]|\\.)*")/u.exec(text);
  const block = /"blockComment"\s*:\s*\[\s*("(?:[^"\\]|\\.)*")\s*,\s*("(?:[^"\\]|\\.)*")/u.exec(text);
  return [
    ...(line ? [{ line: JSON.parse(line[1]) as string }] : []),
    ...(block ? [{ before: JSON.parse(block[1]) as string, after: JSON.parse(block[2]) as string }] : []),
  ];
}

/**
 * What the comment says that a line of a text is in: lines of comments that follow on one another, or a block, without the marks of
 * either. Undefined where the line is in none, or holds code as well.
 */
export function commentAt(lines: readonly string[], at: number, tokens: readonly CommentTokens[]): string | undefined {
  for (const token of tokens) {
    const text = "line" in token ? lineCommentAt(lines, at, token.line) : blockCommentAt(lines, at, token);
    if (text !== undefined && text.trim() !== "") return text;
  }
  return undefined;
}

function lineCommentAt(lines: readonly string[], at: number, mark: string): string | undefined {
  const isComment = (i: number) => lines[i]?.trimStart().startsWith(mark) ?? false;
  if (!isComment(at)) return undefined;
  let first = at;
  while (isComment(first - 1)) first--;
  let end = at + 1;
  while (isComment(end)) end++;
  // `///` and `//!` are comments too.
  const without = (line: string) =>
    line
      .trimStart()
      .slice(mark.length)
      .replace(/^[/!#;*-]*[ \t]?/u, "");
  return lines.slice(first, end).map(without).join("\n");
}

function blockCommentAt(
  lines: readonly string[],
  at: number,
  { before, after }: { readonly before: string; readonly after: string },
): string | undefined {
  const first = lines.findLastIndex((line, i) => i <= at && line.trimStart().startsWith(before));
  if (first < 0) return undefined;
  const opened = lines[first].trimStart().slice(before.length);
  const last = opened.includes(after) ? first : lines.findIndex((line, i) => i > first && line.includes(after));
  if (last < at) return undefined;
  const text = [opened, ...lines.slice(first + 1, last + 1)].join("\n");
  // The stars before each line are the block's, not the text's.
  return text
    .slice(0, text.lastIndexOf(after))
    .split("\n")
    .map((line) => line.replace(/^[ \t]*\*+(?: |$)/u, ""))
    .join("\n");
}

/** The text as comments of that kind. Around several lines a block's end within the text would end it too early, so each line has its own. */
export function commented(text: string, tokens: CommentTokens): string {
  const comment = (line: string) => {
    if (line.trim() === "") return line;
    return "line" in tokens
      ? `${tokens.line} ${line}`
      : `${tokens.before} ${line.replaceAll(tokens.after, "")} ${tokens.after}`;
  };
  return text.split("\n").map(comment).join("\n");
}
