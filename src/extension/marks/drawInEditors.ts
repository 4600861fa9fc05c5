import { Disposable, type Event, type Range, type TextDocument, type TextEditor, window } from "vscode";

/**
 * Draws in the editors in sight: in those of a document whose marks have changed, and in each that comes into sight.
 *
 * @param drawing what is drawn in a document, worked out once for all of its editors
 */
export function drawInEditors(
  marks: { readonly onDidChange: Event<TextDocument> },
  drawing: (document: TextDocument) => (editor: TextEditor) => void,
): Disposable {
  const draw = (editors: readonly TextEditor[]) => {
    for (const document of new Set(editors.map((editor) => editor.document))) {
      const drawIn = drawing(document);
      for (const editor of editors) if (editor.document === document) drawIn(editor);
    }
  };
  return Disposable.from(
    marks.onDidChange((changed) => draw(window.visibleTextEditors.filter(({ document }) => document === changed))),
    window.onDidChangeVisibleTextEditors(draw),
  );
}

/** What of a step stands on its first line: an icon in the gutter stands there only. */
export function firstLine(document: TextDocument, range: Range): Range {
  return document.lineAt(range.start.line).range.intersection(range) ?? range;
}
