import { z } from "zod";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addMessage, addSaid } from "../message.js";
import { anything, firstText, isObject, type JsonObject, maybeList, maybeObject, objectsOf } from "../shapes.js";
import type { TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";

const Sample = z.object({
  id: z.union([z.string(), z.number()]).optional().catch(undefined),
  epoch: z.number().optional().catch(undefined),
  input: anything,
  messages: maybeList,
  output: maybeObject,
  attachments: maybeObject,
});

/** Logs of Inspect (`.json`), and the samples that an `.eval` archive holds, each of which is a talk. */
export const inspectLog: TranscriptFormat = {
  id: "inspect",
  name: "an Inspect log",
  document: {
    recognises: (value) => samplesOf(value).some(isSample),
    read: (value) => samplesOf(value).flatMap(talkOf),
  },
};

function samplesOf(value: JsonObject): readonly JsonObject[] {
  if (Array.isArray(value.samples)) return objectsOf(value.samples);
  const marks = ["epoch", "scores", "target", "events", "model_usage"].filter((key) => key in value).length;
  return marks >= 2 && "input" in value ? [value] : [];
}

function isSample(value: JsonObject): boolean {
  return Array.isArray(value.messages) || ("input" in value && isObject(value.output));
}

function talkOf(value: JsonObject): Conversation[] {
  const sample = Sample.safeParse(value).data;
  if (!sample) return [];
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  const attached = (one: unknown) => withAttachments(one, sample.attachments ?? {});
  if (sample.messages && sample.messages.length > 0)
    for (const message of objectsOf(sample.messages))
      addMessage(turns, { ...message, content: attached(message.content) }, leftOut);
  else {
    addSaid(turns, attached(sample.input), "user", leftOut);
    const [choice] = objectsOf(sample.output?.choices);
    if (isObject(choice?.message)) addMessage(turns, choice.message, leftOut);
    else addSaid(turns, sample.output?.completion, "assistant", leftOut);
  }
  const name = sample.id === undefined ? null : `sample ${String(sample.id).slice(0, 100)}`;
  const title = sample.epoch !== undefined && sample.epoch > 1 ? `${name ?? "sample"}, epoch ${sample.epoch}` : name;
  return [{ title, turns, leftOut: leftOut.sentences() }];
}

/** Long texts are kept once, and stand in messages as `attachment://` with their hash. */
function withAttachments(content: unknown, attachments: JsonObject): unknown {
  if (typeof content === "string") return resolved(content, attachments);
  if (!Array.isArray(content)) return content;
  return content.map((part) => {
    if (!isObject(part)) return part;
    const key = ["text", "reasoning"].find((one) => typeof part[one] === "string");
    return key === undefined ? part : { ...part, [key]: resolved(firstText(part, [key]) ?? "", attachments) };
  });
}

function resolved(text: string, attachments: JsonObject): string {
  if (!text.startsWith("attachment://")) return text;
  const hash = text.slice("attachment://".length).trim();
  const found = Object.hasOwn(attachments, hash) ? attachments[hash] : undefined;
  return typeof found === "string" ? found : text;
}
