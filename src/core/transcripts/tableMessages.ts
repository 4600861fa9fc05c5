import { usualKey } from "./formats/recordKeys.js";
import { roleOf } from "./roles.js";
import type { JsonObject } from "./shapes.js";

/** Rows that are looked at for one that is known: the first answers of a log may be missing. */
export const firstRows = 50;

const talkKeys = ["conversation_id", "conversation", "chat_id", "thread_id", "session_id", "dialogue_id"] as const;
const speakers = ["role", "speaker", "author", "sender", "from", "角色"] as const;
const sayings = ["content", "message", "text", "utterance", "body", "内容", "內容"] as const;

/** Lists of the messages that the rows are, of each talk one where a column tells them apart; undefined for rows of anything else. */
export function messagesOf(names: readonly string[], rows: readonly JsonObject[]): readonly unknown[] | undefined {
  const column = (keys: readonly string[]) => names.find((name) => keys.includes(usualKey(name)));
  const speaker = column(speakers);
  const saying = column(sayings);
  if (speaker === undefined || saying === undefined) return undefined;
  const messages = rows.map((row) => ({ ...row, role: row[speaker], content: row[saying] }));
  const roles = messages.slice(0, firstRows).map(({ role }) => roleOf(role));
  if (!roles.includes("assistant")) return undefined;
  const key = column(talkKeys);
  if (key === undefined) return messages;
  const talks = new Map<unknown, JsonObject[]>();
  for (const [i, row] of rows.entries()) {
    const talk = talks.get(row[key]);
    if (talk) talk.push(messages[i]);
    else talks.set(row[key], [messages[i]]);
  }
  return [...talks.values()];
}
