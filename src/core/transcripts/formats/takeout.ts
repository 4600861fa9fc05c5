import { text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { markdownOf } from "../html/markdownOf.js";
import { htmlTree } from "../html/tree.js";
import { objectsOf, textOf, word } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";

/** How Google says before a prompt that it was one, in some languages. */
const prompted = /^(?:Prompted|Asked|Used|提示詞?[:：]?|已提示|Prompt:)\s?/u;

/** Google's archive of what a person did with Gemini: a record a prompt, whose answer is HTML. */
export const takeout: TranscriptFormat = {
  id: "takeout",
  name: "a Google Takeout of Gemini's activity",
  document: {
    recognises: ({ header, title, safeHtmlItem }) =>
      typeof header === "string" && typeof title === "string" && objectsOf(safeHtmlItem).length > 0,
    read: ({ title, time, safeHtmlItem }) => {
      const turns: TurnList = [];
      const at = textOf(time);
      addTurn(turns, "user", text(word(title).replace(prompted, "")), { time: at });
      const answer = objectsOf(safeHtmlItem).map(({ html }) => markdownOf(htmlTree(word(html))).markdown);
      addTurn(turns, "assistant", text(answer.join("\n\n")), { time: at });
      return [{ title: word(title).slice(0, 200), turns, leftOut: [] }];
    },
  },
};
