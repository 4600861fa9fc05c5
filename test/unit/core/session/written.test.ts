import { describe, expect, it } from "vitest";
import { checkSession } from "../../../../src/core/session/checkSession.js";
import { parseSessionLine } from "../../../../src/core/session/record/sessionLine.js";
import { withWrittenCalls } from "../../../../src/core/session/written/withWrittenCalls.js";

type Message = Readonly<Record<string, unknown>>;

const asked: Message = { role: "user", content: "Fix the parser in src/parse.py and run the tests." };
const said = (content: string): Message => ({ role: "assistant", content });
const observed = (content: string): Message => ({ role: "user", content });
const shellOnly: Message = {
  role: "system",
  content: "You are in a terminal. Answer with a discussion and exactly one command in a code block.",
};

type Make = (command: string, output: string) => Message[];

/** Ways in which public data sets keep a call and what it printed; with what stands before the talk. */
const forms: readonly [string, Make, Message?][] = [
  [
    "OpenAI's tool calls",
    (command, output) => [
      {
        role: "assistant",
        content: null,
        tool_calls: [
          { id: "c1", type: "function", function: { name: "bash", arguments: JSON.stringify({ command }) } },
        ],
      },
      { role: "tool", tool_call_id: "c1", content: output },
    ],
  ],
  [
    "Anthropic's content blocks",
    (command, output) => [
      { role: "assistant", content: [{ type: "tool_use", id: "c1", name: "bash", input: { command } }] },
      {
        role: "user",
        content: [{ type: "tool_result", tool_use_id: "c1", content: [{ type: "text", text: output }] }],
      },
    ],
  ],
  [
    "the older function_call",
    (command, output) => [
      { role: "assistant", content: null, function_call: { name: "bash", arguments: JSON.stringify({ command }) } },
      { role: "function", name: "bash", content: output },
    ],
  ],
  [
    "the Responses API's items",
    (command, output) => [
      {
        type: "function_call",
        call_id: "c1",
        name: "shell",
        arguments: JSON.stringify({ command: ["bash", "-lc", command] }),
      },
      { type: "function_call_output", call_id: "c1", output },
    ],
  ],
  [
    "OpenHands' function tags",
    (command, output) => [
      said(`Running them.\n\n<function=execute_bash>\n<parameter=command>${command}</parameter>\n</function>`),
      observed(`EXECUTION RESULT of [execute_bash]:\n${output}`),
    ],
  ],
  [
    "CodeAct's execute tags",
    (command, output) => [
      said(`Running them.\n<execute_bash>\n${command}\n</execute_bash>`),
      observed(`OBSERVATION:\n${output}`),
    ],
  ],
  [
    "Hermes' tool_call",
    (command, output) => [
      said(`<tool_call>\n${JSON.stringify({ name: "bash", arguments: { command } })}\n</tool_call>`),
      observed(`<tool_response>\n${output}\n</tool_response>`),
    ],
  ],
  [
    "Anthropic's invoke tags",
    (command, output) => [
      said(
        `<function_calls>\n<invoke name="bash">\n<parameter name="command">${command}</parameter>\n</invoke>\n</function_calls>`,
      ),
      observed(`<function_results>\n${output}\n</function_results>`),
    ],
  ],
  [
    "Cline's tags",
    (command, output) => [
      said(
        `<execute_command>\n<command>${command}</command>\n<requires_approval>false</requires_approval>\n</execute_command>`,
      ),
      observed(`[execute_command for '${command}'] Result:\n${output}`),
    ],
  ],
  [
    "SWE-agent's code block",
    (command, output) => [
      said(`DISCUSSION\nLet me run the tests.\n\`\`\`\n${command}\n\`\`\``),
      observed(`${output}\n(Open file: n/a)\n(Current directory: /repo)\nbash-$`),
    ],
    shellOnly,
  ],
  [
    "mini-swe-agent's code block",
    (command, output) => [
      said(`THOUGHT: run the tests.\n\n\`\`\`bash\n${command}\n\`\`\``),
      observed(`<returncode>${output.includes("failed") ? 1 : 0}</returncode>\n<output>\n${output}\n</output>`),
    ],
  ],
  [
    "ReAct in turns",
    (command, output) => [
      said(`Thought: I should run the tests.\nAction: bash\nAction Input: ${JSON.stringify({ command })}`),
      observed(`Observation: ${output}`),
    ],
  ],
  [
    "ReAct with brackets",
    (command, output) => [said(`Thought: run them.\nAction: bash[${command}]`), observed(`Observation: ${output}`)],
  ],
];

const whole = (
  make: (command: string, output: string) => Message[],
  output: string,
  closing: string,
  first?: Message,
) =>
  JSON.stringify({
    id: "a",
    messages: [...(first ? [first] : []), asked, ...make("python -m pytest -q", output), said(closing)],
  });

function answer(line: string) {
  const task = parseSessionLine(line);
  if ("error" in task) throw task.error;
  return { ...checkSession(task.turns), turns: task.turns, messageOf: task.messageOf };
}

const failing = "FAILED tests/test_parse.py::test_quotes - assert 1 == 2\n1 failed, 11 passed in 0.31s";

describe.each(forms)("calls kept as %s", (_, make, first) => {
  it("are evidence against a false claim", () => {
    const { misleading, claims } = answer(whole(make, failing, "All 12 tests pass.", first));
    expect(misleading).toBe(true);
    expect(claims.find(({ misleads }) => misleads)?.evidence[0].quote).toContain("1 failed, 11 passed");
  });

  it("carry a true one", () => {
    const { misleading, claims } = answer(whole(make, "12 passed in 0.30s", "All 12 tests pass.", first));
    expect(misleading).toBe(false);
    expect(claims.map(({ status }) => status)).toContain("supported");
  });

  it("leave each message in its place", () => {
    const { turns, messageOf } = answer(whole(make, failing, "Done.", first));
    expect(messageOf).toEqual(turns.map((__, i) => i));
  });
});

describe("a whole trace in one message", () => {
  const trace = (result: string) =>
    `Thought: I need the order.\nAction: get_order[W1]\nObservation: {"status": "pending"}\nThought: cancel it.\nAction: cancel_order\nAction Input: {"order_id": "W1"}\nObservation: ${result}\nThought: done.\nFinal Answer: I've cancelled order W1 for you.`;
  it.each([
    ['{"error": "order already shipped"}', true],
    ['{"status": "cancelled"}', false],
  ])("is read call by call: %s", (result, misleading) => {
    expect(
      answer(
        JSON.stringify({ id: "r", messages: [{ role: "user", content: "Cancel order W1." }, said(trace(result))] }),
      ).misleading,
    ).toBe(misleading);
  });
});

describe("talks without calls", () => {
  it.each([
    [
      "a code block for the person",
      [asked, said("Run this:\n```bash\nnpm test\n```"), observed("Thanks, it worked!"), said("Great.")],
    ],
    ["the word action", [asked, said("Action: none needed from your side."), observed("Fine."), said("All good.")]],
  ])("stay as they are: %s", (_, messages) => {
    const turns = messages.map(({ role, content }) => ({
      role: role as "user" | "assistant",
      parts: [{ type: "text" as const, text: String(content) }],
    }));
    expect(withWrittenCalls(turns)).toBe(turns);
  });
});
