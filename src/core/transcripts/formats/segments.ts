import { documentOf } from "../documentOf.js";
import type { TranscriptFormat } from "../format.js";
import { type JsonObject, objectsOf } from "../shapes.js";
import { text } from "../content.js";
import { addTurn, type TurnList } from "../turnList.js";
import { chatTemplates } from "./chatTemplates.js";

interface Segment {
  readonly label: boolean;
  readonly text: string;
}

/** Axolotl's rows without a template: pieces of one text, of which those are learnt from that the model is to write. */
export const segments: TranscriptFormat = {
  id: "segments",
  name: "a row of segments (axolotl)",
  document: documentOf(segmentsIn, (found) => {
    const templated = chatTemplates.text?.(found.map((one) => one.text).join(""));
    if (templated) return templated;
    const turns: TurnList = [];
    for (const { label, text: said } of joined(found))
      addTurn(turns, label ? "assistant" : "user", text(said.replace(/^<s>|<\/s>$/gu, "").trim()));
    return [{ title: null, turns, leftOut: [] }];
  }),
};

/** Pieces of one side that follow each other are one text. */
function joined(pieces: readonly Segment[]): readonly Segment[] {
  const whole: Segment[] = [];
  for (const { label, text: said } of pieces) {
    const last = whole.at(-1);
    if (last?.label === label) whole[whole.length - 1] = { label, text: last.text + said };
    else whole.push({ label, text: said });
  }
  return whole;
}

function segmentsIn({ segments: held }: JsonObject): readonly Segment[] | undefined {
  const found = objectsOf(held);
  const isWhole = found.every((one) => typeof one.label === "boolean" && typeof one.text === "string");
  return isWhole && found.some(({ label }) => label === true) ? (found as unknown as readonly Segment[]) : undefined;
}
