import { z } from "zod";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { anything, firstText, fromJsonText, isObject, type JsonObject, maybeObject, someList } from "../shapes.js";
import type { Conversation } from "../turn.js";
import { templateTurns } from "./chatTemplates.js";
import { questionAndAnswer } from "./questionAndAnswer.js";
import { askKeys } from "./recordKeys.js";

const Sample = z.object({ doc_id: anything, doc: maybeObject, arguments: anything, resps: someList });

/** Samples that lm-evaluation-harness logs (`--log_samples`), a line each; each of the responses is a talk. */
export const lmEval: TranscriptFormat = {
  id: "lm-eval",
  name: "an lm-evaluation-harness sample",
  document: {
    recognises: (value) => Sample.safeParse(withResponses(value)).success,
    read: (value) => talksOf(Sample.parse(withResponses(value))),
  },
};

/** Lighteval keeps what the model answered as the texts of its response. */
function withResponses(value: JsonObject): JsonObject {
  const { model_response: held } = value;
  return isObject(held) && Array.isArray(held.text) && isObject(value.doc) ? { ...value, resps: held.text } : value;
}

function talksOf({ doc_id, doc, arguments: sent, resps }: z.infer<typeof Sample>): Conversation[] {
  // A likelihood stands with whether its choice would have been written: nobody's words.
  const written = resps.flat(1).filter((one) => !(Array.isArray(one) && typeof one[0] === "number"));
  const responses = written.flat(1).filter((response) => typeof response === "string");
  const name = typeof doc_id === "number" || typeof doc_id === "string" ? `sample ${doc_id}` : null;
  return responses.map((response, i) => {
    const leftOut = new LeftOut();
    const prompt = promptOf(sent);
    const question = doc && firstText(doc, askKeys);
    if (question !== undefined && typeof prompt === "string" && prompt !== question)
      leftOut.say(`The prompt as it was sent, of ${prompt.length} characters, was passed over for its question.`);
    const title = responses.length > 1 ? `${name ?? "sample"}, response ${i + 1}` : name;
    return questionAndAnswer(title, question ?? asTurns(prompt), response, leftOut);
  });
}

/** A prompt with the tokens of a chat template, as its messages. */
function asTurns(prompt: unknown): unknown {
  const turns = typeof prompt === "string" ? templateTurns(prompt) : undefined;
  return turns?.length ? turns.map(({ role, parts }) => ({ role, content: parts })) : prompt;
}

/** `[["prompt", {…}]]`, since 2024 `{"gen_args_0": {"arg_0": "prompt"}}`; a chat is JSON in that text. */
function promptOf(sent: unknown): unknown {
  const first = Array.isArray(sent) ? sent.flat(1)[0] : isObject(sent) ? firstArgument(sent) : undefined;
  return fromJsonText(first);
}

function firstArgument({ gen_args_0: held }: JsonObject): unknown {
  return isObject(held) ? held.arg_0 : undefined;
}
