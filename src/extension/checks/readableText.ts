import { l10n, type TextDocument, type Uri, workspace } from "vscode";
import { CodedError } from "../../core/errors.js";

/** The document of a file that holds text. Throws a CodedError "bad-input" that says of an empty or a binary file that it is one. */
export async function readableDocument(uri: Uri): Promise<TextDocument> {
  const name = workspace.asRelativePath(uri);
  const document = await Promise.resolve(workspace.openTextDocument(uri)).catch(() => undefined);
  if (!document || holdsNoText(document.getText()))
    throw new CodedError(
      "bad-input",
      l10n.t("{0} holds no text that could be read: it is binary, or too large.", name),
    );
  if (document.getText().trim() === "")
    throw new CodedError("bad-input", l10n.t("{0} is empty: there is nothing to check.", name));
  return document;
}

/** Text has no null characters, and few that stand for bytes which fit no character. */
export function holdsNoText(text: string): boolean {
  const begin = text.slice(0, 4_000);
  return begin.includes("\u0000") || 10 * (begin.match(/\ufffd/gu)?.length ?? 0) > begin.length;
}
