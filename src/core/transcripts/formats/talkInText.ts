import { text } from "../content.js";
import { documentOf } from "../documentOf.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut, quoted } from "../leftOut.js";
import { type JsonObject, textOf } from "../shapes.js";
import type { Conversation, Turn } from "../turn.js";
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
    const system = systemBeside(value);
    return talks.map((talk) => ({
      ...talk,
      turns: talk.turns.some(({ role }) => role === "system") ? talk.turns : [...system, ...talk.turns],
      leftOut: [...talk.leftOut, ...leftOut.sentences()],
    }));
  }),
};

/** Glaive's rows keep it apart from the talk, under its name once more. */
function systemBeside(value: JsonObject): readonly Turn[] {
  const said = (textOf(value.system ?? value.system_prompt) ?? "").replace(/^\s*system:\s*/iu, "").trim();
  return said === "" ? [] : [{ role: "system", parts: text(said) }];
}

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
function talksIn(talk: unknown): readonly Conversation[] | undefined {
  if (typeof talk !== "string") return undefined;
  for (const form of forms) {
    const talks = form.text?.(talk);
    if (talks) return talks;
  }
  return undefined;
}
