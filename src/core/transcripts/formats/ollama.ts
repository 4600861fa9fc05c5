import { z } from "zod";
import { text, thinking } from "../content.js";
import type { SequenceReader, TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { messageParts } from "../message.js";
import { type JsonObject, maybeObject, maybeText } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Part } from "../turn.js";

const Piece = z.object({
  model: maybeText,
  message: maybeObject,
  response: maybeText,
  thinking: maybeText,
  done: z.boolean(),
});

/** What Ollama's `api/chat` and `api/generate` answer: whole, or streamed in pieces, a line each. */
export const ollama: TranscriptFormat = {
  id: "ollama",
  name: "an Ollama response",
  sequence: {
    recognises: (value) => {
      const piece = Piece.safeParse(value).data;
      // A log that keeps what was asked beside it is a record, and read as one.
      return (
        typeof value.prompt !== "string" &&
        piece !== undefined &&
        (piece.message !== undefined || piece.response !== undefined)
      );
    },
    begin: pieceReader,
  },
};

function pieceReader(): SequenceReader {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  let said = { thinking: "", text: "", other: [] as Part[], model: undefined as string | undefined };
  const close = () => {
    addTurn(turns, "assistant", [...thinking(said.thinking), ...text(said.text), ...said.other], {
      author: said.model,
    });
    said = { thinking: "", text: "", other: [], model: undefined };
  };
  return {
    take: (value: JsonObject) => {
      const piece = Piece.safeParse(value).data;
      if (!piece) return leftOut.count("line that is no response");
      const parts = piece.message ? messageParts(piece.message, "assistant") : [];
      for (const part of parts) {
        if (part.type === "text") said.text += part.text;
        else if (part.type === "thinking") said.thinking += part.text;
        else said.other.push(part);
      }
      said.thinking += piece.thinking ?? "";
      said.text += piece.response ?? "";
      said.model = piece.model;
      if (piece.done) close();
    },
    end: () => {
      close();
      return [{ title: null, turns, leftOut: leftOut.sentences() }];
    },
  };
}
