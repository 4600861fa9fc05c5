import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { addSaid, isMessages } from "../message.js";
import { firstText, fromJsonText, isObject, type JsonObject, objectsOf } from "../shapes.js";
import type { TurnList } from "../turnList.js";
import type { Conversation } from "../turn.js";
import { addAsked } from "./openPrompt.js";
import { askKeys } from "./recordKeys.js";

/** Answers of several models to one prompt, each of which is a talk: battles of the LMSYS arena, UltraFeedback, Nectar, pairs of SHP. */
export const candidates: TranscriptFormat = {
  id: "candidates",
  name: "several models' answers to one prompt (LMSYS arena, UltraFeedback, …)",
  document: {
    recognises: (value) => talksOf(value).length > 0,
    read: talksOf,
  },
};

function talksOf(value: JsonObject): Conversation[] {
  const sides = ["a", "b", "A", "B", "0", "1", "2"].flatMap((side) => sideOf(value, side));
  return sides.length > 0 ? sides : rated(value);
}

/** `conversation_a`, or `response_a` to the `prompt`; a battle of several turns has lists, as JSON in a text. */
function sideOf(value: JsonObject, side: string): Conversation[] {
  const model = firstText(value, [`model_${side}`]) ?? `model ${side}`;
  const whole = fromJsonText(value[`conversation_${side}`]);
  if (isMessages(whole)) return [talk(model, [{ role: "user", said: whole }])];
  const answered = turnsIn(
    ["response_", "response", "answer_", "human_ref_"]
      .map((name) => value[`${name}${side}`])
      .find((one) => one !== undefined),
  );
  const said = value.prompt ?? value.question ?? value.instruction ?? value.context ?? value.history;
  const asked =
    isMessages(said) && answered.length === 1
      ? [said]
      : turnsIn(isObject(said) ? firstText(said, ["full_text", "text"]) : said);
  if (asked.length === 0 || answered.length === 0) return [];
  return [
    talk(
      model,
      asked.flatMap((question, i) => [
        { role: "user" as const, said: question },
        ...(i < answered.length ? [{ role: "assistant" as const, said: answered[i] }] : []),
      ]),
    ),
  ];
}

function turnsIn(held: unknown): readonly string[] {
  const value = fromJsonText(held);
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : [];
}

const lists = ["completions", "answers", "responses", "candidates", "generations", "outputs"] as const;
const modelKeys = ["model", "response_model", "model_name"] as const;
const texts = ["response", "answer", "completion", "output", "content", "text"] as const;

/** `completions: [{"model": …, "response": …}]`. Without the name of who answered, a list is of something else. */
function rated(value: JsonObject): Conversation[] {
  const question = firstText(value, askKeys);
  if (question === undefined) return [];
  const named = lists
    .map((key) => objectsOf(value[key]).filter((one) => firstText(one, modelKeys) && firstText(one, texts)))
    .find((list) => list.length > 0);
  return (named ?? []).map((one) =>
    talk(firstText(one, modelKeys) ?? null, [
      { role: "user", said: question },
      { role: "assistant", said: firstText(one, texts) },
    ]),
  );
}

function talk(
  title: string | null,
  said: readonly { readonly role: "user" | "assistant"; readonly said: unknown }[],
): Conversation {
  const turns: TurnList = [];
  const leftOut = new LeftOut();
  for (const one of said) {
    if (one.role === "user") addAsked(turns, one.said, leftOut);
    else addSaid(turns, one.said, one.role, leftOut);
  }
  return { title, turns, leftOut: leftOut.sentences() };
}
