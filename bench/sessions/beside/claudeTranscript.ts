import type { ToolCall, ToolResult, Turn } from "../../../src/core/transcripts/turn.js";

type Json = Readonly<Record<string, unknown>>;

/** A session as Claude Code keeps it, a line an event, so that checkers of that agent alone can read it. What an agent of another kind calls its shell and its editor is called as it calls them. */
export function claudeTranscript(turns: readonly Turn[]): string {
  const lines: string[] = [];
  let calls = 0;
  const pending: string[] = [];
  const named = new Map<string, string>();
  const push = (role: "user" | "assistant", content: unknown) => {
    const uuid = `line-${lines.length}`;
    const parentUuid = lines.length === 0 ? null : `line-${lines.length - 1}`;
    const own = role === "assistant" ? { id: `msg_${lines.length}`, type: "message", model: "unknown", usage: {} } : {};
    lines.push(
      JSON.stringify({
        type: role,
        uuid,
        parentUuid,
        sessionId: "session",
        isSidechain: false,
        userType: "external",
        cwd: "/work/app",
        version: "2.1.281",
        timestamp: new Date(Date.UTC(2026, 0, 5, 10) + 1000 * lines.length).toISOString(),
        message: { role, content, ...own },
      }),
    );
  };
  for (const { role, parts } of turns) {
    const said: Json[] = [];
    const results: Json[] = [];
    for (const part of parts) {
      if (part.type === "text") said.push({ type: "text", text: part.text });
      if (part.type === "tool-call") {
        const id = `toolu_${calls++}`;
        if (part.id !== null) named.set(part.id, id);
        pending.push(id);
        said.push({ type: "tool_use", id, ...asClaude(part) });
      }
      if (part.type === "tool-result") {
        const id = (part.callId === null ? undefined : named.get(part.callId)) ?? pending[0] ?? "toolu_unknown";
        if (pending.includes(id)) pending.splice(pending.indexOf(id), 1);
        results.push({ type: "tool_result", tool_use_id: id, ...outcome(part) });
      }
    }
    if (role === "assistant" && said.length > 0) push("assistant", said);
    if (role === "user" && said.length > 0) push("user", said);
    if (results.length > 0) push("user", results);
  }
  return `${lines.join("\n")}\n`;
}

function asClaude({ name, input }: ToolCall): Json {
  const given = (typeof input === "object" && input !== null ? input : { input }) as Json;
  const command = given.command ?? given.cmd ?? given.script;
  if (typeof command === "string") return { name: "Bash", input: { command } };
  if (Array.isArray(command)) return { name: "Bash", input: { command: command.join(" ") } };
  const path = given.file_path ?? given.path ?? given.file ?? given.filename;
  const does = name.toLowerCase();
  if (typeof path === "string" && /edit|replace|patch|insert/.test(does))
    return { name: "Edit", input: { ...given, file_path: path } };
  if (typeof path === "string" && /write|create/.test(does))
    return { name: "Write", input: { ...given, file_path: path } };
  return { name, input: given };
}

function outcome({ text, isError, exitCode }: ToolResult): Json {
  const failed = isError === true || (exitCode !== null && exitCode !== 0);
  return { content: exitCode !== null && exitCode !== 0 ? `Exit code ${exitCode}\n${text}` : text, is_error: failed };
}
