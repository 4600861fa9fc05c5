import { type Disposable, OverviewRulerLane, type TextDocument, ThemeColor, Uri, window } from "vscode";
import { type ColourRole, standingWords } from "../../report/words/verdicts.js";
import { standingOf } from "../../core/verdict/standing.js";
import { colourIds } from "../ids.js";
import { settings } from "../settings.js";
import type { ShownMarks } from "./shownMarks.js";

/** Icons in the gutter for every verdict, of a shape of its own; the overview ruler shows what is suspect or weak. */
export function decorations(marks: ShownMarks, extension: Uri): Disposable {
  const roles = Object.keys(colourIds) as ColourRole[];
  const types = new Map(
    roles.map((role) => {
      const icon = (theme: string) => Uri.joinPath(extension, "media", "icons", `${role}-${theme}.svg`);
      const ruled = role === "alarm" || role === "caution" || role === "hint";
      const colour = new ThemeColor(colourIds[role]);
      const type = window.createTextEditorDecorationType({
        gutterIconSize: "75%",
        light: { gutterIconPath: icon("light") },
        dark: { gutterIconPath: icon("dark") },
        ...(ruled && { overviewRulerColor: colour, overviewRulerLane: OverviewRulerLane.Right }),
      });
      return [role, type] as const;
    }),
  );
  const draw = (document: TextDocument) => {
    const shown = settings().decorations ? marks.in(document) : [];
    for (const editor of window.visibleTextEditors) {
      if (editor.document !== document) continue;
      for (const [role, type] of types)
        editor.setDecorations(
          type,
          // The icon stands at the step's first line only.
          shown
            .filter(({ step, run }) => standingWords[standingOf(step, run)].role === role)
            .map(({ range }) => ({ range: document.lineAt(range.start.line).range.intersection(range) ?? range })),
        );
    }
  };
  const listening = [
    marks.onDidChange(draw),
    window.onDidChangeVisibleTextEditors((editors) => {
      for (const { document } of editors) draw(document);
    }),
  ];
  return {
    dispose() {
      for (const item of [...listening, ...types.values()]) item.dispose();
    },
  };
}
