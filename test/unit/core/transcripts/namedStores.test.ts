import { describe, expect, test } from "vitest";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";
import { asChat } from "../../../../src/core/transcripts/asChat.js";
import { chatText, refusal } from "./chatText.js";

const QA = ["user: Q?", "A."];
const QRA = ["user: Q?", "<think>\nR.\n</think>\nA."];
const user = { role: "user", content: "Q?" };
const answer = { role: "assistant", content: "A." };
const block = (role: string, text: string) => ({
  role,
  additional_kwargs: {},
  blocks: [{ block_type: "text", text }],
});

describe("read by a name that only its program knows:", () => {
  test.each<[string, unknown, readonly string[]]>([
    [
      "a chat store of LlamaIndex",
      { store: { ann: [block("user", "Q?"), block("assistant", "A.")] }, class_name: "SimpleChatStore" },
      QA,
    ],
    ["messages under a person's name", { ann: [user, answer] }, QA],
    ["a talk under a session's number", { "7f3a-91": { title: "T", messages: [user, answer] } }, QA],
    ["HarmBench's generations", { some_behavior: [{ test_case: "Q?", generation: "A.", label: 0 }] }, QA],
  ])("%s", (_, held, said) => {
    expect(chatText(JSON.stringify(held))).toEqual(said);
  });

  test("two persons with as many messages are two talks, and no table", () => {
    const talks = readTranscripts({ ann: [user, answer], bob: [{ role: "user", content: "Q2?" }, answer] });
    expect(talks.map((talk) => asChat(talk).messages.at(-1)?.content)).toEqual(["Q?", "Q2?"]);
  });

  test.each<[string, unknown]>([
    ["one of them is no talk", { ann: [user, answer], settings: [{ theme: "dark" }] }],
    ["nobody answers", { ann: [user], bob: [user] }],
    ["nobody asks", { ann: [answer], bob: [answer] }],
    ["objects of other things", { build: { input: "src", output: "dist" }, test: { input: "test", output: "out" } }],
    ["lists of other things", { rows: [{ a: 1 }], columns: [{ b: 2 }] }],
  ])("refused where %s", (_, held) => {
    expect(refusal(() => readTranscripts(held))).toMatch(/no transcript in a known format: it is an object/);
  });

  test("a table whose cells are texts stays a table", () => {
    expect(chatText(JSON.stringify({ question: ["Q?"], answer: ["A."] }))).toEqual(QA);
  });
});

describe("fields of services:", () => {
  test.each<[string, unknown, readonly string[]]>([
    [
      "FastGPT",
      {
        code: 200,
        message: "",
        data: {
          list: [
            { dataId: "1", obj: "Human", value: [{ text: { content: "Q?" } }] },
            { dataId: "2", obj: "AI", value: [{ reasoning: { content: "R." } }, { text: { content: "A." } }] },
          ],
          total: 2,
        },
      },
      QRA,
    ],
    [
      "FastGPT's older prompts",
      [
        { obj: "Human", value: "Q?" },
        { obj: "AI", value: "A." },
      ],
      QA,
    ],
    ["Gemini's tuning", [{ text_input: "Q?", output: "A." }], QA],
    [
      "a span of Datadog",
      {
        data: [
          { id: "1", attributes: { span_kind: "llm", input: { messages: [user] }, output: { messages: [answer] } } },
        ],
      },
      QA,
    ],
  ])("%s", (_, held, said) => {
    expect(chatText(JSON.stringify(held))).toEqual(said);
  });

  test.each<[string, unknown]>([
    ["obj of other things", [{ obj: "chair", value: "wood" }]],
    ["a span of other things", { data: [{ attributes: { input: "src", output: "dist" } }] }],
  ])("refused: %s", (_, held) => {
    expect(refusal(() => readTranscripts(held))).toMatch(/no transcript in a known format/);
  });
});

const rule = (role: string) => `── ${role} ${"─".repeat(70)}`;
const printed = [
  "<Chat OpenAI/gpt-4.1 turns=2 tokens=1/2 $0.00>",
  rule("user [1]"),
  "Q?",
  rule("assistant [2]"),
  "A.",
  "",
];

describe("printed in a console:", () => {
  test.each<[string, string, readonly string[]]>([
    ["ellmer", printed.join("\n"), QA],
    ["ellmer with hyphens", printed.join("\n").replaceAll("─", "-"), QA],
    ["ellmer in a reprex", printed.map((line) => `#> ${line}`.trimEnd()).join("\n"), QA],
    ["CodeCompanion", "## Me\n\nQ?\n\n## CodeCompanion (Copilot)\n\nA.\n\n## Me\n\n", QA],
    [
      "subtitles in which one speaker has several cues",
      "WEBVTT\n\n00:01.000 --> 00:04.000\n<v User>Q?\n\n00:05.000 --> 00:06.000\n<v Assistant>A.\n\n00:06.000 --> 00:09.000\n<v Assistant>B.\n",
      ["user: Q?", "A.\nB."],
    ],
    [
      "SubRip in which one speaker has several cues",
      "1\n00:00:01,000 --> 00:00:04,000\nUser: Q?\n\n2\n00:00:05,000 --> 00:00:06,000\nAssistant: A.\n\n3\n00:00:06,000 --> 00:00:09,000\nAssistant: B.\n",
      ["user: Q?", "A.\nB."],
    ],
  ])("%s", (_, held, said) => {
    expect(chatText(held)).toEqual(said);
  });

  test("a list of chats of ellmer is several talks", () => {
    const list = ["[[1]]", ...printed, "[[2]]", ...printed].map((line) => `#> ${line}`.trimEnd()).join("\n");
    const talks = readTranscripts(list);
    expect(talks.map((talk) => asChat(talk).response)).toEqual(["A.", "A."]);
  });

  test.each<[string, string]>([
    ["what somebody writes of such a chat", `The console shows this:\n${printed.join("\n")}`],
    ["a rule without a chat", `${rule("user")}\nQ?\n${rule("assistant")}\nA.\n`],
    ["a tag of that name", "<Chat open>\nHello.\n"],
  ])("no chat of ellmer: %s", (_, held) => {
    const [{ format }] = readTranscripts(held);
    expect(format).not.toBe("a chat as R's ellmer prints it");
  });
});
