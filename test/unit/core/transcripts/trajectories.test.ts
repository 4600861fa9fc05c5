import { expect, test } from "vitest";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";
import { chatText, refusal } from "./chatText.js";

const QA = ["user: Q?", "A."];
const lines = (...values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");

test.each<[string, string, readonly string[]]>([
  [
    "the Agent Data Protocol",
    lines({
      id: "1",
      content: [
        { class_: "text_observation", content: "Q?", source: "user" },
        { class_: "code_action", language: "bash", content: "ls", description: "Look first." },
        { class_: "text_observation", content: "a.txt", source: "environment" },
        { class_: "api_action", function: "open", kwargs: { file: "a.txt" }, description: null },
        { class_: "web_observation", html: "<p>x</p>", axtree: null, url: "u" },
        { class_: "message_action", content: "A.", description: null },
      ],
      details: {},
    }),
    ["user: Q?", "assistant: Look first.", "A."],
  ],
  [
    "Claude Code's form, whose lines leave their type to the message",
    lines(
      { type: "system", subtype: "init", session_id: "s" },
      { role: "user", message: { role: "user", content: [{ type: "text", text: "Q?" }] } },
      { message: { role: "assistant", content: [{ type: "text", text: "A." }] }, uuid: "2" },
    ),
    QA,
  ],
  [
    "a talk in a text with its system prompt beside it",
    lines({ system: "SYSTEM: S.", chat: "USER: Q?\n\n\nASSISTANT: A. <|endoftext|>\n" }),
    ["system: S.", ...QA],
  ],
  [
    "a talk in a text that has a system prompt of its own",
    lines({ system: "T.", text: "System: S.\n\nUser: Q?\n\nAssistant: A." }),
    ["system: S.", ...QA],
  ],
  [
    "the attributes of a span alone",
    lines({
      "gen_ai.input.messages": [{ role: "user", parts: [{ type: "text", content: "Q?" }] }],
      "gen_ai.output.messages": [{ role: "assistant", parts: [{ type: "text", content: "A." }] }],
    }),
    QA,
  ],
  [
    "a request of a batch, with what it asks for in its parameters",
    lines({
      custom_id: "r",
      params: {
        model: "m",
        messages: [
          { role: "user", content: "Q?" },
          { role: "assistant", content: "A." },
        ],
      },
    }),
    QA,
  ],
  [
    "a sample of an evaluation, with what it is measured by",
    lines({ input: [{ role: "user", content: "Q?" }], ideal: "A." }),
    QA,
  ],
  ["headings with a face behind their name", "## USER 🧑‍💻\n\nQ?\n\n---\n\n## MODEL ✨\n\nA.\n", QA],
])("%s", (_, text, chat) => {
  expect(chatText(text)).toEqual(chat);
});

test("what an agent did stays apart from what it said", () => {
  const [talk] = readTranscripts([
    {
      content: [
        { class_: "text_observation", content: "Q?", source: "user" },
        { class_: "code_action", language: "bash", content: "ls", description: "Look first." },
        { class_: "text_observation", content: "a.txt", source: "environment" },
      ],
    },
  ]);
  expect(talk.turns.flatMap(({ role, parts }) => parts.map(({ type }) => `${role} ${type}`))).toEqual([
    "user text",
    "assistant text",
    "assistant tool-call",
    "tool tool-result",
  ]);
});

test.each([
  ["items of another kind", { content: [{ class_: "button", text: "x" }] }],
  ["no item", { content: [] }],
])("no trajectory: %s", (_, value) => {
  expect(refusal(() => chatText(JSON.stringify(value)))).toMatch(/no transcript/);
});

test("a heading with a face that names no speaker stays text", () => {
  expect(chatText("## User\n\nQ?\n\n## Assistant\n\nA.\n\n## Setup 🚀\n\nB.")).toEqual([
    "user: Q?",
    "A.\n\n## Setup 🚀\n\nB.",
  ]);
});
