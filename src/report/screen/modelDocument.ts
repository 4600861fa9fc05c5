import type { ScreenedModel } from "../../core/screen/modelShift.js";
import type { Say } from "../words/language.js";
import {
  firstTokenLines,
  modelFoundWords,
  modelHowWords,
  modelTemplates,
  traitShiftCells,
} from "../words/screenedModel.js";
import { screenTemplates } from "../words/screen.js";
import { plainLine } from "../plainText.js";
import type { ScreenDocument } from "./document.js";

export function modelDocument(screened: ScreenedModel, say: Say): ScreenDocument {
  const { about, shifts, shift, random, sameWords, examples, lens, limit } = modelTemplates;
  const { trait, interval, failures } = screenTemplates;
  return {
    about: say(about),
    found: modelFoundWords(screened, say),
    how: modelHowWords(screened, say),
    table: {
      heading: say(shifts),
      heads: [trait, shift, interval, random, sameWords].map((template) => say(template)),
      rows: screened.traits.map((one) => traitShiftCells(one, say)),
    },
    cards: {
      heading: say(examples),
      items: screened.examples.map(({ question, base, tuned }, i) => ({
        number: i + 1,
        title: question,
        flagged: false,
        texts: [
          { label: plainLine(screened.base), text: base },
          { label: plainLine(screened.tuned), text: tuned },
        ],
      })),
    },
    lens: { heading: say(lens), items: firstTokenLines(screened.firstTokens, say) },
    failures: { heading: say(failures), items: [] },
    limit: say(limit),
  };
}
