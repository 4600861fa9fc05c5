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

/** The turns as chat messages in OpenAI's form. */
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

/** The turns as Claude Code keeps them, one line a block of a message. */
export function asClaudeCode(turns: readonly Turn[]): string {
  let parent: string | null = null;
  const lines = turns.flatMap(({ role, parts }) =>
    parts.flatMap((part, i) => {
      const content =
        part.type === "text"
          ? [{ type: "text", text: part.text }]
          : part.type === "tool-call"
            ? [{ type: "tool_use", id: part.id, name: part.name, input: part.input }]
            : part.type === "tool-result"
              ? [{ type: "tool_result", tool_use_id: part.callId, content: part.text, is_error: part.isError }]
              : [];
      if (content.length === 0) return [];
      const type = role === "assistant" ? "assistant" : "user";
      const uuid = `${turns.findIndex((turn) => turn.parts === parts)}-${i}`;
      const line = {
        type,
        uuid,
        parentUuid: parent,
        isSidechain: false,
        sessionId: "s",
        message: { role: type, content },
      };
      parent = uuid;
      return [JSON.stringify(line)];
    }),
  );
  return `${lines.join("\n")}\n`;
}
