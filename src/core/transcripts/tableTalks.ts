import { answerKeys, askKeys, usualKey } from "./formats/recordKeys.js";
import type { JsonObject } from "./shapes.js";
import { tableIn, unknownTable } from "./tableText.js";
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
  if (rows?.slice(0, firstRows).some((row) => formatOf(row) !== undefined)) return readValue(grouped(names, rows));
  const count = names.filter((name) => usual.has(usualKey(name))).length;
  if (count > (rows ? 0 : 1)) throw unknownTable(table);
  return undefined;
}

/** Messages of several talks are told apart by a column of their own. */
function grouped(names: readonly string[], rows: readonly JsonObject[]): readonly unknown[] {
  const key = names.find((name) => talkKeys.some((one) => one === usualKey(name)));
  if (key === undefined || !names.some((name) => usualKey(name) === "role")) return rows;
  const talks = new Map<unknown, JsonObject[]>();
  for (const row of rows) {
    const talk = talks.get(row[key]);
    if (talk) talk.push(row);
    else talks.set(row[key], [row]);
  }
  return [...talks.values()];
}
