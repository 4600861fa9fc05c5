import { FAILSAFE_SCHEMA, load, types } from "js-yaml";
import { CodedError } from "../errors.js";
import type { Conversation } from "./turn.js";
import { readValue } from "./values.js";

/** How chats and records in YAML begin: by their keys, where prose would have sentences. */
const begins = [
  /^\s{0,500}(?:role|from|speaker): ["']?(?:system|user|human|assistant)\b["']?\s{1,20}(?:content|value|text|message):/u,
  /^\s{0,500}(?:---\s{1,20})?(?:[\w-]{1,40}:[^\n]{0,500}\n){0,20}(?:(?:messages|conversations?|history|turns):\s{1,20})?- (?:role|from): ["']?(?:system|user|human|assistant)\b/u,
  /^(?:---\s{1,20})?(?:\w{1,40}: [^\n]{0,500}\n){0,10}(?:question|problem|prompt|instruction|answer|solution|response|output|reasoning|content|user|human|assistant|query|input|completion): ?[>|][-+]?[ \t]*\n {1,8}\S/u,
  // A turn is a key and a text: `- user: …`, of which some text stands below its key.
  /^\s{0,500}(?:---\s{1,20})?- (?:system|user|human|assistant|ai|bot): (?=[\s\S]{0,8000}?(?:^|\n- \w{1,20}: ?|- \w{1,20}: ?)[>|][-+]?[ \t]*\n {2,8}\S)/u,
];

/** Texts stay as they are written: YAML would make dates, octal numbers and truth values of them. */
const schema = FAILSAFE_SCHEMA.extend({ implicit: [types.null] });

/** The talks of a chat or a record in YAML; undefined for any other text. Throws a CodedError "bad-input" for one that is broken. */
export function talksOfYaml(given: string): Conversation[] | undefined {
  const text = given.replaceAll("\r\n", "\n");
  if (!begins.some((form) => form.test(text.slice(0, 12_000)))) return undefined;
  return readValue(loaded(text));
}

function loaded(text: string): unknown {
  let value: unknown;
  try {
    value = load(text, { schema });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n", 1)[0] : "";
    throw new CodedError("bad-input", `This is a chat in YAML that cannot be parsed: ${reason}.`, { cause: error });
  }
  if (isShared(value))
    throw new CodedError("bad-input", "This is a chat in YAML with references within itself, which is not read.");
  return value;
}

/** A few references make a document of any size. */
function isShared(value: unknown): boolean {
  const seen = new Set<object>();
  const waiting = [value];
  for (let one = waiting.pop(); waiting.length > 0 || one !== undefined; one = waiting.pop()) {
    if (typeof one !== "object" || one === null) continue;
    if (seen.has(one)) return true;
    seen.add(one);
    for (const inner of Object.values(one)) if (typeof inner === "object" && inner !== null) waiting.push(inner);
  }
  return false;
}
