import type { CheckedSession } from "../../core/session/checkedSession.js";
import type { ToolCall } from "../../core/transcripts/turn.js";
import { plainLine } from "../plainText.js";

/** How much of a call is shown. UTF-16 code units. */
const MOST_SHOWN = 160;

/** Names calls for people, by the ids that a report gives them: `Bash: npm test`. */
export function callNames({ turns }: Pick<CheckedSession, "turns">): (call: string) => string | undefined {
  const calls = new Map<string, ToolCall>();
  let count = 0;
  for (const { parts } of turns)
    for (const part of parts) {
      if (part.type !== "tool-call") continue;
      count++;
      const id = part.id ?? `#${count}`;
      if (!calls.has(id)) calls.set(id, part);
    }
  return (call) => {
    const found = calls.get(call);
    return found && nameOf(found);
  };
}

function nameOf({ name, input }: ToolCall): string {
  return plainLine(`${name.slice(0, 60)}: ${asked(input).slice(0, 2 * MOST_SHOWN)}`).slice(0, MOST_SHOWN);
}

/** Of an object of arguments the first that is a text, mostly a command or a path; all of them where none is. */
function asked(input: unknown): string {
  if (typeof input === "string") return input;
  if (typeof input !== "object" || input === null) return "";
  for (const key of ["command", "cmd", "file_path", "path", "query", "pattern", "url", "input"]) {
    const value = (input as Record<string, unknown>)[key];
    if (typeof value === "string" && value !== "") return value;
    if (Array.isArray(value) && value.every((word) => typeof word === "string")) return value.join(" ");
  }
  return Object.values(input)
    .filter((value) => typeof value === "string" || typeof value === "number")
    .slice(0, 4)
    .join(" ");
}
