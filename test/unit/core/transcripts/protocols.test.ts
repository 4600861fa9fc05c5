import { describe, expect, test } from "vitest";
import { asChat } from "../../../../src/core/transcripts/asChat.js";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";
import { chatText, refusal } from "./chatText.js";

const QA = ["user: Q?", "A."];
const A = ["A."];
const QRA = ["user: Q?", "<think>\nR.\n</think>\nA."];
const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");
const update = (kind: string, words: string) => ({
  jsonrpc: "2.0",
  method: "session/update",
  params: { sessionId: "s", update: { sessionUpdate: kind, content: { type: "text", text: words } } },
});
const asked = (id: number, words: string) => ({
  jsonrpc: "2.0",
  id,
  method: "sampling/createMessage",
  params: { messages: [{ role: "user", content: { type: "text", text: words } }] },
});
const answered = (id: number, words: string) => ({
  jsonrpc: "2.0",
  id,
  result: { role: "assistant", content: { type: "text", text: words }, model: "m" },
});
const event = (type: string, more: object) => ({ type, ...more });
const edit = (operation: string, more: object, view = ["target"]) => ({
  type: "transcript_event",
  view,
  edit: { operation, ...more },
});
const said = (role: string, content: string) => ({ message: { role, content } });

describe("messages of protocols:", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "the Agent Client Protocol",
      lines(
        update("user_message_chunk", "Q?"),
        update("agent_thought_chunk", "R."),
        update("agent_message_chunk", "A"),
        update("agent_message_chunk", "."),
      ),
      QRA,
    ],
    [
      "its updates alone",
      lines(
        { sessionUpdate: "user_message_chunk", content: { type: "text", text: "Q?" } },
        { sessionUpdate: "agent_message_chunk", content: { type: "text", text: "A." } },
      ),
      QA,
    ],
    [
      "AG-UI",
      lines(
        event("RUN_STARTED", { threadId: "t", runId: "r" }),
        event("TEXT_MESSAGE_START", { messageId: "1", role: "user" }),
        event("TEXT_MESSAGE_CONTENT", { messageId: "1", delta: "Q?" }),
        event("TEXT_MESSAGE_START", { messageId: "2", role: "assistant" }),
        event("TEXT_MESSAGE_CONTENT", { messageId: "2", delta: "A" }),
        event("TEXT_MESSAGE_CONTENT", { messageId: "2", delta: "." }),
      ),
      QA,
    ],
    [
      "AG-UI with all messages so far",
      lines(
        event("TEXT_MESSAGE_CONTENT", { messageId: "2", delta: "A." }),
        event("MESSAGES_SNAPSHOT", { messages: [said("user", "Q?").message, said("assistant", "A.").message] }),
      ),
      QA,
    ],
    ["sampling of the Model Context Protocol", lines(asked(1, "Q?"), answered(1, "A.")), QA],
    ["Petri", lines({ events: [edit("add", said("user", "Q?")), edit("add", said("assistant", "A."))] }), QA],
    [
      "Petri after a reset",
      lines({
        events: [
          edit("add", said("user", "P?")),
          edit("reset", { new_messages: [said("user", "Q?").message] }),
          edit("add", said("assistant", "A.")),
        ],
      }),
      QA,
    ],
    [
      "Petri, without what its auditor says to itself",
      lines({
        events: [
          edit("add", said("user", "Audit."), ["auditor"]),
          edit("add", said("user", "Q?")),
          edit("add", said("assistant", "A.")),
        ],
      }),
      QA,
    ],
    [
      "tokens of a server of one's own",
      'data: {"token":"A"}\n\ndata: {"token":"."}\n\ndata: {"done":true,"full_response":"A."}\n',
      A,
    ],
    [
      "chunks of a server of one's own",
      lines({ chunk: "A", done: false }, { chunk: ".", done: false }, { chunk: "", done: true }),
      A,
    ],
  ])("%s", (_, held, words) => {
    expect(chatText(held)).toEqual(words);
  });

  test("results belong to the request of their number", () => {
    const talks = readTranscripts(lines(asked(1, "Q1?"), asked(2, "Q2?"), answered(2, "A2."), answered(1, "A1.")));
    expect(talks.map((talk) => asChat(talk).response)).toEqual(["A1.", "A2."]);
  });

  test.each<[string, string]>([
    ["another method of JSON-RPC", lines({ jsonrpc: "2.0", id: 1, method: "tools/list", params: {} })],
    ["an event of another program", lines({ type: "RUN_STARTED", job: 4 })],
    ["events of another program", lines({ events: [{ type: "click", edit: { operation: "add" } }] })],
    ["a token beside other facts", lines({ token: "abc", user: "ann" })],
    ["a chunk of a document", lines({ chunk: "A.", source: "a.pdf" })],
  ])("refused: %s", (_, held) => {
    expect(refusal(() => chatText(held))).toMatch(/no transcript in a known format/);
  });
});

describe("fields of programs:", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["a whole response beside its answer", { question: "Q?", full_response: "A.", model_answer: "4" }, QA],
    ["LiveCodeBench", [{ question_title: "T", question_content: "Q?", output_list: ["A."], code_list: ["x"] }], QA],
    ["Argilla", [{ id: "1", fields: { instruction: "Q?", response: "A." }, responses: {} }], QA],
    [
      "Gradio's thinking",
      [
        { role: "user", content: "Q?" },
        { role: "assistant", metadata: { title: "🧠 Thinking" }, content: "R." },
        { role: "assistant", metadata: null, content: "A." },
      ],
      QRA,
    ],
    [
      "Intercom",
      {
        source: { body: "<p>Q?</p>", author: { type: "user", name: "Ann" } },
        conversation_parts: {
          conversation_parts: [
            { part_type: "note", body: "<p>N.</p>", author: { type: "admin", name: "Bob" } },
            { part_type: "comment", body: "<p>A.</p>", author: { type: "bot", name: "Fin" } },
          ],
        },
      },
      QA,
    ],
  ])("%s", (_, held, words) => {
    expect(chatText(JSON.stringify(held))).toEqual(words);
  });

  test("a title of another kind is no thinking", () => {
    const held = [
      { role: "user", content: "Q?" },
      { role: "assistant", metadata: { title: "Reasoning about cats: a guide" }, content: "A." },
    ];
    expect(chatText(JSON.stringify(held))).toEqual(QA);
  });

  test("Intercom without a program is people's", () => {
    const held = {
      source: { body: "<p>Q?</p>", author: { type: "user", name: "Ann" } },
      conversation_parts: {
        conversation_parts: [{ part_type: "comment", body: "<p>A.</p>", author: { type: "admin", name: "Bob" } }],
      },
    };
    expect(refusal(() => chatText(JSON.stringify(held)))).toMatch(/people|Ann|Bob/);
  });
});

describe("talks in text:", () => {
  test.each<[string, string, readonly string[]]>([
    ["comments of lines", "// User: Q?\n//\n// Assistant: A.\n// B.\n", ["user: Q?", "A.\nB."]],
    ["comments with a number sign", "# User: Q?\n# Assistant: A.\n# B.\n", ["user: Q?", "A.\nB."]],
    ["comments of SQL", "-- User: Q?\n-- Assistant: A.\n", QA],
    ["a block of comments", "/**\n * User: Q?\n *\n * Assistant: A.\n */\n", QA],
    ["names between equals signs", '+++\nmodel = "m"\n+++\n\nQ?\n\n# === ASSISTANT ===\n\nA.\n\n# === USER ===\n', QA],
    ["names between equals signs, both", "# === USER ===\nQ?\n# === ASSISTANT ===\nA.\n", QA],
    ["French spaces before the colon", "Utilisateur\u00a0: Q?\n\nAssistant\u202f: A.\n", QA],
    ["YAML, a key a turn", "- user: Q?\n- assistant: |-\n    A.\n    B.\n", ["user: Q?", "A.\nB."]],
    ["bullets, a name a turn", "- user: Q?\n- assistant: A.\n", QA],
  ])("%s", (_, held, words) => {
    expect(chatText(held)).toEqual(words);
  });

  test.each<[string, string]>([
    ["comments of a program", "// Adds two numbers.\n// See the manual.\n"],
    ["a program with comments", "// User: Q?\n// Assistant: A.\nconst a = 1;\n"],
    ["headings of one document", "# Users\n# Assistants\n"],
  ])("no talk: %s", (_, held) => {
    expect(readTranscripts(held).map(({ format }) => format)).not.toContain("a talk in a program's comments");
  });
});
