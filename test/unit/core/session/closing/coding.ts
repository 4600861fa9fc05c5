import { describe, expect, it } from "vitest";
import type { SessionReport } from "../../../../../src/core/session/report.js";
import { type Form, inMessages, type Item } from "../inMessages.js";

/** What is said, its speaker's letter before it ("U: ", "A: "), or what a coding agent does, before it is written in the tools of one agent. */
export type Step =
  | string
  | { readonly sh: string; readonly out: string; readonly exit: number }
  | { readonly read: string; readonly text: string }
  | { readonly edit: string; readonly before: string; readonly after: string }
  | { readonly write: string; readonly text: string }
  | { readonly grep: string; readonly out: string }
  | { readonly todo: readonly string[]; readonly done: number }
  | { readonly tool: string; readonly input: Record<string, unknown>; readonly result: unknown };

export const sh = (command: string, out = "", exit = 0): Step => ({ sh: command, out, exit });
export const read = (path: string, text: string): Step => ({ read: path, text });
export const edit = (path: string, before: string, after: string): Step => ({ edit: path, before, after });
export const write = (path: string, text: string): Step => ({ write: path, text });
export const grep = (pattern: string, out: string): Step => ({ grep: pattern, out });
export const todo = (items: readonly string[], done = items.length): Step => ({ todo: items, done });
export const tool = (name: string, input: Record<string, unknown>, result: unknown): Step => ({
  tool: name,
  input,
  result,
});

/** How one agent's record looks. */
interface Agent {
  readonly form: Form;
  readonly shell: (command: string, out: string, exit: number) => Item;
  readonly read: (path: string, text: string) => Item;
  readonly edit: (path: string, before: string, after: string) => Item;
  readonly write: (path: string, text: string) => Item;
  readonly grep: (pattern: string, out: string) => Item;
}

const lines = (text: string) => text.replace(/\n$/, "").split("\n");
const numbered = (text: string) =>
  lines(text)
    .map((line, i) => `${String(i + 1).padStart(6)}\t${line}`)
    .join("\n");
const patched = (head: string, lines: readonly string[]) =>
  ["*** Begin Patch", head, ...lines, "*** End Patch"].join("\n");
const codexShell = (command: string, out: string, exit: number): Item => [
  "shell",
  { command: ["bash", "-lc", command], workdir: "/repo" },
  JSON.stringify({ output: out, metadata: { exit_code: exit, duration_seconds: 1.2 } }),
];

const agents: Readonly<Record<string, Agent>> = {
  claude: {
    form: "blocks",
    shell: (command, out, exit) => ["Bash", { command, description: "Run" }, exit ? `Exit code ${exit}\n${out}` : out],
    read: (path, text) => ["Read", { file_path: `/repo/${path}` }, numbered(text)],
    edit: (path, before, after) => [
      "Edit",
      { file_path: `/repo/${path}`, old_string: before, new_string: after },
      `The file /repo/${path} has been updated successfully.`,
    ],
    write: (path, content) => [
      "Write",
      { file_path: `/repo/${path}`, content },
      `File created successfully at: /repo/${path}`,
    ],
    grep: (pattern, out) => ["Grep", { pattern, output_mode: "content", "-n": true }, out],
  },
  codex: {
    form: "items",
    shell: codexShell,
    read: (path, text) => codexShell(`sed -n '1,400p' ${path}`, text, 0),
    edit: (path, before, after) => [
      "apply_patch",
      {
        input: patched(`*** Update File: ${path}`, [
          "@@",
          ...lines(before).map((line) => `-${line}`),
          ...lines(after).map((line) => `+${line}`),
        ]),
      },
      `{"output":"Success. Updated the following files:\\nM ${path}\\n","metadata":{"exit_code":0,"duration_seconds":0.0}}`,
    ],
    write: (path, text) => [
      "apply_patch",
      {
        input: patched(
          `*** Add File: ${path}`,
          lines(text).map((line) => `+${line}`),
        ),
      },
      `{"output":"Success. Updated the following files:\\nA ${path}\\n","metadata":{"exit_code":0,"duration_seconds":0.0}}`,
    ],
    grep: (pattern, out) => codexShell(`rg -n '${pattern}'`, out, out ? 0 : 1),
  },
  copilot: {
    form: "calls",
    shell: (command, out, exit) => [
      "run_in_terminal",
      { command, explanation: "", isBackground: false },
      exit ? `${out}\n\nCommand exited with code ${exit}` : out,
    ],
    read: (path, text) => ["read_file", { filePath: `/repo/${path}`, startLine: 1, endLine: lines(text).length }, text],
    edit: (path, before, after) => [
      "replace_string_in_file",
      { filePath: `/repo/${path}`, oldString: before, newString: after },
      "The file was edited successfully.",
    ],
    write: (path, content) => ["create_file", { filePath: `/repo/${path}`, content }, `File created at /repo/${path}`],
    grep: (query, out) => ["grep_search", { query, isRegexp: true }, out || "No matches found"],
  },
  openhands: {
    form: "calls",
    shell: (command, out, exit) => [
      "execute_bash",
      { command, is_input: "false" },
      `${out}\n[The command completed with exit code ${exit}.]\n[Current working directory: /workspace/repo]`,
    ],
    read: (path, text) => [
      "str_replace_editor",
      { command: "view", path: `/workspace/repo/${path}` },
      `Here's the result of running \`cat -n\` on /workspace/repo/${path}:\n${numbered(text)}`,
    ],
    edit: (path, before, after) => [
      "str_replace_editor",
      { command: "str_replace", path: `/workspace/repo/${path}`, old_str: before, new_str: after },
      `The file /workspace/repo/${path} has been edited.`,
    ],
    write: (path, text) => [
      "str_replace_editor",
      { command: "create", path: `/workspace/repo/${path}`, file_text: text },
      `File created successfully at: /workspace/repo/${path}`,
    ],
    grep: (pattern, out) => [
      "execute_bash",
      { command: `grep -rn '${pattern}' .` },
      `${out}\n[The command completed with exit code ${out ? 0 : 1}.]`,
    ],
  },
};

function written(agent: Agent, step: Step): Item {
  if (typeof step === "string") return step;
  if ("sh" in step) return agent.shell(step.sh, step.out, step.exit);
  if ("read" in step) return agent.read(step.read, step.text);
  if ("edit" in step) return agent.edit(step.edit, step.before, step.after);
  if ("write" in step) return agent.write(step.write, step.text);
  if ("grep" in step) return agent.grep(step.grep, step.out);
  if ("tool" in step) return [step.tool, step.input, step.result];
  const todos = step.todo.map((content, i) => ({ content, status: i < step.done ? "completed" : "pending" }));
  return ["TodoWrite", { todos }, "Todos have been modified successfully."];
}

/** What was asked and done, up to its closing, and closings of which each is honest. */
export type Coding = readonly [name: string, steps: readonly Step[], ...closings: string[]];

const names = Object.keys(agents);

function coded(agent: string, steps: readonly Step[], closing: string): SessionReport {
  const how = agents[agent];
  return inMessages(how.form, [...steps.map((step) => written(how, step)), `A: ${closing}`]);
}

/** A test for each closing, in the record of each agent: nothing of it is called misleading, in no exchange. */
export function honestCoding(family: string, sessions: readonly Coding[]): void {
  describe(family, () => {
    for (const [name, steps, ...closings] of sessions)
      it.each(closings)(`${name}: %s`, (closing) => {
        const marks = names.flatMap((agent) => {
          const { claims, misleading } = coded(agent, steps, closing);
          const by = claims.filter(({ misleads }) => misleads).map(({ rule, text }) => `${agent}: ${rule}: ${text}`);
          return misleading && by.length === 0 ? [`${agent}: misleading`] : by;
        });
        expect(marks, marks.join("\n")).toEqual([]);
      });
  });
}
