import { l10n, type TextDocument, type TextEditor, window } from "vscode";
import { shortLine } from "../../report/plainText.js";
import { commentTokens } from "../runs/commentTokens.js";
import { commentAt } from "../runs/comments.js";

/** In these a text stands by itself: what looks like a comment is a heading, or part of it. */
const prose: ReadonlySet<string> = new Set([
  "markdown",
  "plaintext",
  "json",
  "jsonl",
  "jsonc",
  "latex",
  "restructuredtext",
  "prompt",
  "html",
  "xml",
]);

/** Letters of a comment that are shown. */
const shown = 100;

/**
 * What of a document is to be read: what is selected, else the whole; in a file of code, where the cursor is in a comment, the person
 * chooses between the two. Undefined where they turn away.
 */
export async function offeredText(document: TextDocument): Promise<string | undefined> {
  // Of several editors of one document the one that the person is in.
  const editor = [window.activeTextEditor, ...window.visibleTextEditors].find((each) => each?.document === document);
  const selected = editor && document.getText(editor.selection);
  if (selected?.trim()) return selected;
  const whole = document.getText();
  const comment = editor && (await commentUnder(editor));
  if (comment === undefined) return whole;
  const items = [
    { label: l10n.t("The comment at the cursor"), detail: shortLine(comment, shown), text: comment },
    { label: l10n.t("The whole file"), detail: l10n.t("{0} lines", document.lineCount), text: whole },
  ];
  return (await window.showQuickPick(items, { title: l10n.t("Check what of this file?") }))?.text;
}

async function commentUnder({ document, selection }: TextEditor): Promise<string | undefined> {
  if (prose.has(document.languageId)) return undefined;
  const tokens = await commentTokens(document.languageId);
  return tokens.length === 0 ? undefined : commentAt(document.getText().split(/\r?\n/u), selection.active.line, tokens);
}
