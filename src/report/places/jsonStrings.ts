import type { DecodedText } from "./decodedText.js";

/** Stands behind each string, so that no text is found across two of them. A noncharacter. */
const border = "\uffff";

/**
 * The strings of a JSON or JSON Lines document as they are written there, escapes and all, without what stands between them.
 * Undefined for any other document.
 */
export function jsonStrings(document: string): DecodedText | undefined {
  if (!isJson(document)) return undefined;
  const parts: string[] = [];
  const starts = new Int32Array(document.length);
  let length = 0;
  for (const [start, end] of literals(document)) {
    parts.push(document.slice(start, end), border);
    for (let at = start; at <= end; at++) starts[length++] = at;
  }
  const written = starts.subarray(0, length);
  return { text: parts.join(""), starts: written, ends: written.map((start) => start + 1) };
}

/** Whether it is one document, or its first and last lines are: a line of JSON Lines may be broken. */
function isJson(document: string): boolean {
  const text = document.trim();
  if (!/^[{[]/u.test(text)) return false;
  return holdsJson(text) || (holdsJson(text.split("\n", 1)[0]) && holdsJson(text.slice(text.lastIndexOf("\n") + 1)));
}

function holdsJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

/** Where what is between quotation marks begins and ends. No string reaches over the end of a line. */
function* literals(document: string): Generator<readonly [start: number, end: number]> {
  let opened = -1;
  for (let at = 0; at < document.length; at++) {
    const character = document[at];
    if (character === "\n") opened = -1;
    else if (character === "\\" && opened >= 0) at++;
    else if (character === '"' && opened < 0) opened = at + 1;
    else if (character === '"') {
      yield [opened, at];
      opened = -1;
    }
  }
}
