import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CodedError } from "../../../../src/core/errors.js";
import { asChat } from "../../../../src/core/transcripts/asChat.js";
import { conversationWords } from "../../../../src/core/transcripts/conversationWords.js";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";
import type { Conversation, Part } from "../../../../src/core/transcripts/turn.js";

const folder = "test/fixtures/transcripts";
const texts = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
const documents = texts.flatMap(({ name, text }) => (/\.jsonl?$/u.test(name) ? [valuesOf(text)] : []));

function valuesOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
  }
}

/** Talks as they should be, or a refusal with a code: anything else fails. */
function survived(input: unknown): readonly Conversation[] {
  try {
    const talks = readTranscripts(input);
    for (const talk of talks) {
      expect(talk.turns.flatMap(({ parts }) => parts).filter((part) => !isSound(part))).toEqual([]);
      expect(talk.turns.every(({ parts }) => parts.length > 0)).toBe(true);
      conversationWords(talk);
      chatOrRefusal(talk);
    }
    return talks;
  } catch (error) {
    if (error instanceof CodedError) return [];
    throw error;
  }
}

function chatOrRefusal(talk: Conversation): void {
  try {
    const { messages, response } = asChat(talk);
    expect(response.trim()).not.toBe("");
    expect(messages.filter(({ content }) => content.trim() === "")).toEqual([]);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
  }
}

function isSound(part: Part): boolean {
  if (part.type === "attachment") return typeof part.what === "string";
  if (part.type === "tool-call")
    return typeof part.name === "string" && (part.id === null || typeof part.id === "string");
  return typeof part.text === "string";
}

test("whatever JSON comes, it is read or refused", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => void survived(value)),
    { numRuns: 500 },
  );
});

const keys = [
  "role",
  "content",
  "messages",
  "type",
  "message",
  "parts",
  "text",
  "payload",
  "uuid",
  "parentUuid",
  "tool_calls",
  "mapping",
  "__proto__",
  "constructor",
  "toString",
  "steps",
  "prompt",
  "response",
];
const words = [
  "user",
  "assistant",
  "tool",
  "message",
  "reasoning",
  "function_call",
  "response_item",
  "event_msg",
  "text",
  "thinking",
  "constructor",
  "__proto__",
  "\u0000",
  "\u001b[31m",
  "<think>",
  "```",
  "{",
  "[",
];
const { value: likely } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, fc.constantFrom(...words, null, 1, true, "", -1e300), tie("object"), tie("list")),
  object: fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 5 }),
  list: fc.array(tie("value"), { maxLength: 4 }),
}));

test("whatever JSON comes in the formats' own keys and words", () => {
  fc.assert(
    fc.property(likely, (value) => void survived(JSON.parse(JSON.stringify(value)))),
    { numRuns: 1500 },
  );
});

test("files in which any value is another are read or refused", () => {
  const change = fc.tuple(fc.nat(), fc.oneof(likely, fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined)));
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      (document, changes) => {
        let changed = document;
        for (const [at, value] of changes) changed = withChange(changed, at, value);
        survived(changed);
      },
    ),
    { numRuns: 800 },
  );
});

/** A copy in which the value that is met at a place of the walk is another, or is gone. */
function withChange(document: unknown, at: number, value: unknown): unknown {
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const root = { document: structuredClone(document) };
  const waiting: Record<string, unknown>[] = [root];
  for (const holder of waiting)
    for (const [key, inner] of Object.entries(holder)) {
      places.push({ holder, key });
      if (typeof inner === "object" && inner !== null) waiting.push(inner as Record<string, unknown>);
    }
  const { holder, key } = places[at % places.length];
  if (value === undefined) delete holder[key];
  else holder[key] = value;
  // Lists without a place that they count are no JSON.
  return JSON.parse(JSON.stringify(root.document ?? null));
}

test("a file that is cut anywhere is read, or refused, and JSON never taken for somebody's words", () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }), ({ name, text }, share) => {
      const talks = survived(text.slice(0, Math.floor(share * text.length)));
      if (/\.jsonl?$/u.test(name)) expect(talks.map(({ format }) => format)).not.toContain("plain text");
    }),
    { numRuns: 500 },
  );
});

test("text of speakers, fences and tokens in any order is read", () => {
  const piece = fc.constantFrom(
    "User: ",
    "Assistant: ",
    "## User\n",
    "**AI:** ",
    "```\n",
    "~~~~\n",
    "\n",
    "> ",
    "<|im_start|>user\n",
    "<|im_end|>",
    "[INST]",
    "[/INST]",
    "<think>",
    "</think>",
    "Q: ",
    "A: ",
    "🤖",
    "x",
    "{",
    '"',
    "---\n",
    "data: {}\n",
    "\r",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => void survived(pieces.join(""))),
    { numRuns: 800 },
  );
});

test.each<[string, string, string]>([
  [
    "a message's content",
    `"content":${"[".repeat(100_000)}"A"${"]".repeat(100_000)}`,
    "a part that is nested too deeply",
  ],
  [
    "a message's thinking",
    `"content":"A","reasoning":${"[".repeat(100_000)}"A"${"]".repeat(100_000)}`,
    "thinking that is nested too deeply",
  ],
  [
    "what a library adds",
    `"content":"A","additional_kwargs":${'{"additional_kwargs":'.repeat(100_000)}1${"}".repeat(100_000)}`,
    "A",
  ],
])("nesting of %s costs no other turn, and is named", (_, held, words) => {
  const [talk] = readTranscripts(`[{"role":"user","content":"Q"},{"role":"assistant",${held}}]`);
  expect(talk?.turns.map(({ role }) => role)).toEqual(["user", "assistant"]);
  const said = talk?.turns[1]?.parts.map((part) =>
    part.type === "attachment" ? part.what : "text" in part ? part.text : "",
  );
  expect(said).toContain(words);
});

describe("nesting of 100,000 levels", () => {
  const deep = (open: string, close: string, inner = "1") => open.repeat(100_000) + inner + close.repeat(100_000);
  test.each<[string, string]>([
    ["lists", deep("[", "]")],
    ["objects", deep('{"messages":[', "]}", "")],
    ["a message's content", `[{"role":"user","content":${deep("[", "]")}},{"role":"assistant","content":"A"}]`],
    [
      "a call's arguments",
      `[{"role":"assistant","content":"A","tool_calls":[{"function":{"name":"f","arguments":${deep('{"a":', "}")}}}]}]`,
    ],
    [
      "arguments in a text",
      JSON.stringify([
        { role: "assistant", content: "A", tool_calls: [{ function: { name: "f", arguments: deep("[", "]") } }] },
      ]),
    ],
    ["a tool's answer", `[{"role":"tool","content":${deep('{"output":', "}")}},{"role":"assistant","content":"A"}]`],
    [
      "a talk's branches",
      `{"messagesTree":[${deep('{"messageId":"1","isCreatedByUser":false,"text":"A","children":[', "]}", "")}]}`,
    ],
    ["a request in a request", deep('{"response":', "}")],
    ["a line", `{"role":"assistant","content":"A"}\n${deep("[", "]")}`],
    ["brackets that never close", "[".repeat(100_000)],
    ["objects that never close", '{"a":'.repeat(100_000)],
  ])("%s", (_, text) => {
    survived(text);
  });
});

describe("trees that are none", () => {
  const node = (parent: string | null, role: string) => ({
    parent,
    message: { author: { role }, content: { parts: [role] } },
  });
  const line = (uuid: string, parentUuid: string | null, type = "assistant") => ({
    type,
    uuid,
    parentUuid,
    message: { role: type, content: uuid },
  });
  test.each<[string, unknown]>([
    [
      "two nodes that are each other's parents",
      { mapping: { a: node("b", "user"), b: node("a", "assistant") }, current_node: "b" },
    ],
    ["a node that is its own parent", { mapping: { a: node("a", "assistant") }, current_node: "a" }],
    [
      "a current node that is not there",
      { mapping: { a: node(null, "user"), b: node("a", "assistant") }, current_node: "z" },
    ],
    ["lines in a ring", [line("a", "c", "user"), line("b", "a"), line("c", "b")]],
    ["a line without its parent", [line("a", "gone", "user"), line("b", "a")]],
    ["one id for all lines", [line("a", null, "user"), line("a", "a"), line("a", "a")]],
    [
      "messages in a ring",
      {
        chat: {
          history: {
            currentId: "a",
            messages: {
              a: { parentId: "b", role: "assistant", content: "A" },
              b: { parentId: "a", role: "user", content: "Q" },
            },
          },
        },
      },
    ],
  ])("%s", (_, value) => {
    expect(survived(value).length).toBeGreaterThan(0);
  });

  test("a chain of 100,000 lines", () => {
    const lines = Array.from({ length: 100_000 }, (_, i) =>
      line(`l${i}`, i === 0 ? null : `l${i - 1}`, i % 2 ? "assistant" : "user"),
    );
    expect(survived(lines)[0].turns).toHaveLength(100_000);
  });
});

describe("100,000 characters of one kind", () => {
  const many = (piece: string) => piece.repeat(Math.ceil(100_000 / piece.length));
  test.each([
    "*",
    "#",
    "_",
    "`",
    "~",
    "[",
    "(",
    "<",
    ">",
    "-",
    " ",
    "\n",
    "\t",
    ":",
    "：",
    "🤖",
    "User ",
    "User: ",
    "User:\n",
    "## User\n",
    "**User:** x\n",
    "A: ",
    "1. ",
    "[10:32] ",
    "2024-01-01 ",
    "<think>",
    "<THINK>\n</THINK>\n",
    "</think>",
    "<think>\n",
    "[THINK]\n",
    "<details>",
    '<details type="reasoning">\n',
    "<|im_start|>",
    "<|im_start|>user\n",
    "<|im_end|>",
    "[INST]",
    "<tool_call>",
    "<|im_start|>assistant\n<tool_call></tool_call>",
    "<s>",
    "```\n",
    "```",
    "data: {\n",
    "{",
    '{"',
    "{}\n",
    '{"a":1}\n',
    "'",
    "{'a':",
    "\u0000",
    "\ud800",
    "\ufeff",
    "<system-reminder>",
    "Exit code: ",
    "Question: Q\nAnswer: A\n",
    "---\n",
    "> ",
    "Thinking...\n",
    "Model: x\n",
    "const x = {",
    "window.a.",
    "## Thinking\n",
    "**Thinking:**\n",
    "> **Thinking:**\n> ",
    ">>> x\n",
    "> x\n● y\n",
    "【用户】x\n",
    "**You:** x\n",
    "**【",
    "Q1. x\n",
    "2024-03-12 10:15:00 ann\n",
    "ann, 10:15\n",
    "<!-- x\n",
    "[Start thinking]\n",
    "analysis assistantfinal",
    "&lt;think&gt;\n",
    "＜think＞",
    "<思考>\n",
    '{"a":"\\"',
    "[/* ",
    "[1,,",
    "H: x\n\nA: y\n\n",
    "<s>Human: x</s>",
    "\\textbf{Problem.} x\n",
    "\\begin{problem}x\n",
    "Question: x\nThought: y\nAction: z\nObservation: o\n",
    "2024-01-01 10:00:00,123 - INFO - User: x\n",
    "user> x\n",
    "【思考】x\n",
    "< think >\n",
    "x.assistantfinal",
    '<html><div class="user-message">x</div>',
    "ChatGPT> x\n<shell-maker-end-of-prompt>\n",
    "# 2024-03-12T10:15:00    conversation: a id: b\n",
    ":GPTEL_BOUNDS: ((response (1 2)))\n",
    "Mar 12, 2024 10:15:00 AM\nMe\n",
    "```thinking\n",
    ":::thinking\n",
    "> [!thinking]\n",
    "> [!user]\n> x\n",
    "* User\n",
    "### role::assistant\n",
    "12/03/24, 10:15 - Ann: ",
    "[12/03/24, 10:15] Ann: x\n",
    "Ann\n — \n10:15\n",
    "Ann\n  10:15 AM\n",
    "Ann — ",
    "[10:15 AM] Ann\n",
    "10:15\tAnn\tx\n",
    "<ann> x\n",
    "| a | b |\n",
    "| a |\n|---|\n",
    "sep=;\n",
    "From: x\n",
    "<!--",
    "<!-- x -->",
    'prompt|response\n"',
    'a, "',
    "# Q\n\n---\n\n",
    "| a ",
    "&lt;",
    "x: y\n",
    "<user>",
    "</user>",
    "<user>x</user>",
    "<message role='user'>",
    "[User]: ",
    "=== User ===\n",
    "USER: x ASSISTANT: ",
    "### Human: ",
    '"',
    '""',
    ",",
    "a,b\n",
    'prompt,response\n"',
    '{"a":\n',
  ])("%j", (piece) => {
    survived(many(piece));
    survived(
      JSON.stringify([
        { role: "user", content: many(piece) },
        { role: "assistant", content: many(piece) },
        { role: "tool", content: many(piece) },
      ]),
    );
    survived(`User: Q\n\nAssistant: ${many(piece)}`);
    survived(`<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\n${many(piece)}`);
    survived([
      { type: "user", message: { role: "user", content: many(piece) } },
      { type: "assistant", message: { content: many(piece) } },
    ]);
    survived([{ chat: { messages: [{ role: "assistant", content: many(piece) }] } }]);
  });
});

test("keys of every object's prototype are keys like any other", () => {
  const text =
    '{"messages":[{"role":"__proto__","content":"x"},{"role":"constructor","content":"x"},{"role":"toString","content":"y"},{"role":"assistant","content":"A","__proto__":{"role":"user"}}]}';
  const [{ turns, leftOut }] = survived(text);
  expect(turns.map(({ role }) => role)).toEqual(["assistant"]);
  expect(leftOut.join(" ")).toContain('"__proto__"');
  expect(({} as { role?: string }).role).toBeUndefined();
});

test("a list of thoughts that holds an object without words is read for the others", () => {
  const part = { kind: "thinking", value: [[{ toString: "user" }], { toString: "user" }, "R"] };
  const [{ turns }] = survived({ requests: [{ message: { text: "Q" }, response: [part, { value: "A" }] }] });
  expect(turns.at(-1)?.parts).toMatchObject([{ type: "thinking", text: "R" }, { text: "A" }]);
});

test("a hundred thousand escaped tags that nothing closes are read through once", () => {
  const content = `x${"\n&lt;think&gt;".repeat(100_000)}`;
  const messages = [
    { role: "user", content: "q" },
    { role: "assistant", content },
  ];
  expect(survived({ messages })).toHaveLength(1);
});
