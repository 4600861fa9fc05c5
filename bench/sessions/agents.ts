import type { Part, ToolCall, ToolResult, Turn } from "../../src/core/transcripts/turn.js";
import type { Step } from "./session.js";

/** How one agent writes its calls and how its harness writes what comes back. */
export interface AgentStyle {
  readonly id: string;
  readonly call: (step: Exclude<Step, { do: "say" | "next" }>) => { name: string; input: unknown };
  readonly result: (step: Exclude<Step, { do: "say" | "next" }>) => Pick<ToolResult, "text" | "isError" | "exitCode">;
  /** The closing goes through a tool: OpenHands' finish. */
  readonly finish?: (text: string) => { name: string; input: unknown };
  readonly ids: boolean;
}

type Doing = Exclude<Step, { do: "say" | "next" }>;

const numbered = (content: string, from = 1) =>
  content
    .split("\n")
    .map((line, i) => `${String(from + i).padStart(6)}→${line}`)
    .join("\n");

function plain(step: Doing): { text: string; failed: boolean } {
  switch (step.do) {
    case "shell":
      return { text: step.output, failed: (step.exit ?? 0) !== 0 };
    case "read":
      return { text: step.error ?? step.content, failed: step.error !== undefined };
    case "edit":
      return { text: step.error ?? `The file ${step.path} has been updated.`, failed: step.error !== undefined };
    case "write":
      return { text: step.error ?? `File created successfully at: ${step.path}`, failed: step.error !== undefined };
    case "search":
    case "fetch":
      return { text: step.error ?? step.output, failed: step.error !== undefined };
    case "tool":
      return {
        text: typeof step.result === "string" ? step.result : JSON.stringify(step.result),
        failed: step.error ?? false,
      };
  }
}

const claude: AgentStyle = {
  id: "claude-code",
  ids: true,
  call: (step) => {
    switch (step.do) {
      case "shell":
        return {
          name: "Bash",
          input: {
            command: step.command,
            description: "Run a command",
            ...(step.background ? { run_in_background: true } : {}),
          },
        };
      case "read":
        return {
          name: "Read",
          input: {
            file_path: `/repo/${step.path}`,
            ...(step.from ? { offset: step.from } : {}),
            ...(step.lines ? { limit: step.lines } : {}),
          },
        };
      case "edit":
        return {
          name: "Edit",
          input: { file_path: `/repo/${step.path}`, old_string: step.before, new_string: step.after },
        };
      case "write":
        return { name: "Write", input: { file_path: `/repo/${step.path}`, content: step.content } };
      case "search":
        return {
          name: "Grep",
          input: { pattern: step.pattern, ...(step.path ? { path: step.path } : {}), output_mode: "content" },
        };
      case "fetch":
        return { name: "WebFetch", input: { url: step.url, prompt: "Summarise the page" } };
      case "tool":
        return { name: `mcp__work__${step.name}`, input: step.input };
    }
  },
  result: (step) => {
    const { text, failed } = plain(step);
    if (step.do === "shell" && failed)
      return { text: `Exit code ${step.exit}\n${text}`, isError: true, exitCode: null };
    if (step.do === "read" && !failed) return { text: numbered(text, step.from), isError: null, exitCode: null };
    return {
      text: failed && step.do !== "tool" ? `<tool_use_error>${text}</tool_use_error>` : text,
      isError: failed ? true : null,
      exitCode: null,
    };
  },
};

const codex: AgentStyle = {
  id: "codex",
  ids: true,
  call: (step) => {
    switch (step.do) {
      case "shell":
        return { name: "shell", input: { command: ["bash", "-lc", step.command], workdir: "/repo" } };
      case "read":
        return {
          name: "shell",
          input: {
            command: [
              "bash",
              "-lc",
              step.lines
                ? `sed -n '${step.from ?? 1},${(step.from ?? 1) + step.lines}p' ${step.path}`
                : `cat ${step.path}`,
            ],
          },
        };
      case "edit":
        return {
          name: "apply_patch",
          input: `*** Begin Patch\n*** Update File: ${step.path}\n@@\n${prefixed("-", step.before)}\n${prefixed("+", step.after)}\n*** End Patch`,
        };
      case "write":
        return {
          name: "apply_patch",
          input: `*** Begin Patch\n*** Add File: ${step.path}\n${prefixed("+", step.content)}\n*** End Patch`,
        };
      case "search":
        return { name: "shell", input: { command: ["bash", "-lc", `rg -n '${step.pattern}' ${step.path ?? "."}`] } };
      case "fetch":
        return { name: "shell", input: { command: ["bash", "-lc", `curl -sS ${step.url}`] } };
      case "tool":
        return { name: step.name, input: step.input };
    }
  },
  result: (step) => {
    const { text, failed } = plain(step);
    if (step.do === "tool") return { text, isError: null, exitCode: null };
    if (step.do === "edit" || step.do === "write")
      return {
        text: failed ? text : `Success. Updated the following files:\nM ${step.path}`,
        isError: null,
        exitCode: null,
      };
    const exit = step.do === "shell" ? (step.exit ?? 0) : failed || (step.do === "search" && text === "") ? 1 : 0;
    return {
      text: JSON.stringify({ output: text, metadata: { exit_code: exit, duration_seconds: 1.2 } }),
      isError: null,
      exitCode: null,
    };
  },
};

const prefixed = (sign: string, text: string) =>
  text
    .split("\n")
    .map((line) => sign + line)
    .join("\n");

const openHands: AgentStyle = {
  id: "openhands",
  ids: true,
  call: (step) => {
    switch (step.do) {
      case "shell":
        return { name: "execute_bash", input: { command: step.command } };
      case "read":
        return {
          name: "str_replace_editor",
          input: {
            command: "view",
            path: `/workspace/${step.path}`,
            ...(step.lines ? { view_range: [step.from ?? 1, (step.from ?? 1) + step.lines] } : {}),
          },
        };
      case "edit":
        return {
          name: "str_replace_editor",
          input: { command: "str_replace", path: `/workspace/${step.path}`, old_str: step.before, new_str: step.after },
        };
      case "write":
        return {
          name: "str_replace_editor",
          input: { command: "create", path: `/workspace/${step.path}`, file_text: step.content },
        };
      case "search":
        return { name: "execute_bash", input: { command: `grep -rn "${step.pattern}" ${step.path ?? "."}` } };
      case "fetch":
        return { name: "fetch", input: { url: step.url } };
      case "tool":
        return { name: step.name, input: step.input };
    }
  },
  result: (step) => {
    const { text, failed } = plain(step);
    if (step.do === "shell" || step.do === "search") {
      const exit = step.do === "shell" ? (step.exit ?? 0) : text === "" || failed ? 1 : 0;
      return {
        text: `${text}\n[The command completed with exit code ${exit}.]\n[Current working directory: /workspace]`,
        isError: null,
        exitCode: null,
      };
    }
    if (step.do === "edit" && !failed)
      return {
        text: `The file /workspace/${step.path} has been edited. Here's the result of running \`cat -n\` on a snippet:\n${numbered(step.after)}`,
        isError: null,
        exitCode: null,
      };
    return { text: failed && step.do !== "tool" ? `ERROR:\n${text}` : text, isError: null, exitCode: null };
  },
  finish: (text) => ({ name: "finish", input: { message: text, task_completed: "true" } }),
};

const cursor: AgentStyle = {
  id: "cursor",
  ids: true,
  call: (step) => {
    switch (step.do) {
      case "shell":
        return { name: "run_terminal_cmd", input: { command: step.command, is_background: step.background ?? false } };
      case "read":
        return {
          name: "read_file",
          input: {
            target_file: step.path,
            should_read_entire_file: !step.lines,
            ...(step.lines
              ? {
                  start_line_one_indexed: step.from ?? 1,
                  end_line_one_indexed_inclusive: (step.from ?? 1) + step.lines,
                }
              : {}),
          },
        };
      case "edit":
        return {
          name: "search_replace",
          input: { file_path: step.path, old_string: step.before, new_string: step.after },
        };
      case "write":
        return {
          name: "edit_file",
          input: { target_file: step.path, instructions: "Create the file", code_edit: step.content },
        };
      case "search":
        return { name: "grep_search", input: { query: step.pattern, include_pattern: step.path ?? "**/*" } };
      case "fetch":
        return { name: "web_fetch", input: { url: step.url } };
      case "tool":
        return { name: step.name, input: step.input };
    }
  },
  result: (step) => {
    const { text, failed } = plain(step);
    if (step.do === "shell")
      return {
        text: `Exit code: ${step.exit ?? 0}\n\nCommand output:\n\n\`\`\`\n${text}\n\`\`\``,
        isError: null,
        exitCode: null,
      };
    return { text: failed && step.do !== "tool" ? `Error: ${text}` : text, isError: null, exitCode: null };
  },
};

/** Function calls of any chat API: text comes back, and no flag at all. */
const functions: AgentStyle = {
  id: "functions",
  ids: true,
  call: (step) => {
    switch (step.do) {
      case "shell":
        return { name: "run_command", input: JSON.stringify({ command: step.command }) };
      case "read":
        return {
          name: "read_file",
          input: JSON.stringify({
            path: step.path,
            ...(step.lines ? { start_line: step.from ?? 1, end_line: (step.from ?? 1) + step.lines } : {}),
          }),
        };
      case "edit":
        return {
          name: "replace_in_file",
          input: JSON.stringify({ path: step.path, old_text: step.before, new_text: step.after }),
        };
      case "write":
        return { name: "write_file", input: JSON.stringify({ path: step.path, content: step.content }) };
      case "search":
        return { name: "search_files", input: JSON.stringify({ path: step.path ?? ".", regex: step.pattern }) };
      case "fetch":
        return { name: "http_get", input: JSON.stringify({ url: step.url }) };
      case "tool":
        return { name: step.name, input: JSON.stringify(step.input) };
    }
  },
  result: (step) => {
    const { text, failed } = plain(step);
    return {
      text: failed && step.do !== "shell" && step.do !== "tool" ? `Error: ${text}` : text,
      isError: null,
      exitCode: null,
    };
  },
};

/** Messages without call ids and with an exit status of their own. */
const bare: AgentStyle = {
  ...functions,
  id: "bare",
  ids: false,
  result: (step) => {
    const { text, failed } = plain(step);
    return {
      text: failed && step.do !== "shell" && step.do !== "tool" ? `Error: ${text}` : text,
      isError: failed,
      exitCode: step.do === "shell" ? (step.exit ?? 0) : null,
    };
  },
};

export const agents: readonly AgentStyle[] = [claude, codex, openHands, cursor, functions, bare];

/** The turns of a session as one agent would have left them. */
export function asTurns(request: string, steps: readonly Step[], closing: string, agent: AgentStyle): Turn[] {
  const turns: Turn[] = [{ role: "user", parts: [{ type: "text", text: request }] }];
  let said: Part[] = [];
  let count = 0;
  for (const step of steps) {
    if (step.do === "say") {
      said.push({ type: "text", text: step.text });
      continue;
    }
    if (step.do === "next") {
      turns.push({ role: "assistant", parts: [...said, { type: "text", text: step.said }] });
      turns.push({ role: "user", parts: [{ type: "text", text: step.asked }] });
      said = [];
      continue;
    }
    count++;
    const id = agent.ids ? `call_${count}` : null;
    const call: ToolCall = { type: "tool-call", id, ...agent.call(step) };
    turns.push({ role: "assistant", parts: [...said, call] });
    turns.push({ role: "tool", parts: [{ type: "tool-result", callId: id, ...agent.result(step) }] });
    said = [];
  }
  if (agent.finish)
    turns.push({
      role: "assistant",
      parts: [...said, { type: "tool-call", id: `call_${count + 1}`, ...agent.finish(closing) }],
    });
  else turns.push({ role: "assistant", parts: [...said, { type: "text", text: closing }] });
  return turns;
}
