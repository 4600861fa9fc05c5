import { documentOf } from "../documentOf.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addMessage, isMessage } from "../message.js";
import { isObject, type JsonObject, objectsOf } from "../shapes.js";
import type { TurnList } from "../turnList.js";
import { titleOf } from "./openaiChat.js";

/** Transcripts of Petri and Bloom, in which an auditor edits the talk that the target sees: what stands at the end is read. */
export const petri: TranscriptFormat = {
  id: "petri",
  name: "a transcript of Petri or Bloom",
  document: documentOf(editsIn, (edits, value) => {
    const leftOut = new LeftOut();
    const turns: TurnList = [];
    const shown = messagesOf(edits, leftOut);
    for (const message of shown) addMessage(turns, message, leftOut);
    return [{ title: titleOf(isObject(value.metadata) ? value.metadata : value), turns, leftOut: leftOut.sentences() }];
  }),
};

/** Those of the target's view, where views are told apart. */
function editsIn({ events }: JsonObject): readonly JsonObject[] | undefined {
  const found = objectsOf(events).filter(
    ({ type, edit }) => type === "transcript_event" && isObject(edit) && typeof edit.operation === "string",
  );
  const targets = found.filter(({ view }) => Array.isArray(view) && view.includes("target"));
  const edits = (targets.length > 0 ? targets : found).map(({ edit }) => edit).filter(isObject);
  return edits.length > 0 ? edits : undefined;
}

function messagesOf(edits: readonly JsonObject[], leftOut: LeftOut): readonly JsonObject[] {
  let messages: JsonObject[] = [];
  const takeBack = (count: number) => {
    const taken = messages.splice(Math.max(0, messages.length - count));
    if (taken.length > 0) leftOut.count("message taken back by the auditor", taken.length);
  };
  for (const { operation, message, new_messages, count } of edits) {
    if (operation === "add" && isObject(message) && isMessage(message)) messages.push(message);
    // What goes on stands in it again.
    else if (operation === "reset") messages = objectsOf(new_messages).filter(isMessage);
    else if (operation === "rollback" && typeof count === "number") takeBack(count);
  }
  return messages;
}
