import { type Disposable, type TextDocument, ThemeColor, Uri, window } from "vscode";
import { colourIds } from "../ids.js";
import { settings } from "../settings.js";
import type { DocumentMarks } from "./documentMarks.js";

/** A pencil in the gutter and a broken line below each step that was edited since it was read: its verdict is of another text. */
export function editedMarks(marks: DocumentMarks, extension: Uri): Disposable {
  const icon = (theme: string) => Uri.joinPath(extension, "media", "icons", `edited-${theme}.svg`);
  const pencil = window.createTextEditorDecorationType({
    gutterIconSize: "75%",
    light: { gutterIconPath: icon("light") },
    dark: { gutterIconPath: icon("dark") },
  });
  const line = window.createTextEditorDecorationType({
    borderStyle: "dashed",
    borderWidth: "0 0 1px 0",
    borderColor: new ThemeColor(colourIds.quiet),
  });
  const draw = (document: TextDocument) => {
    const ranges = settings().decorations ? marks.editedIn(document).map(({ range }) => range) : [];
    for (const editor of window.visibleTextEditors) {
      if (editor.document !== document) continue;
      editor.setDecorations(line, ranges);
      // The icon stands at the step's first line only.
      editor.setDecorations(
        pencil,
        ranges.map((range) => document.lineAt(range.start.line).range.intersection(range) ?? range),
      );
    }
  };
  const listening = [
    marks.onDidChange(draw),
    window.onDidChangeVisibleTextEditors((editors) => {
      for (const { document } of editors) draw(document);
    }),
    pencil,
    line,
  ];
  return {
    dispose() {
      for (const item of listening) item.dispose();
    },
  };
}
