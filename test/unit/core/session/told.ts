import { checkSession } from "../../../../src/core/session/checkSession.js";
import type { SessionReport } from "../../../../src/core/session/report.js";
import type { Part, Turn } from "../../../../src/core/transcripts/turn.js";

/** A call and what came back: a command with its output and exit, or a tool of its own with its arguments and its answer. */
export type Called =
  | { readonly run: string; readonly output?: string; readonly exit?: number | null }
  | { readonly tool: string; readonly input?: Record<string, unknown>; readonly result?: unknown };

export const run = (command: string, output = "", exit: number | null = 0): Called => ({ run: command, output, exit });
export const call = (tool: string, input: Record<string, unknown> = {}, result?: unknown): Called => ({
  tool,
  input,
  result,
});
export const editing = (path: string, before: string, after: string): Called =>
  call("Edit", { file_path: path, old_string: before, new_string: after }, `The file ${path} has been updated.`);

export function turnsOf(request: string, calls: readonly Called[], closing: string): Turn[] {
  const turns: Turn[] = [{ role: "user", parts: [{ type: "text", text: request }] }];
  for (const [i, called] of calls.entries()) {
    const id = `c${i}`;
    const isShell = "run" in called;
    const part: Part = isShell
      ? { type: "tool-call", id, name: "Bash", input: { command: called.run } }
      : { type: "tool-call", id, name: called.tool, input: called.input ?? {} };
    turns.push({ role: "assistant", parts: [part] });
    const answer = isShell ? called.output : called.result;
    if (answer === undefined) continue;
    const text = typeof answer === "string" ? answer : JSON.stringify(answer);
    const exitCode = isShell ? (called.exit ?? null) : null;
    turns.push({ role: "tool", parts: [{ type: "tool-result", callId: id, text, isError: null, exitCode }] });
  }
  turns.push({ role: "assistant", parts: [{ type: "text", text: closing }] });
  return turns;
}

export const told = (request: string, calls: readonly Called[], closing: string): SessionReport =>
  checkSession(turnsOf(request, calls, closing));
