import { answerKeys, askKeys, usualKey } from "./formats/recordKeys.js";
import type { JsonObject } from "./shapes.js";
import { tableIn, unknownTable } from "./tableText.js";
import { roleOf } from "./roles.js";
import type { Conversation } from "./turn.js";
import { formatOf, readValue } from "./values.js";

/** Rows that are looked at for one that is known: the first answers of a log may be missing. */
const firstRows = 50;

const talkKeys = ["conversation_id", "conversation", "chat_id", "thread_id", "session_id", "dialogue_id"] as const;
const usual: ReadonlySet<string> = new Set([...askKeys, ...answerKeys, "role", "content", "messages"]);

/**
 * The talks of a table in text, a row a record or a message. Undefined for text that is no table, or whose columns may be a sentence's;
 * throws a CodedError "bad-input" for a table that has what was asked or answered alone.
 */
export function talksOfTable(text: string): Conversation[] | undefined {
  const table = tableIn(text);
  if (!table) return undefined;
  const { names, rows } = table;
  const said = rows && messagesOf(names, rows);
  if (said) return readValue(said);
  if (rows?.slice(0, firstRows).some((row) => formatOf(row) !== undefined)) return readValue(rows);
  const count = names.filter((name) => usual.has(usualKey(name))).length;
  if (count > (rows ? 0 : 1)) throw unknownTable(table);
  return undefined;
}

const speakers = ["role", "speaker", "author", "sender", "from", "角色"] as const;
const sayings = ["content", "message", "text", "utterance", "body", "内容", "內容"] as const;

/** Lists of the messages that the rows are, of each talk one where a column tells them apart; undefined for rows of anything else. */
function messagesOf(names: readonly string[], rows: readonly JsonObject[]): readonly unknown[] | undefined {
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
