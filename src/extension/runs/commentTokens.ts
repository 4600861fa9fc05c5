import { extensions, Uri, workspace } from "vscode";

/** How a language writes a comment: before each line, or around all of them. */
export type CommentTokens = { readonly line: string } | { readonly before: string; readonly after: string };

/**
 * As the extension that knows the language tells the editor. Its file may hold comments of its own and is read for the two entries
 * alone. Undefined for a language without comments.
 */
export async function commentTokens(languageId: string): Promise<CommentTokens | undefined> {
  for (const { extensionUri, packageJSON } of extensions.all) {
    const languages: unknown = packageJSON?.contributes?.languages;
    if (!Array.isArray(languages)) continue;
    const { configuration } = languages.find(({ id, configuration }) => id === languageId && configuration) ?? {};
    if (typeof configuration !== "string") continue;
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, configuration)).then(
      (read) => read,
      () => new Uint8Array(),
    );
    const tokens = tokensIn(new TextDecoder().decode(bytes));
    if (tokens) return tokens;
  }
  return undefined;
}

function tokensIn(text: string): CommentTokens | undefined {
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
