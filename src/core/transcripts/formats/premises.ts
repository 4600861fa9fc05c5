import { thinking, text } from "../content.js";
import { documentOf } from "../documentOf.js";
import type { TranscriptFormat } from "../format.js";
import { firstText, type JsonObject, textOf } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";
import { thoughtIn } from "./records.js";

interface Inference {
  readonly asked: string;
  readonly answer: string;
}

/** What follows from some premises, in words, as FOLIO keeps it. Without a word for what follows there is no answer. */
export const premises: TranscriptFormat = {
  id: "premises",
  name: "premises with a conclusion (FOLIO)",
  document: documentOf(inferenceIn, ({ asked, answer }, value) => {
    const turns: TurnList = [];
    addTurn(turns, "user", text(asked));
    addTurn(turns, "assistant", [...thinking(thoughtIn(value)), ...text(answer)]);
    return [{ title: null, turns, leftOut: [] }];
  }),
};

function inferenceIn(value: JsonObject): Inference | undefined {
  const { premises: given, conclusion } = value;
  const lines = Array.isArray(given) ? given.map(textOf) : [textOf(given)];
  const answer = firstText(value, ["response", "prediction", "answer", "label"]);
  const isWhole = lines.length > 0 && lines.every((line) => line !== undefined) && typeof conclusion === "string";
  if (!isWhole || answer === undefined || !/\p{L}/u.test(answer)) return undefined;
  return { asked: `${lines.join("\n")}\n\n${conclusion}`, answer };
}
