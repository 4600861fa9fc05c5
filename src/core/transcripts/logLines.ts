import { isJsonLine, jsonLineReader, linesOf } from "./jsonLines.js";
import type { Conversation } from "./turn.js";

/** When a program logged, how grave it is and which part of it did, and then its message. */
const logged =
  /^\[?\d{4}-\d\d-\d\d[T ][\d:.,]{5,20}(?:Z|[+-]\d\d:?\d\d)?\]?\s{1,5}(?:[^\s{:]{1,60}\s{1,5}){0,5}(?=\{)/u;

/** A log whose messages are JSON, a line each. Undefined for any other text; throws a CodedError "bad-input" for JSON of no known format. */
export function talksOfLog(text: string): Conversation[] | undefined {
  const messages: string[] = [];
  for (const line of linesOf(text)) {
    if (line.trim() === "") continue;
    const head = logged.exec(line)?.[0];
    const message = head === undefined ? "" : line.slice(head.length);
    if (messages.length === 0 && !isJsonLine(message)) return undefined;
    messages.push(message);
  }
  if (messages.length === 0) return undefined;
  const reader = jsonLineReader();
  for (const message of messages) reader.take(message);
  return reader.end();
}
