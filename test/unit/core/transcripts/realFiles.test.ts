import { describe, expect, test } from "vitest";
import { chatText, refusal } from "./chatText.js";
import { parseTranscript } from "../../../../src/core/transcripts/parseTranscript.js";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";

const QA = ["user: Q?", "A."];
const QRA = ["user: Q?", "<think>\nR.\n</think>\nA."];
const user = { role: "user", content: "Q?" };
const answer = { role: "assistant", content: "A." };

/** Files in which a side, or what was thought, went missing when they were first met. */
describe("nobody's words are lost of", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["a preference whose question stands apart", { prompt: [user], chosen: [answer], rejected: [answer] }, QA],
    ["a preference of texts and messages", { prompt: "Q?", chosen: [answer], rejected: [answer] }, QA],
    ["a preference with whole talks", { prompt: "Q?", chosen: [user, answer], rejected: [user, answer] }, QA],
    [
      "an export of Discord",
      {
        messages: [
          { type: "Default", content: "Q?", author: { name: "ann", isBot: false } },
          { type: "Reply", content: "A.", author: { name: "helper", isBot: true } },
        ],
      },
      QA,
    ],
    [
      "Continue's message of thinking",
      { history: [{ message: user }, { message: { role: "thinking", content: "R." } }, { message: answer }] },
      QRA,
    ],
    ["messages with one of thinking", [user, { role: "reasoning", content: "R." }, answer], QRA],
    [
      "Qwen Chat's phases",
      {
        title: "T",
        chat: {
          history: {
            currentId: "2",
            messages: {
              1: { id: "1", parentId: null, role: "user", content: "Q?" },
              2: {
                id: "2",
                parentId: "1",
                role: "assistant",
                content: "",
                content_list: [
                  { phase: "think", content: "R." },
                  { phase: "answer", content: "A." },
                ],
              },
            },
          },
        },
      },
      QRA,
    ],
    [
      "Bedrock's request with its response",
      {
        messages: [{ role: "user", content: [{ text: "Q?" }] }],
        output: {
          message: {
            role: "assistant",
            content: [{ reasoningContent: { reasoningText: { text: "R." } } }, { text: "A." }],
          },
        },
      },
      QRA,
    ],
    [
      "Bedrock's log",
      {
        schemaType: "ModelInvocationLog",
        input: { inputBodyJson: { messages: [{ role: "user", content: [{ text: "Q?" }] }] } },
        output: { outputBodyJson: { output: { message: { role: "assistant", content: [{ text: "A." }] } } } },
      },
      QA,
    ],
    ["a setting that is called reasoning", { question: "Q?", answer: "A.", reasoning: "high" }, QA],
  ])("%s", (_, value, said) => {
    expect(chatText(JSON.stringify(value))).toEqual(said);
  });

  test("several answers to one question, which are counted", () => {
    const [{ leftOut }] = readTranscripts({ problem: "Q?", generations: ["A.", "B.", "C."] });
    expect(leftOut).toEqual(["2 answers beside the first were passed over."]);
  });

  test("JSON lines between comments", () => {
    const lines = ["# of today", JSON.stringify({ question: "Q?", answer: "A." })];
    const more = ["// and", JSON.stringify({ question: "P?", answer: "B." })];
    expect(readTranscripts([...lines, ...more].join("\n"))).toHaveLength(2);
  });
});

describe("no side's name, and nothing beside the talk, is part of what is said in", () => {
  test.each([
    ["a copy of ChatGPT", "You said:\nQ?\nChatGPT said:\nThought for 3 seconds\n\nA.\n"],
    ["one that thought longer", "You said:\nQ?\nChatGPT said:\nThought for 1m 12s\n\nA.\n"],
    ["a copy of DeepSeek", "用户：Q?\n\n助手：\n已深度思考（用时 8 秒）\n\nA.\n"],
    ["Windsurf's Cascade", "# Cascade\n\n### User Input\n\nQ?\n\n### Planner Response\n\nA.\n"],
    ["a talk in Arabic", "المستخدم: Q?\nالمساعد: A.\n"],
    ["lines that end in carriage returns alone", "## User\r\rQ?\r\r## Assistant\r\rA.\r"],
  ])("%s", (_, text) => {
    expect(chatText(text)).toEqual(QA);
  });

  test("an answer that says how long something was thought", () => {
    expect(parseTranscript("Thought for 3 seconds about it.").response).toBe("Thought for 3 seconds about it.");
  });
});

describe("what is no text of anybody's is refused:", () => {
  test.each([
    ["Parquet", "PAR1\u0015\u0004", "a Parquet file"],
    ["Arrow", "ARROW1\u0001", "an Arrow file"],
  ])("%s", (_, text, what) => {
    expect(refusal(() => readTranscripts(text))).toContain(what);
  });

  test.each([
    "The answer: it is > 3.\nSo we are done.",
    "{role: the part that someone plays} is a brace in prose.",
    "---\ntitle: >\n  A note\n---\nThe sum is 42.",
  ])("but not “%s”", (text) => {
    expect(parseTranscript(text).response).toBe(text);
  });
});
