import { text } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addMessage, isMessage } from "../message.js";
import { isObject, type JsonObject, objectsOf, textOf } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";

const method = "sampling/createMessage";

/** Requests by which a server of the Model Context Protocol has a model answer, and their results, one a line: each is a talk. */
export const sampling: TranscriptFormat = {
  id: "mcp-sampling",
  name: "sampling requests of the Model Context Protocol",
  sequence: { recognises: (value) => value.method === method && isObject(value.params), begin: requestReader },
};

function requestReader(): SequenceReader {
  const leftOut = new LeftOut();
  const talks = new Map<unknown, TurnList>();
  return {
    take: ({ id, method: called, params, result }: JsonObject) => {
      if (called === method && isObject(params)) {
        const turns: TurnList = [];
        addTurn(turns, "system", text(textOf(params.systemPrompt)));
        for (const message of objectsOf(params.messages).filter(isMessage)) addMessage(turns, message, leftOut);
        talks.set(id, turns);
      } else if (called === undefined && isObject(result) && isMessage(result)) {
        const turns = talks.get(id);
        if (turns) addMessage(turns, result, leftOut);
      }
    },
    end: () => {
      const sentences = leftOut.sentences();
      return [...talks.values()].map((turns) => ({ title: null, turns, leftOut: sentences }));
    },
  };
}
