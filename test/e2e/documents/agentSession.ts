import type { Turn } from "../../../src/core/transcripts/turn.js";

/** Turns as Claude Code keeps them: a line a block, each hanging on the one before. */
export function claudeCodeLines(turns: readonly Turn[], from = 0): string {
  const lines: string[] = [];
  for (const { role, parts } of turns)
    for (const part of parts) {
      const number = from + lines.length;
      const common = {
        isSidechain: false,
        userType: "external",
        cwd: "/repo",
        sessionId: "5f0c",
        version: "2.1.59",
        uuid: `m${number}`,
        parentUuid: number === 0 ? null : `m${number - 1}`,
        timestamp: new Date(Date.UTC(2026, 1, 24, 10, 0, number)).toISOString(),
      };
      const type = role === "assistant" ? "assistant" : "user";
      const message = { role: type, ...(type === "assistant" && { id: `msg_${number}` }), content: [blockOf(part)] };
      lines.push(JSON.stringify({ ...common, type, message }));
    }
  return lines.map((line) => `${line}\n`).join("");
}

function blockOf(part: Turn["parts"][number]): unknown {
  switch (part.type) {
    case "text":
      return { type: "text", text: part.text };
    case "tool-call":
      return { type: "tool_use", id: part.id, name: part.name, input: part.input };
    case "tool-result":
      return { type: "tool_result", tool_use_id: part.callId, content: part.text, is_error: part.isError === true };
    default:
      throw new Error(`Claude Code keeps no part of the type ${part.type} so.`);
  }
}
