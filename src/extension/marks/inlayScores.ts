import { type Disposable, EventEmitter, InlayHint, languages } from "vscode";
import { truthBeside } from "../../core/verdict/facts.js";
import { decimals } from "../../report/words/readings.js";
import { standingSentence } from "../../report/words/verdicts.js";
import { language } from "../language.js";
import { settings } from "../settings.js";
import type { ShownMarks } from "./shownMarks.js";
import { truthWords } from "./stepWords.js";

/** The truth reading behind each step; off unless the setting turns it on. */
export function inlayScores(marks: ShownMarks): Disposable {
  const changed = new EventEmitter<void>();
  const listening = marks.onDidChange(() => changed.fire());
  const provider = languages.registerInlayHintsProvider("*", {
    onDidChangeInlayHints: changed.event,
    provideInlayHints(document, visible) {
      if (!settings().inlayScores) return [];
      return marks.in(document).flatMap(({ run, step, range }) => {
        const reading = truthBeside(step);
        if (reading === null || !visible.contains(range.end)) return [];
        const hint = new InlayHint(range.end, decimals(reading.probability));
        hint.paddingLeft = true;
        hint.tooltip = `${truthWords(step)}. ${standingSentence(step, run, language.say)}`;
        return [hint];
      });
    },
  });
  return {
    dispose() {
      for (const item of [listening, provider, changed]) item.dispose();
    },
  };
}
