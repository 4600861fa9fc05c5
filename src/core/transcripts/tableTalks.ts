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
  const table = tableIn(ankiCards(text) ?? belowTitle(text));
  if (!table) return undefined;
  const { names, rows } = table;
  const said = rows && messagesOf(names, rows);
  if (said) return readValue(said);
  if (rows?.slice(0, firstRows).some((row) => formatOf(row) !== undefined)) return readValue(rows);
  const count = names.filter((name) => usual.has(usualKey(name))).length;
  if (count > (rows ? 0 : 1)) throw unknownTable(table);
  return undefined;
}

/** Above the names of its columns a sheet may have a title, in a row of its own, and rows of nothing. */
function belowTitle(text: string): string {
  const title = /^(?:[^,;\t"\r\n]{0,200}([,;\t])\1{0,100}[ \t]{0,9}\r?\n){1,9}/u.exec(text.slice(0, 20_000))?.[0];
  return title === undefined ? text : text.slice(title.length);
}

const separators: Readonly<Record<string, string>> = { tab: "\t", comma: ",", semicolon: ";", pipe: "|" };

/** Cards that Anki exports as text: what is asked and what is to be answered, among columns that it tells of in lines of its own. */
function ankiCards(text: string): string | undefined {
  const [head, name] =
    /^#separator:(tab|comma|semicolon|pipe)\r?\n(?:#[a-z][a-z ]{1,30}:[^\n]{0,500}\n)*/iu.exec(text) ?? [];
  if (head === undefined || name === undefined) return undefined;
  const separator = separators[name.toLowerCase()];
  const rows = text.slice(head.length);
  const own = new Set([...head.matchAll(/^#[a-z ]{1,30} column:(\d{1,3})/gimu)].map(([, column]) => Number(column)));
  const [first = ""] = rows.split(/\r?\n/u, 1);
  const sides = ["question", "answer"];
  const names = first.split(separator).map((_, i) => (own.has(i + 1) ? undefined : sides.shift()) ?? `column ${i + 1}`);
  return sides.length > 0 ? undefined : `${names.join(separator)}\n${rows}`;
}
