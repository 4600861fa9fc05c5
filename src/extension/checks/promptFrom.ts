import { l10n, type TextEditor, Uri, window, workspace } from "vscode";
import { offeredText } from "./offeredText.js";
import { holdsNoText, readableDocument } from "./readableText.js";
import type { RecentPrompts } from "./recentPrompts.js";

/**
 * The selection, else the document, else what is typed into an input box; undefined when the person turned away.
 * @param onSource told of the editor in which the prompt stands
 */
export async function promptFrom(
  given: unknown,
  recent: RecentPrompts,
  onSource: (editor: TextEditor) => void,
): Promise<string | undefined> {
  if (given instanceof Uri && given.toString() !== window.activeTextEditor?.document.uri.toString())
    return (await readableDocument(given)).getText().trim();
  const editor = window.activeTextEditor;
  if (editor) {
    // A file ends in an empty line, which is no part of the question and would change what the model makes of it.
    const text = (await offeredText(editor.document))?.trim();
    if (text === undefined) return undefined;
    if (holdsNoText(text)) return (await readableDocument(editor.document.uri)).getText();
    if (text !== "") {
      onSource(editor);
      return text;
    }
  }
  const empty = editor && l10n.t("{0} is empty.", workspace.asRelativePath(editor.document.uri));
  return recent.ask(empty);
}
