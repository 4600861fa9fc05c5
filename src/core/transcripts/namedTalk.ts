import { CodedError } from "../errors.js";
import { text } from "./content.js";
import { quoted } from "./leftOut.js";
import { roleOf } from "./roles.js";
import { addTurn, type TurnList } from "./turnList.js";
import type { Conversation, Part } from "./turn.js";

/** What somebody wrote in a messenger, where people and programs have names of their own. */
export interface NamedMessage {
  readonly name: string;
  /** Where the messenger says of the writer that it is a program, or that it is none. */
  readonly isProgram?: boolean | undefined;
  readonly said: string | readonly Part[];
  readonly time?: string | undefined;
}

/**
 * The talk of a messenger. Its programs answer and all others ask; messages that one side wrote after another are one turn. Throws
 * PeopleOnly, a CodedError "bad-input", where all who write seem to be people.
 */
export function namedTalk(
  title: string | null,
  messages: readonly NamedMessage[],
  leftOut: readonly string[] = [],
): Conversation {
  if (!messages.some(isProgram)) throw peopleOnly(messages);
  const turns: TurnList = [];
  let before: NamedMessage | undefined;
  for (const message of messages) {
    const { said, time, name } = message;
    const role = isProgram(message) ? "assistant" : "user";
    const parts = typeof said === "string" ? text(said) : said;
    const last = turns.at(-1)?.parts;
    const end = last?.at(-1);
    const [first, ...more] = parts;
    // Lines that were sent one by one stand below each other.
    if (before?.name === name && last && end?.type === "text" && first?.type === "text") {
      last[last.length - 1] = { type: "text", text: `${end.text}\n${first.text}` };
      last.push(...more);
    } else addTurn(turns, role, parts, { author: name.slice(0, 80), time });
    before = message;
  }
  return { title, turns, leftOut };
}

function isProgram({ name, isProgram: said }: NamedMessage): boolean {
  return said ?? isProgramName(name);
}

/** A product's name, or one that says what it is: `HelperBot`, `My AI`. */
export function isProgramName(name: string): boolean {
  // Discord numbers those of one name.
  const plain = name.trim().replace(/#\d{4}$/u, "");
  return (
    roleOf(plain) === "assistant" ||
    /(?:\b|_)(?:bot|ai|gpt|assistant)$|(?<=\p{Ll})(?:Bot|AI|GPT)$|助手$|机器人$|機器人$/u.test(plain)
  );
}

/** A chat in which no model says anything, among whose neighbours there may be others. */
export class PeopleOnly extends CodedError {}

function peopleOnly(messages: readonly NamedMessage[]): PeopleOnly {
  const names = [...new Set(messages.map(({ name }) => name))];
  const shown = names.slice(0, 3).map(quoted).join(", ");
  return new PeopleOnly(
    "bad-input",
    `This is a chat of ${shown}${names.length > 3 ? ` and ${names.length - 3} more` : ""}, none of whom has the name of a model or a bot, so there is no answer of a model to read.`,
  );
}
