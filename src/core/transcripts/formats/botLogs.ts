import { text } from "../content.js";
import { documentOf } from "../documentOf.js";
import type { TranscriptFormat } from "../format.js";
import { isObject, type JsonObject, objectsOf, textOf, word } from "../shapes.js";
import { addTurn, timeOf, type TurnList } from "../turnList.js";
import type { Turn } from "../turn.js";

interface Said {
  readonly role: Turn["role"];
  readonly words: string | undefined;
  readonly time?: unknown;
}

/** Programs for chat bots that log what is said among other events: each finds its own in an object, and nothing in others. */
const logs: readonly ((value: JsonObject) => readonly Said[])[] = [rasa, chainlit, agnai, dialogflow];

export const botLogs: TranscriptFormat = {
  id: "bot-logs",
  name: "the log of a chat bot (Rasa, Chainlit, Agnai, Dialogflow)",
  document: documentOf(saidIn, (said, value) => {
    const turns: TurnList = [];
    for (const { role, words, time } of said) addTurn(turns, role, text(words), { time: timeOf(time) });
    return [{ title: textOf(value.name) ?? null, turns, leftOut: [] }];
  }),
};

function saidIn(value: JsonObject): readonly Said[] | undefined {
  for (const find of logs) {
    const said = find(value).filter(({ words }) => words !== undefined && words !== "");
    if (said.some(({ role }) => role === "assistant")) return said;
  }
  return undefined;
}

/** `{"events": [{"event": "user", "text": …}, {"event": "bot", "text": …}]}` */
function rasa({ events }: JsonObject): readonly Said[] {
  return objectsOf(events).flatMap(({ event, text: words, timestamp }): Said[] => {
    const role = event === "user" ? "user" : event === "bot" ? "assistant" : undefined;
    return role ? [{ role, words: textOf(words), time: timestamp }] : [];
  });
}

/** `{"steps": [{"type": "user_message", "output": …}]}` */
function chainlit({ steps }: JsonObject): readonly Said[] {
  return objectsOf(steps).flatMap(({ type, output, createdAt }): Said[] => {
    const role = /^(?<role>user|assistant|system)_message$/u.exec(word(type))?.groups?.role as Turn["role"] | undefined;
    return role ? [{ role, words: textOf(output), time: createdAt }] : [];
  });
}

/** `{"messages": [{"userId": …, "msg": …}, {"characterId": …, "msg": …}]}` */
function agnai({ messages }: JsonObject): readonly Said[] {
  return objectsOf(messages).flatMap((one): Said[] => {
    if (!isObject(one) || typeof one.msg !== "string") return [];
    const role = one.characterId ? "assistant" : one.userId ? "user" : undefined;
    return role ? [{ role, words: one.msg, time: one.createdAt }] : [];
  });
}

/** `{"interactions": [{"request": {"queryInput": …}, "response": {"queryResult": {"text": …, "responseMessages": [{"text": {"text": […]}}]}}}]}` */
function dialogflow({ interactions }: JsonObject): readonly Said[] {
  return objectsOf(interactions).flatMap(({ response }): Said[] => {
    const result = isObject(response) && isObject(response.queryResult) ? response.queryResult : undefined;
    if (!result) return [];
    const words = objectsOf(result.responseMessages).flatMap(({ text: held }) =>
      isObject(held) && Array.isArray(held.text) ? held.text.filter((one) => typeof one === "string") : [],
    );
    return [
      { role: "user", words: textOf(result.text ?? result.transcript) },
      { role: "assistant", words: words.join("\n") },
    ];
  });
}
