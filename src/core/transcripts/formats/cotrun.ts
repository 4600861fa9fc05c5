import { z } from "zod";
import { text } from "../content.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addMessage } from "../message.js";
import { maybeList, maybeText, objectsOf } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";

const RunFile = z.object({ format: z.literal("cotrun"), messages: maybeList, response: maybeText });

/** A run of this program, of whichever version: what was checked can be checked again. */
export const cotrun: TranscriptFormat = {
  id: "cotrun",
  name: "a run of cotcheck",
  document: {
    recognises: (value) => RunFile.safeParse(value).success,
    read: (value) => {
      const { messages, response } = RunFile.parse(value);
      const turns: TurnList = [];
      const leftOut = new LeftOut();
      for (const message of objectsOf(messages)) addMessage(turns, message, leftOut);
      addTurn(turns, "assistant", text(response));
      return [{ title: null, turns, leftOut: leftOut.sentences() }];
    },
  },
};
