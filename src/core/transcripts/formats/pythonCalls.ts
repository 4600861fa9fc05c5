import type { JsonObject } from "../shapes.js";

/** More is nobody's line of a console. */
const most = 2_000_000;

/**
 * What Python prints of objects in a list, `[FunctionCall(id='c1', arguments='{"q": "a"}', name='find')]`: an object each, with what is
 * a text, a number or a truth value in it. Empty for anything else.
 */
export function printedObjects(text: string): JsonObject[] {
  const objects: Record<string, unknown>[] = [];
  const own = text.trim().slice(0, most);
  if (!/^\[?[A-Z]\w{2,60}\(/u.test(own)) return [];
  const token =
    /(['"])((?:(?!\1)[^\\]|\\[\s\S])*)\1|([A-Za-z_]\w{0,60})([(=])|(True|False|None|-?\d{1,15}(?:\.\d{1,15})?)|[[\](){},]|[\s\S]/gu;
  let depth = 0;
  let key: string | undefined;
  for (const [whole, , quoted, name, mark, value] of own.matchAll(token)) {
    if (name !== undefined && mark === "(") {
      if (depth === 0) objects.push({});
      depth++;
    } else if (whole === "(" || whole === "{") depth++;
    else if (whole === ")" || whole === "}") depth--;
    else if (name !== undefined) {
      // What a result holds may be objects of their own, whose text is the result's.
      key = depth === 1 || (name === "text" && depth === 2) ? name : undefined;
      if (name === "text" && depth === 2) key = "content";
    } else if (key !== undefined && (quoted !== undefined || value !== undefined)) {
      const last = objects.at(-1);
      if (last && !(key in last)) last[key] = quoted === undefined ? constantOf(value) : unescaped(quoted);
      key = undefined;
    } else if (whole === ",") key = undefined;
  }
  return objects;
}

const constantOf = (word: string): unknown =>
  word === "True" ? true : word === "False" ? false : word === "None" ? null : Number(word);

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

function unescaped(quoted: string): string {
  return quoted.replaceAll(/\\(?:x([\da-f]{2})|u([\da-f]{4})|([\s\S]))/giu, (_, two, four, one: string | undefined) =>
    one === undefined ? String.fromCharCode(Number.parseInt(String(two ?? four), 16)) : (escapes[one] ?? one),
  );
}
