import { parse, TomlError } from "smol-toml";
import { CodedError } from "../errors.js";
import type { Conversation } from "./turn.js";
import { readValue } from "./values.js";

/** How chats in TOML begin: with a table a message. */
const begins =
  /^\s{0,500}(?:(?:#[^\n]{0,500}|[\w-]{1,40} ?= ?[^\n]{0,500})\n\s{0,100}){0,20}\[\[(?:messages|conversations?|turns|history)\]\]\s{1,20}(?:role|from|content|value|text)\s{0,3}=/u;

/** No chat is nested deeper; the parser calls itself for each level. */
const maxDepth = 100;

/** The talks of a chat in TOML; undefined for any other text. Throws a CodedError "bad-input" for one that cannot be parsed. */
export function talksOfToml(given: string): Conversation[] | undefined {
  if (!begins.test(given.slice(0, 12_000))) return undefined;
  return readValue(asJson(loaded(given)));
}

function loaded(text: string): unknown {
  try {
    return parse(text, { integersAsBigInt: "asNeeded", maxDepth });
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1;
    const [reason] =
      error instanceof Error ? error.message.replace("Invalid TOML document: ", "").split("\n", 1) : [""];
    throw new CodedError("bad-input", `This is a chat in TOML that cannot be parsed: line ${line}: ${reason}.`, {
      cause: error,
    });
  }
}

/** TOML has dates and integers of 64 bits, of which the readers of JSON know nothing. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? String(one) : one)));
}
