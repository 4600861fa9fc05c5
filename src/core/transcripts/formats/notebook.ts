import { text } from "../content.js";
import { documentOf } from "../documentOf.js";
import type { TranscriptFormat } from "../format.js";
import { isObject, type JsonObject, objectsOf } from "../shapes.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";
import { markdown } from "./markdown.js";

/** Jupyter notebooks that hold a talk: cells of Jupyter AI's magic with what came back, or Markdown with speakers. */
export const notebook: TranscriptFormat = {
  id: "notebook",
  name: "a Jupyter notebook that holds a talk",
  document: documentOf(talksIn, (talks) => talks),
};

function talksIn({ cells, nbformat }: JsonObject): readonly Conversation[] | undefined {
  if (typeof nbformat !== "number") return undefined;
  const listed = objectsOf(cells);
  return askedCells(listed) ?? markdown.text?.(markdownIn(listed));
}

/** `%%ai openai-chat:gpt-4o -f markdown`, with the question on the lines below it. */
const magic = /^\s{0,20}%%ai\b[^\n]{0,300}\n(?<asked>[\s\S]+)$/u;

function askedCells(cells: readonly JsonObject[]): readonly Conversation[] | undefined {
  const turns: TurnList = [];
  for (const { cell_type, source, outputs } of cells) {
    const asked = cell_type === "code" ? magic.exec(joined(source))?.groups?.asked : undefined;
    const answered = objectsOf(outputs).map(shownIn).join("\n").trim();
    if (asked === undefined || answered === "") continue;
    addTurn(turns, "user", text(asked.trim()));
    addTurn(turns, "assistant", text(answered));
  }
  return turns.length > 0 ? [{ title: null, turns, leftOut: [] }] : undefined;
}

function shownIn({ data, text: printed, output_type }: JsonObject): string {
  if (output_type === "error") return "";
  if (!isObject(data)) return joined(printed);
  return joined(data["text/markdown"] ?? data["text/plain"]);
}

/** A text, or its lines with their ends. */
function joined(held: unknown): string {
  return Array.isArray(held)
    ? held.filter((line) => typeof line === "string").join("")
    : typeof held === "string"
      ? held
      : "";
}

function markdownIn(cells: readonly JsonObject[]): string {
  return cells
    .filter(({ cell_type }) => cell_type === "markdown")
    .map(({ source }) => joined(source))
    .join("\n\n");
}
