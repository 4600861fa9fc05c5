import { Disposable, OverviewRulerLane, ThemeColor, Uri, window } from "vscode";
import { colourRoles, standingWords } from "../../report/words/verdicts.js";
import { standingOf } from "../../core/verdict/standing.js";
import { colourIds } from "../ids.js";
import { settings } from "../settings.js";
import { drawInEditors, firstLine } from "./drawInEditors.js";
import type { ShownMarks } from "./shownMarks.js";

/** Icons in the gutter for every verdict, of a shape of its own; the overview ruler shows what is suspect or weak. */
export function decorations(marks: ShownMarks, extension: Uri): Disposable {
  const types = new Map(
    colourRoles.map((role) => {
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
  const drawing = drawInEditors(marks, (document) => {
    const shown = (settings().decorations ? marks.in(document) : []).map(({ step, run, range }) => ({
      role: standingWords[standingOf(step, run)].role,
      place: firstLine(document, range),
    }));
    return (editor) => {
      for (const [role, type] of types)
        editor.setDecorations(
          type,
          shown.filter((step) => step.role === role).map(({ place }) => place),
        );
    };
  });
  return Disposable.from(drawing, ...types.values());
}
