/** How a language writes a comment: before each line, or around it. */
export type CommentTokens = { readonly line: string } | { readonly before: string; readonly after: string };

/** Out of a language configuration. It may hold comments of its own, so it is read for the two entries alone. */
export function tokensIn(text: string): CommentTokens | undefined {
  const line = /"lineComment"\s*:\s*(?:\{\s*"comment"\s*:\s*)?("(?:[^"\\]|\\.)*")/u.exec(text);
  if (line) return { line: JSON.parse(line[1]) };
  const block = /"blockComment"\s*:\s*\[\s*("(?:[^"\\]|\\.)*")\s*,\s*("(?:[^"\\]|\\.)*")/u.exec(text);
  return block ? { before: JSON.parse(block[1]), after: JSON.parse(block[2]) } : undefined;
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
