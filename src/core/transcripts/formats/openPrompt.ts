import type { LeftOut } from "../leftOut.js";
import { addSaid } from "../message.js";
import { addTurn, type TurnList } from "../turnList.js";
import type { Turn } from "../turn.js";
import { templateTurns } from "./chatTemplates.js";
import { markdown } from "./markdown.js";

/** Adds what was asked, in whatever shape a record's field keeps it. */
export function addAsked(turns: TurnList, asked: unknown, leftOut: LeftOut): void {
  const open = openPrompt(asked);
  if (open) for (const { role, parts } of open) addTurn(turns, role, parts);
  else addSaid(turns, asked, "user", leftOut);
}

/**
 * The turns of a prompt that was sent as one text and waits for its answer: in the tokens of a chat template, or with
 * `Human:` and an open `Assistant:`. Undefined for a prompt that is a question as it stands.
 */
function openPrompt(prompt: unknown): readonly Turn[] | undefined {
  if (typeof prompt !== "string") return undefined;
  const turns = templateTurns(prompt);
  if (turns?.at(-1)?.role === "user") return turns;
  if (!/^\s{0,4}Human: [\s\S]*\n\s{0,4}Assistant:\s*$/u.test(prompt)) return undefined;
  // What is to come is put there, so that both sides are named.
  const talk = markdown.text?.(`${prompt.trimEnd()} …`)?.[0];
  return talk?.turns.slice(0, -1);
}
