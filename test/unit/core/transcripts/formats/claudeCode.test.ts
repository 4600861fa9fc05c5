import { describe, expect, test } from "vitest";
import { readTranscripts } from "../../../../../src/core/transcripts/readTranscripts.js";

type Fields = Record<string, unknown>;

const user = (uuid: string, parentUuid: string | null, content: unknown, more: Fields = {}) => ({
  type: "user",
  uuid,
  parentUuid,
  sessionId: "s",
  message: { role: "user", content },
  ...more,
});
const answer = (uuid: string, parentUuid: string | null, text: string, more: Fields = {}) => ({
  type: "assistant",
  uuid,
  parentUuid,
  sessionId: "s",
  message: { role: "assistant", content: [{ type: "text", text }] },
  ...more,
});
const call = (uuid: string, parentUuid: string, id: string, messageId: string) => ({
  type: "assistant",
  uuid,
  parentUuid,
  message: { id: messageId, role: "assistant", content: [{ type: "tool_use", id, name: "Bash", input: {} }] },
});
const result = (uuid: string, parentUuid: string, tool_use_id: string, content: unknown, more: Fields = {}) =>
  user(uuid, parentUuid, [{ type: "tool_result", tool_use_id, content }], more);

/** `role: what the parts say`, a line a turn. */
function told(lines: readonly Fields[]): string[][] {
  return readTranscripts(lines.map((line) => JSON.stringify(line)).join("\n")).map(({ turns }) =>
    turns.map(
      ({ role, parts }) =>
        `${role}: ${parts.map((part) => ("text" in part ? part.text : part.type === "tool-call" ? `${part.name}()` : `[${part.type}]`)).join(" + ")}`,
    ),
  );
}

describe("of a tree of lines the branch that was last written is read", () => {
  test.each<[string, readonly Fields[], readonly string[]]>([
    ["a chain", [user("1", null, "Q"), answer("2", "1", "A")], ["user: Q", "assistant: A"]],
    [
      "lines without ids",
      [
        { type: "user", message: { role: "user", content: "Q" } },
        { type: "assistant", message: { role: "assistant", content: [{ type: "text", text: "A" }] } },
      ],
      ["user: Q", "assistant: A"],
    ],
    [
      "a question that was asked anew",
      [
        user("1", null, "Q"),
        answer("2", "1", "old"),
        user("3", "2", "x"),
        answer("4", "3", "y"),
        user("5", "2", "z"),
        answer("6", "5", "A"),
      ],
      ["user: Q", "assistant: old", "user: z", "assistant: A"],
    ],
    [
      "a first question that was asked anew",
      [user("1", null, "old"), answer("2", "1", "x"), user("3", null, "Q"), answer("4", "3", "A")],
      ["user: Q", "assistant: A"],
    ],
    [
      "calls side by side",
      [
        user("1", null, "Q"),
        call("2", "1", "a", "m"),
        call("3", "2", "b", "m"),
        result("4", "2", "a", "ra"),
        result("5", "3", "b", "rb"),
        answer("6", "5", "A"),
      ],
      ["user: Q", "assistant: Bash() + Bash()", "tool: ra", "tool: rb", "assistant: A"],
    ],
    [
      "results before the second call",
      [
        user("1", null, "Q"),
        call("2", "1", "a", "m"),
        result("4", "2", "a", "ra"),
        call("3", "2", "b", "m"),
        result("5", "3", "b", "rb"),
        answer("6", "5", "A"),
      ],
      ["user: Q", "assistant: Bash()", "tool: ra", "assistant: Bash()", "tool: rb", "assistant: A"],
    ],
    [
      "a boundary of a compaction",
      [
        user("1", null, "Q"),
        answer("2", "1", "A"),
        { type: "system", subtype: "compact_boundary", uuid: "3", parentUuid: null, logicalParentUuid: "2" },
        user("4", "3", "sum", { isCompactSummary: true }),
        answer("5", "4", "B"),
      ],
      ["user: Q", "assistant: A", "system: [attachment]", "system: [attachment]", "assistant: B"],
    ],
    [
      "a boundary whose place is gone",
      [
        user("1", null, "Q"),
        answer("2", "1", "A"),
        { type: "system", subtype: "compact_boundary", uuid: "3", parentUuid: null, logicalParentUuid: "gone" },
        answer("5", "3", "B"),
      ],
      ["user: Q", "assistant: A", "system: [attachment]", "assistant: B"],
    ],
    ["a parent that is not in the file", [user("1", "gone", "Q"), answer("2", "1", "A")], ["user: Q", "assistant: A"]],
    [
      "a hole in the middle",
      [user("1", null, "Q"), answer("2", "1", "A"), user("3", "gone", "R"), answer("4", "3", "B")],
      ["user: Q", "assistant: A", "user: R", "assistant: B"],
    ],
    [
      "one answer in several lines",
      [user("1", null, "Q"), answer("2", "1", "A"), answer("3", "2", "B")],
      ["user: Q", "assistant: A + B"],
    ],
    [
      "a sub-agent's own file",
      [user("1", null, "Q", { isSidechain: true }), answer("2", "1", "A", { isSidechain: true })],
      ["user: Q", "assistant: A"],
    ],
    [
      "a session that goes on another",
      [
        user("1", null, "Q", { sessionId: "old" }),
        answer("2", "1", "A", { sessionId: "old" }),
        user("3", "2", "R"),
        answer("4", "3", "B"),
      ],
      ["user: Q", "assistant: A", "user: R", "assistant: B"],
    ],
  ])("%s", (_, lines, turns) => {
    expect(told(lines)).toEqual([turns]);
  });

  test("sessions that have nothing in common are talks of their own", () => {
    const other = { sessionId: "t" };
    expect(
      told([user("1", null, "Q"), answer("2", "1", "A"), user("3", null, "R", other), answer("4", "3", "B", other)]),
    ).toEqual([
      ["user: Q", "assistant: A"],
      ["user: R", "assistant: B"],
    ]);
  });
});

describe("what the program writes into the person's lines is not the person's", () => {
  test.each<[string, Fields, string]>([
    ["words", {}, "user: hello"],
    ["a note of the program", { isMeta: true }, "user: [attachment]"],
  ])("%s", (_, more, turn) => {
    expect(told([user("1", null, "hello", more), answer("2", "1", "A")])[0][0]).toBe(turn);
  });

  test.each<[string, string]>([
    [
      "<command-name>/review</command-name>\n<command-message>review</command-message>\n<command-args>12</command-args>",
      "user: /review 12",
    ],
    ["<command-message>init is analyzing…</command-message>\n<command-name>/init</command-name>", "user: /init"],
    ["<command-name>/model</command-name>\n<command-args>opus</command-args>", "user: [attachment]"],
    ["<local-command-stdout>done</local-command-stdout>", "user: [attachment]"],
    ["<bash-input>npm test</bash-input>", "user: Bash()"],
    ["<bash-stdout>4 passed</bash-stdout><bash-stderr>warned</bash-stderr>", "tool: 4 passed\nwarned"],
    ["[Request interrupted by user]", "user: [attachment]"],
    ["[Request interrupted by user for tool use]", "user: [attachment]"],
    ["Q\n<system-reminder>x</system-reminder>", "user: Q + [attachment]"],
    ["What does <command-name> mean?", "user: What does <command-name> mean?"],
  ])("%j", (content, turn) => {
    expect(told([user("1", null, content), answer("2", "1", "A")])[0][0]).toBe(turn);
  });

  test("nor are a program's errors the model's", () => {
    const error = answer("3", "2", "API Error: 500", { isApiErrorMessage: true });
    expect(told([user("1", null, "Q"), answer("2", "1", "A"), error])[0]).toEqual([
      "user: Q",
      "assistant: A + [attachment]",
    ]);
  });

  test("what was typed while the agent worked is the person's", () => {
    const queued = {
      type: "attachment",
      uuid: "3",
      parentUuid: "2",
      attachment: { type: "queued_command", prompt: "And B?" },
    };
    expect(told([user("1", null, "Q"), answer("2", "1", "A"), queued, answer("4", "3", "B")])[0]).toEqual([
      "user: Q",
      "assistant: A",
      "user: And B?",
      "assistant: B",
    ]);
  });
});

describe("results of tools", () => {
  const read = (content: unknown, more: Fields = {}, block: Fields = {}) => {
    const line = user("2", "1", [{ type: "tool_result", tool_use_id: "a", content, ...block }], more);
    const [{ turns }] = readTranscripts([call("1", "0", "a", "m"), line].map((one) => JSON.stringify(one)).join("\n"));
    return turns.at(-1)?.parts[0];
  };
  test.each<[string, ReturnType<typeof read>, Fields]>([
    ["a text", read("ok"), { text: "ok", isError: false, exitCode: null }],
    [
      "parts",
      read([
        { type: "text", text: "a" },
        { type: "text", text: "b" },
      ]),
      { text: "a\nb" },
    ],
    ["a failure", read("Exit code 2\nno such file", {}, { is_error: true }), { isError: true, exitCode: 2 }],
    [
      "streams of their own",
      read("", { toolUseResult: { stdout: "out", stderr: "err", interrupted: false } }),
      { text: "out\nerr" },
    ],
    [
      "an interrupted command",
      read("x", { toolUseResult: { stdout: "x", stderr: "", interrupted: true } }),
      { interrupted: true },
    ],
    ["output that was cut", read("a\n[1234 lines truncated]\nb"), { truncated: true }],
    ["nothing", read(null), { text: "" }],
  ])("%s", (_, part, expected) => {
    expect(part).toMatchObject({ type: "tool-result", callId: "a", ...expected });
  });
});

test.each<[string, readonly Fields[], string | null]>([
  [
    "the person's",
    [
      { type: "ai-title", aiTitle: "b", sessionId: "s" },
      { type: "custom-title", customTitle: "a", sessionId: "s" },
    ],
    "a",
  ],
  ["the program's", [{ type: "ai-title", aiTitle: "b", sessionId: "s" }], "b"],
  ["a summary's", [{ type: "summary", summary: "c", leafUuid: "2" }], "c"],
  ["none", [], null],
])("a session's title is %s", (_, lines, title) => {
  const [talk] = readTranscripts([...lines, user("1", null, "Q"), answer("2", "1", "A")]);
  expect(talk.title).toBe(title);
});
