import { extensions, Uri, workspace } from "vscode";
import { type CommentTokens, tokensIn } from "./comments.js";

/** How a language writes comments, as the extension that knows it tells the editor. Empty for a language without comments. */
export async function commentTokens(languageId: string): Promise<readonly CommentTokens[]> {
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
    if (tokens.length > 0) return tokens;
  }
  return [];
}
