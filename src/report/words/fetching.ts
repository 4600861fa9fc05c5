import type { FetchNote, FetchNoteCode } from "../../core/modelFiles/fetchNote.js";
import { plainLine } from "../plainText.js";
import type { Say } from "./language.js";

/** What each note says of its values. Where a model comes from, and in what pieces, is no word of a person's who waits for it. */
export const fetchNoteTemplates: Readonly<Record<FetchNoteCode, string>> = {
  part: "Fetching the model: part {0} of {1}.",
  "another-source": "The model cannot be had from there. Trying another source.",
  "from-the-beginning": "What had arrived earlier is damaged. Fetching the model from the beginning.",
  interrupted: "The connection was interrupted. Going on at {0}.",
  "waits-for-download": "Another window or command is fetching this model. Waiting for it.",
  "waits-for-cache": "Another window or command is at work on the models. Waiting for it.",
  damaged: "The model's file is damaged. Fetching it again.",
  "sum-not-kept": "The checksum cannot be kept, so it will be taken again at the next start. {0}",
};

export function fetchNoteText({ code, values }: FetchNote, say: Say): string {
  return say(
    fetchNoteTemplates[code],
    ...values.map((value) => (typeof value === "string" ? plainLine(value) : value)),
  );
}
