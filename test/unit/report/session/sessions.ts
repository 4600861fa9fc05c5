import { kept, wholeSessions } from "../../../../bench/sessions/whole/index.js";
import type { CheckedSession } from "../../../../src/core/session/checkedSession.js";
import { checkTalk } from "../../../../src/session/checkTalk.js";
import type { Turn } from "../../../../src/core/transcripts/turn.js";

/** The turns of a whole session whose outputs are those of real runners. */
export function turnsOf(id: string): readonly Turn[] {
  const found = wholeSessions.find((session) => session.id === id);
  if (!found) throw new Error(`There is no session ${id}.`);
  return kept(found).turns;
}

export function checked(id: string): CheckedSession {
  return checkTalk(id, { title: null, turns: turnsOf(id), leftOut: [] });
}

/** The turns as lines of chat messages in OpenAI's form, whose text is what `change` makes of it. */
export function asMessages(turns: readonly Turn[]): object[] {
  return turns.flatMap(({ role, parts }): object[] => {
    const text = parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n");
    const calls = parts.flatMap((part) =>
      part.type === "tool-call"
        ? [
            {
              id: part.id,
              type: "function",
              function: { name: part.name, arguments: JSON.stringify(part.input) },
            },
          ]
        : [],
    );
    const results = parts.flatMap((part) =>
      part.type === "tool-result" ? [{ role: "tool", tool_call_id: part.callId, content: part.text }] : [],
    );
    if (results.length > 0) return results;
    return [{ role, content: text, ...(calls.length > 0 && { tool_calls: calls }) }];
  });
}
