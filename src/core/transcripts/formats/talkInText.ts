import { documentOf } from "../documentOf.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import type { JsonObject } from "../shapes.js";
import type { Conversation } from "../turn.js";
import { chatTemplates } from "./chatTemplates.js";
import { markdown } from "./markdown.js";
import { taggedText } from "./taggedText.js";

/** Under which keys datasets keep a whole talk as one text. */
const keys = [
  "text",
  "chosen",
  "conversation",
  "conversations",
  "transcript",
  "dialogue",
  "chat",
  "messages",
  "prompt_response",
] as const;

const forms = [chatTemplates, taggedText, markdown];

/** Rows for training whose text is a whole talk, in the tokens of a template or with its speakers named (HH-RLHF, Guanaco). */
export const talkInText: TranscriptFormat = {
  id: "talk-in-text",
  name: "a record whose text is a talk (HH-RLHF, Guanaco, …)",
  document: documentOf(heldIn, ({ key, talks }, value) => {
    const leftOut = new LeftOut();
    if (key === "chosen" && typeof value.rejected === "string")
      leftOut.say(`The record's ${quoted("rejected")} was passed over for its ${quoted("chosen")}.`);
    return talks.map((talk) => ({ ...talk, leftOut: [...talk.leftOut, ...leftOut.sentences()] }));
  }),
};

/** A story of KoboldAI's: what it began with, and what was added to it. */
function story({ gamestarted, prompt, actions }: JsonObject): string | undefined {
  const added = Array.isArray(actions) ? actions.filter((one) => typeof one === "string") : [];
  return typeof gamestarted === "boolean" && typeof prompt === "string" ? [prompt, ...added].join("") : undefined;
}

function heldIn(value: JsonObject): { readonly key: string; readonly talks: readonly Conversation[] } | undefined {
  for (const key of keys) {
    const talks = talksIn(value[key]);
    if (talks) return { key, talks };
  }
  const talks = talksIn(story(value));
  return talks && { key: "prompt", talks };
}

/** Undefined for a text in which nobody is named. */
function talksIn(text: unknown): readonly Conversation[] | undefined {
  if (typeof text !== "string") return undefined;
  for (const form of forms) {
    const talks = form.text?.(text);
    if (talks) return talks;
  }
  return undefined;
}
