import { l10n, type TextEditor, window, workspace } from "vscode";
import { promptOf } from "../../report/words/run.js";
import type { Run } from "../../core/run/run.js";
import type { Command } from "../command.js";
import { commandIds } from "../ids.js";
import { language } from "../language.js";
import type { Backend } from "../loadBackend.js";
import type { DocumentMarks } from "../marks/documentMarks.js";
import type { RunLibrary } from "./runLibrary.js";
import { noRun, pathOf } from "./chooseRun.js";
import { commentTokens } from "./commentTokens.js";
import { commented } from "./comments.js";

export interface InsertOptions {
  readonly backend: () => Promise<Backend>;
  readonly library: RunLibrary;
  readonly marks: DocumentMarks;
  /** The editor that the prompt came from, while it is open. */
  readonly source: () => TextEditor | undefined;
}

/** Puts the steps below the prompt as comments of the document's language. */
export function insertAsComment(options: InsertOptions): Command {
  return insertion(options, commandIds.insertAsComment, async (editor, run) => {
    const { insertionText } = await options.backend();
    const text = insertionText(run, language.say);
    const [tokens] = await commentTokens(editor.document.languageId);
    // One edit, so that one undo takes it back. Where a language has no comments, the text stands as it is.
    await insertBelow(editor, run, tokens ? commented(text, tokens) : text);
  });
}

/** Puts the whole report below the prompt as Markdown. */
export function insertAsMarkdown(options: InsertOptions): Command {
  return insertion(options, commandIds.insertAsMarkdown, async (editor, run) => {
    const { renderAs } = await options.backend();
    await insertBelow(editor, run, `\n${renderAs("markdown", run, language).trimEnd()}`);
  });
}

function insertion(
  { library, marks, source }: InsertOptions,
  id: Command["id"],
  insert: (editor: TextEditor, run: Run) => Promise<void>,
): Command {
  const target = () => source() ?? window.activeTextEditor ?? window.visibleTextEditors[0];
  return {
    id,
    blocked(given) {
      if (!pathOf(given, library)) return noRun();
      if (target()) return undefined;
      return {
        reason: l10n.t("No editor is open to insert into."),
        waysOut: [{ label: l10n.t("New File"), go: newDocument }],
      };
    },
    async run(given) {
      const path = pathOf(given, library)!;
      const shown = target()!;
      const editor = await window.showTextDocument(shown.document, shown.viewColumn);
      await insert(editor, await library.read(path));
      await marks.bind(editor.document.uri, path);
      return true;
    },
  };
}

async function newDocument(): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: "markdown" }));
}

/**
 * Inserts whole lines below the run's prompt, or below the cursor where the document does not hold it. Throws when the document cannot
 * be edited.
 */
async function insertBelow(editor: TextEditor, run: Run, text: string): Promise<void> {
  const { document } = editor;
  const prompt = promptOf(run) ?? "";
  const found = prompt === "" ? -1 : document.getText().indexOf(prompt);
  const { line } = found < 0 ? editor.selection.end : document.positionAt(found + prompt.length);
  const at = document.lineAt(line).range.end;
  const done = await editor.edit((edit) => edit.insert(at, `\n${text}`));
  if (!done) throw new Error(l10n.t("The document cannot be edited."));
}
