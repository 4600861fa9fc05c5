import { Selection, TextEditorRevealType, window, workspace } from "vscode";
import type { DocumentMarks } from "./documentMarks.js";

/** Shows a step in a document that holds it. False when none does any more. */
export async function revealStep(marks: DocumentMarks, path: string, step: number): Promise<boolean> {
  for (const uri of marks.documentsOf(path)) {
    const document = await workspace.openTextDocument(uri).then(
      (opened) => opened,
      () => undefined,
    );
    if (!document) continue;
    await marks.refresh(document);
    const marked = marks.in(document).find((candidate) => candidate.step.index === step);
    if (!marked) continue;
    const open = window.visibleTextEditors.find((editor) => editor.document === document);
    const editor = await window.showTextDocument(document, open?.viewColumn);
    editor.selection = new Selection(marked.range.start, marked.range.end);
    editor.revealRange(marked.range, TextEditorRevealType.InCenterIfOutsideViewport);
    return true;
  }
  return false;
}
