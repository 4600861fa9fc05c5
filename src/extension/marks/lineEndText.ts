import { Disposable, Range, ThemeColor, window } from "vscode";
import type { ColourRole } from "../../report/words/verdicts.js";
import { colourIds } from "../ids.js";
import { language } from "../language.js";
import { settings } from "../settings.js";
import { drawInEditors } from "./drawInEditors.js";
import { lineEnds } from "./lineEnds.js";
import type { ShownMarks } from "./shownMarks.js";

/** Verdicts in words behind the lines of suspect steps; off unless the setting turns it on. What they say is in Problems as well. */
export function lineEndText(marks: ShownMarks): Disposable {
  const type = window.createTextEditorDecorationType({});
  const drawing = drawInEditors(marks, (document) => {
    const steps = settings().lineEndText ? marks.in(document) : [];
    const ends = lineEnds(
      steps.map(({ step, run, range }) => ({ step, run, line: range.end.line })),
      language.say,
    );
    // An empty range behind the line's last character: what others write there keeps its place before or behind it.
    const drawn = ends.map(({ line, text, role }) => {
      const { end } = document.lineAt(line).range;
      return { range: new Range(end, end), renderOptions: { after: after(text, role) } };
    });
    return (editor) => editor.setDecorations(type, drawn);
  });
  return Disposable.from(drawing, type);
}

/** Spaces at the beginning of such a text are dropped, a margin is not. */
const after = (contentText: string, role: ColourRole) => ({
  contentText,
  color: new ThemeColor(colourIds[role]),
  margin: "0 0 0 2em",
  fontStyle: "italic",
});
