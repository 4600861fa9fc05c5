import { describe, expect, test } from "vitest";
import { checkSession } from "../../../../../src/core/session/checkSession.js";
import { withWrittenCalls } from "../../../../../src/core/session/written/withWrittenCalls.js";
import { readTranscripts } from "../../../../../src/core/transcripts/readTranscripts.js";

const rule = "-".repeat(80);
const stars = "*".repeat(60);

const folded = (printed: string, closing: string) =>
  `# shop__cart-41\n\n**Exit status:** \`Submitted\`\n\n<details>\n<summary><strong>Step 1</strong></summary>\n\n## Prompt sent to LLM\n\n\`\`\`\`text\n[user]\nTotals are off by one. Answer with one bash command.\n\n\`\`\`bash\nyour_command\n\`\`\`\n\`\`\`\`\n\n## LLM response\n\n\`\`\`\`text\nTHOUGHT: I run the tests.\n\n\`\`\`bash\nnpm test\n\`\`\`\n\`\`\`\`\n\n</details>\n\n<details>\n<summary><strong>Step 2</strong></summary>\n\n## Prompt sent to LLM\n\n\`\`\`text\n[user]\n<returncode>${printed.includes("failed") ? 1 : 0}</returncode>\n<output>\n${printed}\n</output>\n\`\`\`\n\n## LLM response\n\n\`\`\`\`text\nTHOUGHT: ${closing}\n\n\`\`\`bash\necho COMPLETE_TASK_AND_SUBMIT_FINAL_OUTPUT\n\`\`\`\n\`\`\`\`\n\n</details>\n`;

const bracketed = (printed: string, closing: string) =>
  `# SWE trajectory 7\ninstance_id: shop__cart-41\n## [system]\nSWE-agent shell interface\n## [user-observation]\nTotals are off by one.\n(Open file: n/a)\nbash-$\n## [ai]\nLet's run the tests.\n\`\`\`\nnpm test\n\`\`\`\n## [user-observation]\n${printed}\n(Open file: n/a)\nbash-$\n## [ai]\n${closing}\n\`\`\`\nsubmit\n\`\`\`\n`;

const blocks = (printed: string, closing: string) =>
  `# Run\n\n### Block 0: user\n\nTotals are off by one.\n\n### Block 1: assistant\n\nTool calls:\n\`\`\`json\n[{"id": "c1", "function": "bash_command", "arguments": {"keystrokes": "npm test\\n"}}]\n\`\`\`\n\nAnalysis: I run the tests.\n\n### Block 2: tool\n\nNew Terminal Output:\n\n${printed}\n\n### Block 3: assistant\n\nAnalysis: ${closing}\n`;

const console04 = (printed: string, closing: string) =>
  `---------- TextMessage (user) ----------\nTotals are off by one.\n---------- ToolCallRequestEvent (coder) ----------\n[FunctionCall(id='c1', arguments='{"command": "npm test"}', name='run_shell')]\n[Prompt tokens: 62, Completion tokens: 16]\n---------- ToolCallExecutionEvent (coder) ----------\n[FunctionExecutionResult(content='it\\'s done:\\n${printed}', name='run_shell', call_id='c1', is_error=False)]\n---------- ToolCallSummaryMessage (coder) ----------\n${printed}\n---------- TextMessage (coder) ----------\n${closing}\n`;

const talk02 = (printed: string, closing: string) =>
  `Solving task...\nuser_proxy (to coder):\n\nTotals are off by one.\n\n${rule}\ncoder (to user_proxy):\n\nI run the tests.\n\`\`\`bash\nnpm test\n\`\`\`\n\n${rule}\n\n>>>>>>>> EXECUTING CODE BLOCK 0 (inferred language is bash)...\nuser_proxy (to coder):\n\nexitcode: ${printed.includes("failed") ? "1 (execution failed)" : "0 (execution succeeded)"}\nCode output: \n${printed}\n\n${rule}\ncoder (to user_proxy):\n\n${closing}\n\n${rule}\n`;

const labelled = (printed: string, closing: string) =>
  `# Trajectory: \`runs/cart.jsonl\`\n\n**Session init** — model \`some-model\`, tools: Bash\n\n**Tool call → Bash**\n\n\`\`\`json\n{"command": "npm test"}\n\`\`\`\n\n**Tool result:**\n\n\`\`\`\n${printed}\n\`\`\`\n\n**Assistant:**\n\n${closing}\n\n---\n**Final result** (3 turns, 9.1s, $0.01):\n\n${closing}\n`;

const withinTool = (printed: string, closing: string) =>
  `# Fix the cart\n\n## User\n\nTotals are off by one.\n\n## Assistant\n\nI run the tests.\n\n**Tool** \`bash\`\n\n**Input**\n\n\`\`\`json\n{"command": "npm test"}\n\`\`\`\n\n**Output**\n\n\`\`\`\n${printed}\n\`\`\`\n\n${closing}\n`;

const toolHeading = (printed: string, closing: string) =>
  `**You:** Totals are off by one.\n\n### Tool: \`bash\`\n\n- **Arguments:** \`npm test\`\n- **Result:**\n\n\`\`\`text\n${printed}\n\`\`\`\n\n**Claude:** ${closing}\n`;

const tagged = (printed: string, closing: string) =>
  `[init] cwd=/srv/shop model=some-model\n[user] Totals are off by one.\n[tool_use] Bash {"command": "npm test", "description": "Run the tests"}\n[tool_result] ${printed}\n[assistant] ${closing}\n`;

const rollout = (printed: string, closing: string) =>
  JSON.stringify([
    { role: "user", content: "Totals are off by one." },
    {
      role: "assistant",
      content: JSON.stringify({
        analysis: "I run the tests first.",
        plan: "Run them.",
        commands: [{ keystrokes: "npm test\n", duration: 9 }],
      }),
    },
    { role: "user", content: `New Terminal Output:\n\nroot@box:/shop# npm test\n${printed}\nroot@box:/shop#` },
    {
      role: "assistant",
      content: JSON.stringify({ analysis: closing, plan: "Nothing is left.", commands: [], task_complete: true }),
    },
  ]);

const exported = (printed: string, closing: string) => {
  const said = (who: string, body: unknown) =>
    `### ${who}\n> 5/14/2026, 9:02:11 AM\n\n${typeof body === "string" ? body : JSON.stringify(body, null, 2)}\n\n---\n`;
  return [
    "# Claude Session Export\n\n## Conversation\n",
    said("User", "Totals are off by one."),
    said("Assistant", [{ type: "tool_use", id: "t1", name: "Bash", input: { command: "npm test" } }]),
    said("User", [{ tool_use_id: "t1", type: "tool_result", content: printed, is_error: printed.includes("failed") }]),
    said("Assistant", closing),
  ].join("\n");
};

const bar = (name: string) => `${"=".repeat(32)} ${name} Message ${"=".repeat(33)}`;

const pretty = (printed: string, closing: string) =>
  `${bar("Human")}\n\nTotals are off by one.\n${bar("Ai")}\nTool Calls:\n  run_shell (call_1)\n Call ID: call_1\n  Args:\n    command: npm test\n${bar("Tool")}\nName: run_shell\n\n${printed}\n${bar("Ai")}\n\n${closing}\n`;

const crew = (printed: string, closing: string) =>
  `# Agent: Coder\n## Task: Totals are off by one.\n\n\n# Agent: Coder\n## Using tool: run_shell\n## Tool Input: \n"{\\"command\\": \\"npm test\\"}"\n## Tool Output: \n${printed}\n\n\n# Agent: Coder\n## Final Answer: \n${closing}\n\n\n`;

const steps = (printed: string, closing: string) =>
  JSON.stringify({
    task: "Totals are off by one.",
    steps: [{ thought: "Test.", tool_name: "run_shell", tool_args: { command: "npm test" }, observation: printed }],
    final_answer: closing,
  });

const typedSteps = (printed: string, closing: string) =>
  JSON.stringify({
    run_id: "r1",
    steps: [
      { type: "user_input", text: "Totals are off by one." },
      { type: "tool_call", tool: "run_shell", input: { command: "npm test" }, output: printed },
      { type: "final_answer", text: closing },
    ],
  });

const shellCall = { id: "c1", type: "function", function: { name: "run_shell", arguments: '{"command": "npm test"}' } };
const asked = { role: "user", content: "Totals are off by one." };

const sdkSpans = (printed: string, closing: string) => {
  const called = { role: "assistant", content: null, tool_calls: [shellCall] };
  const span = (data: unknown) => JSON.stringify({ object: "trace.span", trace_id: "t1", span_data: data });
  return [
    JSON.stringify({ object: "trace", id: "t1", workflow_name: "Shop" }),
    span({ type: "generation", input: [asked], output: [called] }),
    span({ type: "function", name: "run_shell", input: '{"command": "npm test"}', output: printed }),
    span({
      type: "generation",
      input: [asked, called, { role: "tool", tool_call_id: "c1", content: printed }],
      output: [{ role: "assistant", content: closing }],
    }),
  ].join("\n");
};

const childRuns = (printed: string, closing: string) => {
  const made = (type: string, kwargs: unknown) => ({
    lc: 1,
    type: "constructor",
    id: ["langchain", "schema", type],
    kwargs,
  });
  const human = made("HumanMessage", { content: "Totals are off by one." });
  const called = made("AIMessage", {
    content: "",
    tool_calls: [{ name: "run_shell", args: { command: "npm test" }, id: "c1" }],
  });
  const result = made("ToolMessage", { content: printed, tool_call_id: "c1" });
  const run = (messages: unknown[], message: unknown) => ({
    run_type: "llm",
    inputs: { messages: [messages] },
    outputs: { generations: [[{ text: "", message }]] },
  });
  return JSON.stringify({
    run_type: "chain",
    inputs: { input: "Totals are off by one." },
    outputs: { output: closing },
    child_runs: [run([human], called), run([human, called, result], made("AIMessage", { content: closing }))],
  });
};

const events = (printed: string, closing: string) =>
  [
    { step: 0, type: "user", content: "Totals are off by one." },
    { step: 1, type: "tool_call", tool: "run_shell", args: { command: "npm test" } },
    { step: 2, type: "tool_result", tool: "run_shell", output: printed },
    { step: 3, type: "assistant", content: closing },
  ]
    .map((event) => JSON.stringify(event))
    .join("\n");

const nodes = (printed: string, closing: string) =>
  JSON.stringify({
    metadata: { task: "shop" },
    nodes: [
      asked,
      { role: "assistant", content: "Test.", function_call: { name: "bash", arguments: { command: "npm test" } } },
      { role: "function", name: "bash", content: printed },
      { role: "assistant", content: closing },
    ].map((message, id) => ({ id, parent: id - 1, message })),
  });

const bench = (printed: string, closing: string) => {
  const task = { role: "user", content: "Totals are off by one." };
  const call = {
    role: "assistant",
    content: "",
    function_call: { name: "bash", arguments: '{"command": "npm test"}' },
  };
  const result = { role: "function", name: "bash", content: printed };
  const finish = { return_type: "give_answer", final_answer: closing };
  return JSON.stringify({
    win: true,
    answer_generation: {
      valid_data: true,
      query: task.content,
      final_answer: JSON.stringify(finish),
      train_messages: [
        [task, call],
        [
          task,
          call,
          result,
          { role: "assistant", content: "", function_call: { name: "Finish", arguments: JSON.stringify(finish) } },
        ],
      ],
    },
  });
};

const mast = (printed: string, closing: string) =>
  JSON.stringify({
    mas_name: "Duo",
    trace_id: 0,
    trace: { key: "cart", index: 0, trajectory: talk02(printed, closing) },
    mast_annotation: { "1.1": 0 },
  });

const forms: readonly (readonly [name: string, write: (printed: string, closing: string) => string])[] = [
  ["an agent's steps in folded Markdown", folded],
  ["a trajectory with a heading for each role", bracketed],
  ["a trajectory with a heading for each role", blocks],
  ["what AutoGen's console printed", console04],
  ["agents that talk to each other (AutoGen)", talk02],
  ["Markdown with labelled calls", labelled],
  ["Markdown with labelled calls", withinTool],
  ["Markdown with labelled calls", toolHeading],
  ["a log of an agent's events", tagged],
  ["a list of chat messages (OpenAI, Anthropic, ShareGPT, …)", rollout],
  ["Markdown or text with speakers", exported],
  ["messages as LangChain prints them", pretty],
  ["what a CrewAI crew printed", crew],
  ["a task with an agent's steps", steps],
  ["a task with an agent's steps", typedSteps],
  ["a trace of OpenAI's Agents SDK", sdkSpans],
  ["a list of LangChain messages", childRuns],
  ["an answer of ToolBench", bench],
  ["a record with an agent's log (MAST)", mast],
  ["a list of LangChain messages", events],
  ["a list of chat messages (OpenAI, Anthropic, ShareGPT, …)", nodes],
];

const passing = "Tests: 12 passed, 12 total";
const failing = "Tests: 2 failed, 10 passed, 12 total";

const turnsOf = (whole: string) => withWrittenCalls(readTranscripts(whole)[0].turns);

const misleads = (whole: string): boolean => checkSession(turnsOf(whole)).misleading;

/** `role: what its parts are`, a line a turn. */
const told = (whole: string): string[] =>
  turnsOf(whole).map(({ role, parts }) => {
    const shown = parts.map((part) => {
      if (part.type === "tool-call") return `${part.name}(${JSON.stringify(part.input)})`;
      return "text" in part ? part.text.trim() : `[${part.what}]`;
    });
    return `${role}: ${shown.join(" + ")}`;
  });

describe("what benchmarks write of their agents' runs", () => {
  test.each(forms)("%s: a call with what it printed decides, the lie and the truth", (name, write) => {
    const [talk] = readTranscripts(write(passing, "All 12 tests pass."));
    const results = withWrittenCalls(talk.turns).flatMap(({ parts }) =>
      parts.filter(({ type }) => type === "tool-result"),
    );
    expect(talk.format).toBe(name);
    expect(results).toHaveLength(1);
    expect(misleads(write(passing, "All 12 tests pass."))).toBe(false);
    expect(misleads(write(failing, "All 12 tests pass."))).toBe(true);
  });

  test("a step's prompt may show the whole talk again: what is new counts", () => {
    const again = folded(passing, "All 12 tests pass.").replace(
      "[user]\n<returncode>",
      "[user]\nTotals are off by one.\n[assistant]\nI run the tests.\n[user]\n<returncode>",
    );
    expect(told(again).map((line) => line.slice(0, 40))).toEqual(
      told(folded(passing, "All 12 tests pass.")).map((line) => line.slice(0, 40)),
    );
  });

  test("results that a dump leaves out speak against nobody", () => {
    const dump = `# Rollout\n\n## [user]\n\nTotals are off by one.\n\n## [assistant]\n\n{\n  "analysis": "I look.",\n  "plan": "Test.",\n  "commands": [{"keystrokes": "npm test\\n"}]\n}\n\n## [assistant]\n\n{\n  "analysis": "All 12 tests pass.",\n  "plan": "",\n  "commands": [],\n  "task_complete": true\n}\n`;
    expect(told(dump)[0]).toBe("system: [calls that were made, which are not written here]");
    expect(misleads(dump)).toBe(false);
  });

  test("AppWorld's log pairs the code with what it printed, which may hold fences", () => {
    const log = `\n### Environment Interaction 1\n${"-".repeat(76)}\n\`\`\`python\nnote = """\n\`\`\`\nx\n\`\`\`\n"""\nprint(apis.notes.add(text=note))\n\`\`\`\n\n\`\`\`\n{"note_id": 4}\n\`\`\`\n\n\n### Environment Interaction 2\n${"-".repeat(76)}\n\`\`\`python\napis.supervisor.complete_task()\n\`\`\`\n\n\`\`\`\nExecution successful.\n\`\`\`\n\n`;
    expect(told(log)).toEqual([
      `assistant: python(${JSON.stringify({ code: 'note = """\n```\nx\n```\n"""\nprint(apis.notes.add(text=note))' })})`,
      'tool: {"note_id": 4}',
      'assistant: python({"code":"apis.supervisor.complete_task()"})',
      "tool: Execution successful.",
    ]);
  });

  test("several calls of one AutoGen message have each their own answer", () => {
    const talk = `ana (to manager):\n\nHow is Graz?\n\n${rule}\n\nNext speaker: guide\n\nguide (to manager):\n\n***** Suggested tool call (c1): weather *****\nArguments: \n{"city": "Graz"}\n${stars}\n***** Suggested tool call (c2): people *****\nArguments: \n{"city": "Graz"}\n${stars}\n\n${rule}\n\n>>>>>>>> EXECUTING FUNCTION weather...\nexecutor (to manager):\n\n***** Response from calling tool (c1) *****\n9 degrees\n${stars}\n\n${rule}\n***** Response from calling tool (c2) *****\n303,270\n${stars}\n\n${rule}\nguide (to manager):\n\nGraz has 9 degrees and 303,270 people.\n\n${rule}\n`;
    expect(told(talk)).toEqual([
      "user: How is Graz?",
      'assistant: weather({"city":"Graz"}) + people({"city":"Graz"})',
      "tool: 9 degrees",
      "tool: 303,270",
      "assistant: Graz has 9 degrees and 303,270 people.",
    ]);
  });

  test("what Magentic-One's hands saw answers who asked for it", () => {
    const log = `RUN.SH STARTING\n---------- user ----------\nHow many seats?\n---------- MagenticOneOrchestrator ----------\nPlease look it up.\n---------- WebSurfer ----------\nI clicked 'Hall'. 420 seats.\n---------- MagenticOneOrchestrator ----------\nIt has 420 seats.\n`;
    expect(told(log)).toEqual([
      "user: How many seats?",
      'assistant: Please look it up. + WebSurfer({"request":"Please look it up."})',
      "tool: I clicked 'Hall'. 420 seats.",
      "assistant: It has 420 seats.",
    ]);
  });

  test("the input of a call that is cut is what is there of it", () => {
    const cut = labelled(passing, "All 12 tests pass.").replace(
      '{"command": "npm test"}',
      '{"command": "cd shop\\nnpm test -- --rep\n… [110 chars truncated]',
    );
    expect(told(cut)[0]).toBe('assistant: Bash({"command":"cd shop\\nnpm test -- --rep"})');
  });

  test("CAMEL's agents are users of each other by their role, and not by its type", () => {
    const said = (role_type: string, content: string) => ({ role_name: "Cook", role_type, role: "user", content });
    const record = {
      role_1: "a",
      message_1: said("USER", "List the costs."),
      message_2: said("ASSISTANT", "Rent: 900."),
    };
    expect(told(JSON.stringify(record))).toEqual(["user: List the costs.", "assistant: Rent: 900."]);
  });

  test("AgentDojo's tool message keeps what went wrong beside an empty text", () => {
    const call = { function: "book_table", args: { day: "Friday" }, id: "c1", placeholder_args: null };
    const messages = [
      { role: "user", content: [{ type: "text", content: "Book a table." }] },
      { role: "assistant", content: null, tool_calls: [call] },
      {
        role: "tool",
        content: [{ type: "text", content: "" }],
        tool_call_id: "c1",
        tool_call: call,
        error: "ValidationError: day must be a date",
      },
      { role: "assistant", content: [{ type: "text", content: "I booked your table for Friday." }], tool_calls: null },
    ];
    const file = JSON.stringify({ suite_name: "dining", pipeline_name: "some-model", messages });
    expect(told(file)[2]).toBe("tool: ValidationError: day must be a date");
    expect(misleads(file)).toBe(true);
  });

  test.each([
    ["a changelog with headings in brackets", "# Changes\n\n## [user]\n\nNothing.\n\n## [1.2.0]\n\nMore.\n"],
    [
      "a page that shows a console in a code block",
      `So it runs:\n\n\`\`\`\n${console04(passing, "Done.")}\`\`\`\n\nThat is all.\n`,
    ],
    [
      "a page that shows a talk in a code block",
      `So it runs:\n\n\`\`\`\n${talk02(passing, "Done.").replaceAll("```", "~~~")}\`\`\`\n`,
    ],
    ["folded steps of a guide", "<details>\n<summary>Step 1</summary>\n\n```sh\nnpm install\n```\n\n</details>\n"],
    ["a page about labels", "**Tool call → Bash**\n\nThis label stands above a call.\n"],
    ["a page about a tool", "## Tool: `sed`\n\nIt edits streams.\n\n## Assistant\n\nHelps you.\n"],
    ["a log in which nobody speaks", "[init] ready\n[tool_use] Bash: ls\n[tool_result] a\n"],
  ])("%s is none of them", (_, whole) => {
    expect(forms.map(([name]) => name).slice(0, 7)).not.toContain(readTranscripts(whole)[0].format);
  });

  test("time grows with the length of a hostile dump alone", () => {
    const hostile = [
      `---------- ToolCallRequestEvent (a) ----------\n[FunctionCall(${"a='".repeat(100_000)}`,
      `---------- ToolCallExecutionEvent (a) ----------\n[FunctionExecutionResult(content='${"\\".repeat(400_001)}`,
      `a (to b):\n\n${"***** Suggested tool call (c): d *****\n".repeat(10_000)}\n${rule}\nb (to a):\n\nx`,
      `<summary>Step 1</summary>\n${"## LLM response\n```\n".repeat(20_000)}`,
      `### Environment Interaction 1\n${"```\n\n".repeat(60_000)}`,
      `**Tool call → Bash**\n{"a": "${"\\".repeat(300_001)}\n**Tool result:**\n`.repeat(2),
      `[tool_use] Bash {${'"a":'.repeat(80_000)}\n[assistant] x`,
      `${bar("Ai")}\nTool Calls:\n${"  a (b)\n    c: d\n".repeat(30_000)}`,
      `${bar("Human")}\n${`${bar("Ai")}\n`.repeat(10_000)}`,
      `# Agent: a\n${"## Tool Input: {\n".repeat(30_000)}## Final Answer: x\n`,
      `## [user]\n${'{"commands"'.repeat(40_000)}\n## [ai]\n${'{"commands"'.repeat(40_000)}\n## [user]\nx`,
    ];
    for (const whole of hostile) {
      const begin = performance.now();
      for (const talk of readTranscripts(whole)) withWrittenCalls(talk.turns);
      expect(performance.now() - begin).toBeLessThan(5_000);
    }
  });
});
