import { text, thinking } from "../content.js";
import { documentOf } from "../documentOf.js";
import { markdownOf } from "../html/markdownOf.js";
import { htmlTree } from "../html/tree.js";
import type { TranscriptFormat } from "../format.js";
import { namedTalk, type NamedMessage } from "../namedTalk.js";
import { firstText, isObject, type JsonObject, objectsOf, textOf, word } from "../shapes.js";
import { timeOf } from "../turnList.js";

interface Chat {
  readonly title: string | null;
  readonly messages: readonly NamedMessage[];
}

/** Chats that messengers export, in which a program has a name as people have: each finds its own form in an object. */
const messengersInOrder: readonly ((value: JsonObject) => Chat | undefined)[] = [
  telegram,
  messenger,
  snapchat,
  characterAi,
  characterTurns,
  jupyterAi,
  openRouter,
  intercom,
];

export const messengers: TranscriptFormat = {
  id: "messengers",
  name: "a messenger's export (Telegram, Messenger, Snapchat, Character.AI, Intercom, …)",
  document: documentOf(chatIn, ({ title, messages }) => [namedTalk(title, messages)]),
};

function chatIn(value: JsonObject): Chat | undefined {
  for (const find of messengersInOrder) {
    const chat = find(value);
    if (chat && chat.messages.length > 0) return chat;
  }
  return undefined;
}

/** `{"type": "bot_chat", "name": …, "messages": [{"from": …, "from_id": …, "text": …}]}`: the chat with a bot has the bot's name. */
function telegram({ name, type, messages }: JsonObject): Chat | undefined {
  const listed = objectsOf(messages).filter((one) => one.type === "message" && typeof one.from_id === "string");
  const title = textOf(name) ?? null;
  return {
    title,
    messages: listed.map((one) => {
      const from = textOf(one.from) ?? "";
      const isProgram = type === "bot_chat" ? from === title : undefined;
      return { name: from, isProgram, said: pieces(one.text), time: textOf(one.date) };
    }),
  };
}

/** Telegram keeps a text with links or bold type in pieces. */
function pieces(held: unknown): string {
  if (!Array.isArray(held)) return textOf(held) ?? "";
  return held.map((one) => (isObject(one) ? word(one.text) : word(one))).join("");
}

/** Messenger and Instagram list the newest message first. */
function messenger({ participants, messages, title }: JsonObject): Chat | undefined {
  if (!Array.isArray(participants)) return undefined;
  const listed = objectsOf(messages).filter((one) => typeof one.sender_name === "string");
  return {
    title: textOf(title) ?? null,
    messages: byTime(listed, "timestamp_ms").map((one) => ({
      name: word(one.sender_name),
      said: textOf(one.content) ?? "",
      time: timeOf(one.timestamp_ms),
    })),
  };
}

/** `{"My AI": [{"From": …, "IsSender": true, "Content": …}]}`, a key a chat. */
function snapchat(value: JsonObject): Chat | undefined {
  const found = Object.entries(value).find(([, held]) =>
    objectsOf(held).some((one) => "IsSender" in one && "Content" in one),
  );
  if (!found) return undefined;
  const [title, listed] = found;
  return {
    title,
    messages: byTime(objectsOf(listed), "Created").map((one) => ({
      name: word(one.From),
      isProgram: title === "My AI" ? one.IsSender !== true : undefined,
      said: textOf(one.Content) ?? "",
    })),
  };
}

/** `{"histories": {"histories": [{"msgs": [{"text": …, "src": {"is_human": true}}]}]}}` */
function characterAi({ histories, msgs }: JsonObject): Chat | undefined {
  const nested = isObject(histories) ? objectsOf(histories.histories) : [];
  const listed = nested.length > 0 ? nested.flatMap((one) => objectsOf(one.msgs)) : objectsOf(msgs);
  const said = listed.filter(({ src }) => isObject(src) && typeof src.is_human === "boolean");
  return {
    title: null,
    messages: said.map(({ src, text: words }) => ({
      name: isObject(src) ? word(src.name) : "",
      isProgram: isObject(src) && src.is_human !== true,
      said: textOf(words) ?? "",
    })),
  };
}

/** `{"turns": [{"author": {"is_human": true}, "candidates": [{"raw_content": …}], "primary_candidate_id": …}]}` */
function characterTurns({ turns }: JsonObject): Chat | undefined {
  const listed = objectsOf(turns).filter(
    ({ author, candidates }) => isObject(author) && objectsOf(candidates).length > 0,
  );
  return {
    title: null,
    messages: byTime(listed, "create_time").map(({ author, candidates, primary_candidate_id, create_time }) => {
      const all = objectsOf(candidates);
      const chosen = all.find(({ candidate_id }) => candidate_id === primary_candidate_id) ?? all[0];
      return {
        name: isObject(author) ? word(author.name) : "",
        isProgram: isObject(author) && author.is_human !== true,
        said: textOf(chosen.raw_content) ?? "",
        time: timeOf(create_time),
      };
    }),
  };
}

/** `{"users": {"1": {"name": …, "bot": true}}, "messages": [{"sender": "1", "body": …}]}` */
function jupyterAi({ users, messages }: JsonObject): Chat | undefined {
  if (!isObject(users)) return undefined;
  const listed = objectsOf(messages).filter((one) => typeof one.sender === "string" && typeof one.body === "string");
  return {
    title: null,
    messages: byTime(listed, "time").map((one) => {
      const user = users[word(one.sender)];
      const known = isObject(user) ? user : {};
      const name = firstText(known, ["display_name", "name", "username"]) ?? word(one.sender);
      return { name, isProgram: known.bot === true, said: word(one.body), time: timeOf(one.time) };
    }),
  };
}

/** `{"characters": {"char-1": {"model": …}}, "messages": {"msg-1": {"characterId": "USER", "content": …}}}` */
function openRouter({ characters, messages, title }: JsonObject): Chat | undefined {
  if (!isObject(characters) || !isObject(messages)) return undefined;
  const listed = Object.values(messages)
    .filter(isObject)
    .filter((one) => typeof one.characterId === "string");
  return {
    title: textOf(title) ?? null,
    messages: byTime(listed, "createdAt").map((one) => {
      const character = characters[word(one.characterId)];
      const name = (isObject(character) ? firstText(character, ["name", "model"]) : undefined) ?? word(one.characterId);
      return {
        name,
        isProgram: one.characterId !== "USER",
        said: [...thinking(firstText(one, ["reasoning", "reasoning_content"])), ...text(textOf(one.content))],
        time: timeOf(one.createdAt),
      };
    }),
  };
}

/** `{"source": {"body": …, "author": {"type": "user"}}, "conversation_parts": {"conversation_parts": [{"author": {"type": "bot"}}]}}` */
function intercom({ source, conversation_parts: held, title }: JsonObject): Chat | undefined {
  if (!isObject(source) || !isObject(held)) return undefined;
  // Notes are among those who answer, and parts without words say what was done.
  const listed = [source, ...objectsOf(held.conversation_parts).filter(({ part_type }) => part_type !== "note")];
  return {
    title: textOf(title) ?? null,
    messages: listed.flatMap(({ author, body, created_at }) => {
      const said = markdownOf(htmlTree(word(body))).markdown.trim();
      if (!isObject(author) || said === "") return [];
      const name = firstText(author, ["name", "email", "type"]) ?? "";
      return [{ name, isProgram: author.type === "bot", said, time: timeOf(created_at) }];
    }),
  };
}

/** By their times where all have one, which are numbers, or texts that go from the year down: `2024-03-12 10:15:00 UTC`. */
function byTime(listed: readonly JsonObject[], key: string): readonly JsonObject[] {
  const times = listed.map((one) => one[key]);
  if (times.every((one) => typeof one === "number")) return [...listed].sort((a, b) => Number(a[key]) - Number(b[key]));
  if (!times.every((one) => typeof one === "string")) return listed;
  return [...listed].sort((a, b) => word(a[key]).localeCompare(word(b[key])));
}
