import { text, thinking } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { isObject, type JsonObject, textOf } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";

/** MOSS's talks: an object a turn, which holds both sides between tokens of their own. */
export const moss: TranscriptFormat = {
  id: "moss",
  name: "a talk of MOSS",
  document: {
    recognises: ({ chat }) => isObject(chat) && isObject(chat.turn_1) && "Human" in chat.turn_1,
    read: (value) => {
      const turns: TurnList = [];
      addTurn(turns, "system", text(textOf(value.meta_instruction)));
      for (const turn of isObject(value.chat) ? Object.values(value.chat) : []) {
        if (!isObject(turn)) continue;
        addTurn(turns, "user", text(said(turn, "Human")));
        addTurn(turns, "assistant", [...thinking(said(turn, "Inner Thoughts")), ...text(said(turn, "MOSS"))]);
      }
      return [{ title: null, turns, leftOut: [] }];
    },
  },
};

function said(turn: JsonObject, key: string): string {
  const words = (textOf(turn[key]) ?? "").replace(/^\s*<\|[\w ]{1,30}\|>:\s?/u, "").replace(/<eo\w{1,2}>\s*$/u, "");
  return words.trim() === "None" && key !== "MOSS" ? "" : words;
}
