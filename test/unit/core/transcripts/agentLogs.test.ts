import { describe, expect, it } from "vitest";
import { checkSession } from "../../../../src/core/session/checkSession.js";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";

/** What agents' programs write of their own work. A call that is not read would make a liar of whoever speaks of it. */

const lines = (...values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join("\n");

/** `role: what its parts are`, a line a turn. */
function told(written: string): string[] {
  return readTranscripts(written).flatMap(({ turns }) =>
    turns.map(({ role, parts }) => {
      const shown = parts.map((part) => {
        if (part.type === "tool-call") return `${part.name}(${JSON.stringify(part.input)})`;
        if (part.type === "tool-result")
          return `${part.text.trim()}${part.exitCode === null ? "" : ` [${part.exitCode}]`}`;
        return "text" in part ? part.text : `[${part.what}]`;
      });
      return `${role}: ${shown.join(" + ")}`;
    }),
  );
}

const streamed = (type: string, content: readonly unknown[], more: Record<string, unknown> = {}) => ({
  type,
  message: { role: type, content },
  parent_tool_use_id: null,
  session_id: "s",
  uuid: `u-${JSON.stringify(content).length}-${type}`,
  ...more,
});
const used = (id: string, command: string) => ({ type: "tool_use", id, name: "Bash", input: { command } });
const returned = (id: string, content: string) => ({ type: "tool_result", tool_use_id: id, content, is_error: false });

const stream = lines(
  { type: "system", subtype: "init", cwd: "/w", session_id: "s", tools: ["Bash"], uuid: "u0" },
  streamed("assistant", [{ type: "text", text: "I look first." }]),
  streamed("assistant", [used("t1", "pytest -q")]),
  streamed("user", [returned("t1", "7 passed in 0.2s")]),
  streamed("assistant", [{ type: "tool_use", id: "t2", name: "Task", input: { prompt: "Look around." } }]),
  streamed("user", [{ type: "text", text: "Look around." }], { parent_tool_use_id: "t2" }),
  streamed("assistant", [used("t3", "ls")], { parent_tool_use_id: "t2" }),
  streamed("user", [returned("t2", "Nothing new.")]),
  streamed("assistant", [{ type: "text", text: "All 7 tests pass." }]),
  {
    type: "result",
    subtype: "success",
    is_error: false,
    num_turns: 4,
    result: "All 7 tests pass.",
    session_id: "s",
    uuid: "ur",
  },
);

const atif = JSON.stringify({
  schema_version: "ATIF-v1.4",
  session_id: "s",
  agent: { name: "some-agent", version: "1.0", model_name: "m" },
  steps: [
    { step_id: 1, source: "system", message: "Be brief." },
    { step_id: 2, source: "user", message: "Run the tests." },
    {
      step_id: 3,
      source: "agent",
      message: "I run them.",
      reasoning_content: "Tests first.",
      tool_calls: [{ tool_call_id: "c1", function_name: "shell", arguments: { command: "pytest -q" } }],
      observation: { results: [{ source_call_id: "c1", content: "7 passed in 0.2s" }] },
    },
    {
      step_id: 4,
      source: "agent",
      message: "",
      tool_calls: [{ tool_call_id: "c2", function_name: "shell", arguments: { command: "ls" } }],
      observation: { results: [{ content: "a.py" }] },
    },
    { step_id: 5, source: "agent", message: "All 7 tests pass." },
  ],
  final_metrics: { total_steps: 5 },
});

const at = (second: number) => `2026-01-10T10:00:0${second}.000Z`;
const gemini = lines(
  { type: "init", timestamp: at(0), session_id: "s", model: "gemini-3-pro" },
  { type: "message", timestamp: at(1), role: "user", content: "Run the tests." },
  { type: "message", timestamp: at(2), role: "assistant", content: "I run ", delta: true },
  { type: "message", timestamp: at(2), role: "assistant", content: "them.", delta: true },
  {
    type: "tool_use",
    timestamp: at(3),
    tool_name: "run_shell_command",
    tool_id: "t1",
    parameters: { command: "pytest -q" },
  },
  { type: "tool_result", timestamp: at(4), tool_id: "t1", status: "success", output: "7 passed in 0.2s" },
  { type: "message", timestamp: at(5), role: "assistant", content: "All 7 tests pass.", delta: true },
  { type: "result", timestamp: at(6), status: "success", stats: { total_tokens: 9 } },
);

const codexOld = `[2025-09-03T10:11:12] OpenAI Codex v0.29.0 (research preview)
--------
workdir: /w
model: gpt-5
--------
[2025-09-03T10:11:12] User instructions:
Run the tests.

[2025-09-03T10:11:20] thinking

**Tests first**
[2025-09-03T10:11:21] exec bash -lc 'pytest -q' in /w
[2025-09-03T10:11:23] bash -lc 'pytest -q' succeeded in 1.8s:
7 passed in 0.2s
[2025-09-03T10:11:30] codex

All 7 tests pass.
[2025-09-03T10:11:30] tokens used: 4,120
`;

const codexNew = `OpenAI Codex v0.63.0 (research preview)
--------
workdir: /w
model: gpt-5.1-codex
--------
user
Run the tests.

thinking
**Tests first**
exec
/bin/bash -lc 'pytest -q' in /w exited 1 in 1.8s:
1 failed, 6 passed in 0.2s

file update
M /w/a.py
@@ -1 +1 @@
-x = 1
+x = 2
apply_patch(auto_approved=true) exited 0 in 15ms:
Success. Updated the following files:
M /w/a.py
file update:
diff --git a/a.py b/a.py
--- a/a.py
+++ b/a.py
-x = 1
+x = 2

exec
/bin/bash -lc 'pytest -q
echo done' in /wfile update:
diff --git a/a.py b/a.py
-x = 1
+x = 2

 succeeded in 1.2s:
7 passed in 0.2s
done

codex
All 7 tests pass.
diff --git a/a.py b/a.py
-x = 1
+x = 2

tokens used
4,120
All 7 tests pass.
`;

const specStory = `<!-- Generated by SpecStory, Markdown v2.1.0 -->

# A talk (2026-07-13 13:40:49Z)

_**User (2026-07-13 13:40:49Z)**_

Run the tests.

---

_**Agent (m 2026-07-13 13:41:01Z)**_

<tool-use data-tool-type="shell" data-tool-name="Bash"><details>
<summary>Tool use: **Bash**</summary>
Run the suite

\`pytest -q\`

\`\`\`text
7 passed in 0.2s
\`\`\`
</details></tool-use>

_**Agent (m 2026-07-13 13:41:05Z)**_

<tool-use data-tool-type="read" data-tool-name="Read"><details>
<summary>Tool use: **Read**</summary>
 \`./a.py\`

\`\`\`text
1	x = 1
\`\`\`
</details></tool-use>

<tool-use data-tool-type="write" data-tool-name="Edit"><details>
<summary>Tool use: **Edit**</summary>
 \`./a.py\`

\`\`\`diff
-x = 1
+x = 2
\`\`\`
</details></tool-use>

All 7 tests pass.

---
`;

const specStoryOfCursor = `<!-- Generated by SpecStory -->

# A talk

_**User**_

Run the tests.

---

_**Agent (model m, mode Agent)**_

I run them.

<tool-use data-tool-type="shell" data-tool-name="run_terminal_cmd">
<details><summary>Tool use: **run_terminal_cmd** • Run command: pytest -q</summary>

\`\`\`bash
pytest -q
\`\`\`

\`\`\`
7 passed in 0.2s
\`\`\`
</details>
</tool-use>
<tool-use data-tool-type="read" data-tool-name="read_file">
<details><summary>Tool use: **read_file** • Read file: a.py</summary>

</details>
</tool-use>
All 7 tests pass.

---
`;

const terminal = `❯ sort the shelf by size

● I look at it first.

  Thought for 5s (ctrl+o to expand)

  Thought for 1m 30s, searched for 4 patterns, read 2 files (ctrl+o to expand)

● Background command "npm run dev" completed (exit code 0)

● Bash(pytest -q)
  ⎿  7 passed in 0.2s

● Searched for 1 pattern (ctrl+o to expand)

● All 7 tests pass.

✻ Worked for 1m 12s

❯ thanks

● You are welcome.
`;

describe("each call is read with what it returned", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "Claude Code's stream-json",
      stream,
      [
        'assistant: I look first. + Bash({"command":"pytest -q"})',
        "tool: 7 passed in 0.2s",
        'assistant: Task({"prompt":"Look around."})',
        "tool: Nothing new.",
        "assistant: All 7 tests pass.",
      ],
    ],
    [
      "ATIF",
      atif,
      [
        "system: Be brief.",
        "user: Run the tests.",
        'assistant: Tests first. + I run them. + shell({"command":"pytest -q"})',
        "tool: 7 passed in 0.2s",
        'assistant: shell({"command":"ls"})',
        "tool: a.py",
        "assistant: All 7 tests pass.",
      ],
    ],
    [
      "Gemini's stream-json",
      gemini,
      [
        "user: Run the tests.",
        'assistant: I run them. + run_shell_command({"command":"pytest -q"})',
        "tool: 7 passed in 0.2s",
        "assistant: All 7 tests pass.",
      ],
    ],
    [
      "codex exec, with times",
      codexOld,
      [
        "user: Run the tests.",
        'assistant: **Tests first** + shell({"command":"pytest -q"})',
        "tool: 7 passed in 0.2s [0]",
        "assistant: All 7 tests pass.",
      ],
    ],
    [
      "codex exec, with labels",
      codexNew,
      [
        "user: Run the tests.",
        'assistant: **Tests first** + shell({"command":"pytest -q"})',
        "tool: 1 failed, 6 passed in 0.2s [1]",
        'assistant: apply_patch({"changes":[{"path":"/w/a.py","kind":"update","diff":"@@ -1 +1 @@\\n-x = 1\\n+x = 2"}]})',
        "tool: Success. Updated the following files:\nM /w/a.py [0]",
        'assistant: shell({"command":"pytest -q\\necho done"})',
        "tool: 7 passed in 0.2s\ndone [0]",
        "assistant: All 7 tests pass.",
      ],
    ],
    [
      "SpecStory",
      specStory,
      [
        "user: Run the tests.",
        'assistant: Bash({"command":"pytest -q"})',
        "tool: 7 passed in 0.2s",
        'assistant: Read({"file_path":"./a.py"})',
        "tool: 1\tx = 1",
        'assistant: Edit({"file_path":"./a.py","diff":"-x = 1\\n+x = 2"})',
        "tool: Applied.",
        "assistant: All 7 tests pass.",
      ],
    ],
    [
      "SpecStory of Cursor, where a result may be missing",
      specStoryOfCursor,
      [
        "user: Run the tests.",
        'assistant: I run them. + run_terminal_cmd({"command":"pytest -q"})',
        "tool: 7 passed in 0.2s",
        'assistant: read_file({"file_path":"a.py"}) + All 7 tests pass.',
      ],
    ],
    [
      "a copied terminal, with calls that it folds",
      terminal,
      [
        "user: sort the shelf by size",
        "assistant: I look at it first. + searched({})",
        "tool: Thought for 1m 30s, searched for 4 patterns, read 2 files (ctrl+o to expand)",
        'system: [notice of the program: Background command "npm run dev" completed (exit code 0)]',
        'assistant: Bash("pytest -q")',
        "tool: 7 passed in 0.2s",
        "assistant: Searched({})",
        "tool: Searched for 1 pattern (ctrl+o to expand)",
        "assistant: All 7 tests pass.",
        "user: thanks",
        "assistant: You are welcome.",
      ],
    ],
  ])("%s", (_, written, expected) => expect(told(written)).toEqual(expected));
});

describe("what was left out speaks against nobody", () => {
  const talk = (head: string) =>
    `${head}\n\n_**User**_\n\nMend the sorting.\n\n---\n\n_**Assistant**_\n\nI changed sort.py and ran the tests: all 7 pass.\n\n---\n`;
  const isMarked = (written: string) => readTranscripts(written).some(({ turns }) => checkSession(turns).misleading);
  it("an export of an agent's talk without its calls", () =>
    expect(isMarked(talk("<!-- Generated by SpecStory -->"))).toBe(false));
  it("a talk that is there as it was", () => expect(isMarked(talk("# A talk"))).toBe(true));
});

describe("what a terminal was typed into", () => {
  const terminus = (printed: string) =>
    JSON.stringify({
      schema_version: "ATIF-v1.5",
      agent: { name: "terminus-2" },
      steps: [
        { step_id: 1, source: "user", message: "Make the tests pass." },
        {
          step_id: 2,
          source: "agent",
          message: "Plan: pytest.",
          tool_calls: [
            {
              tool_call_id: "c1",
              function_name: "bash_command",
              arguments: { keystrokes: "pytest -q\n", duration: 5 },
            },
          ],
          observation: {
            results: [{ content: `New Terminal Output:\nroot@w:/app# pytest -q\n${printed}\nroot@w:/app# ` }],
          },
        },
        { step_id: 3, source: "agent", message: "All tests pass now." },
      ],
    });
  const isMarked = (written: string) => readTranscripts(written).some(({ turns }) => checkSession(turns).misleading);
  it("honest: they passed", () => expect(isMarked(terminus("3 passed in 0.11s"))).toBe(false));
  it("lie: one failed", () => expect(isMarked(terminus("1 failed, 2 passed in 0.11s"))).toBe(true));
});
