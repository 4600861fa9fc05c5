import { type Disposable, type TextEditor, window } from "vscode";
import { isSuspect } from "../../core/verdict/codes.js";
import { setContext } from "../contextKeys.js";
import type { DocumentMarks } from "../marks/documentMarks.js";
import type { StepFocus } from "./stepFocus.js";

/** The step under the cursor is the one in focus, and a context key tells keys and menus whether there are any. */
export function followCursor(marks: DocumentMarks, focus: StepFocus): Disposable {
  let last: string | undefined;
  const look = (editor: TextEditor | undefined) => {
    const marked = editor ? marks.in(editor.document) : [];
    setContext("hasMarks", marked.length > 0);
    setContext(
      "hasSuspect",
      marked.some(({ step }) => isSuspect(step.verdict.code)),
    );
    const at = editor && marked.find(({ range }) => range.contains(editor.selection.active));
    const key = at && JSON.stringify([at.path, at.step.index]);
    if (at && key !== last) focus.set({ path: at.path, run: at.run, step: at.step.index, by: "cursor" });
    last = key;
  };
  /** Compares the whole text: not for every move of the cursor. */
  const lookAnew = (editor: TextEditor | undefined) => {
    setContext("hasEdited", editor !== undefined && marks.editedText(editor.document) !== undefined);
    look(editor);
  };
  const listening = [
    window.onDidChangeActiveTextEditor(lookAnew),
    window.onDidChangeTextEditorSelection(
      ({ textEditor }) => textEditor === window.activeTextEditor && look(textEditor),
    ),
    marks.onDidChange(
      (document) => document === window.activeTextEditor?.document && lookAnew(window.activeTextEditor),
    ),
  ];
  lookAnew(window.activeTextEditor);
  return {
    dispose() {
      for (const listener of listening) listener.dispose();
    },
  };
}
