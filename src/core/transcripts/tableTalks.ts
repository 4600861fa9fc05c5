import { answerKeys, askKeys, usualKey } from "./formats/recordKeys.js";
import { firstRows, messagesOf } from "./tableMessages.js";
import { tableIn, unknownTable } from "./tableText.js";
import type { Conversation } from "./turn.js";
import { formatOf, readValue } from "./values.js";

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
