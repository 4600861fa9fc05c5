import { Disposable, OverviewRulerLane, ThemeColor, Uri, window } from "vscode";
import { standingWords } from "../../report/words/verdicts.js";
import { standingOf, standings } from "../../core/verdict/standing.js";
import { colourIds } from "../ids.js";
import { settings } from "../settings.js";
import { drawInEditors, firstLine } from "./drawInEditors.js";
import type { ShownMarks } from "./shownMarks.js";

/** In the gutter the icon that the panel and its legend have for a verdict; the overview ruler shows what is suspect or weak. */
export function decorations(marks: ShownMarks, extension: Uri): Disposable {
  const types = new Map(
    standings.map((standing) => {
      const { role } = standingWords[standing];
      const icon = (theme: string) => Uri.joinPath(extension, "media", "icons", `${standing}-${theme}.svg`);
      const ruled = role === "alarm" || role === "caution" || role === "hint";
      const colour = new ThemeColor(colourIds[role]);
      const type = window.createTextEditorDecorationType({
        gutterIconSize: "75%",
        light: { gutterIconPath: icon("light") },
        dark: { gutterIconPath: icon("dark") },
        ...(ruled && { overviewRulerColor: colour, overviewRulerLane: OverviewRulerLane.Right }),
      });
      return [standing, type] as const;
    }),
  );
  const drawing = drawInEditors(marks, (document) => {
    const shown = (settings().decorations ? marks.in(document) : []).map(({ step, run, range }) => ({
      standing: standingOf(step, run),
      place: firstLine(document, range),
    }));
    return (editor) => {
      for (const [standing, type] of types)
        editor.setDecorations(
          type,
          shown.filter((step) => step.standing === standing).map(({ place }) => place),
        );
    };
  });
  return Disposable.from(drawing, ...types.values());
}
