import { Disposable, ThemeColor, Uri, window } from "vscode";
import { colourIds } from "../ids.js";
import { settings } from "../settings.js";
import { drawInEditors, firstLine } from "./drawInEditors.js";
import type { ShownMarks } from "./shownMarks.js";

/** A pencil in the gutter and a broken line below each step that was edited since it was read: its verdict is of another text. */
export function editedMarks(marks: ShownMarks, extension: Uri): Disposable {
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
  const drawing = drawInEditors(marks, (document) => {
    const ranges = settings().decorations ? marks.editedIn(document).map(({ range }) => range) : [];
    const firstLines = ranges.map((range) => firstLine(document, range));
    return (editor) => {
      editor.setDecorations(line, ranges);
      editor.setDecorations(pencil, firstLines);
    };
  });
  return Disposable.from(drawing, pencil, line);
}
