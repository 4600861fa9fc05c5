import { describe, expect, test } from "vitest";
import { parseTranscript } from "../../../../src/core/transcripts/parseTranscript.js";
import { chatText, refusal } from "./chatText.js";

const user = { role: "user", content: "How fast?" };
const assistant = { role: "assistant", content: "180 / 2.5 = 72.\nThe answer is 72 km/h." };
const expected = { messages: [user], response: assistant.content };
const json = (value: unknown) => JSON.stringify(value);

describe("a transcript is read out of", () => {
  test.each<[string, string]>([
    ["an array of messages", json([user, assistant])],
    ["an object with messages", JSON.stringify({ model: "x", messages: [user, assistant] }, null, 2)],
    ["a message a line", [user, assistant].map(json).join("\r\n")],
    ["a record of a batch", json({ prompt: user.content, response: assistant.content })],
    [
      "an Ollama answer that a log keeps with what was asked",
      json({ model: "q", prompt: user.content, response: assistant.content, done: true }),
    ],
    [
      "messages beside a number that Python writes",
      `{"score": NaN, "best": -Infinity, "messages": ${json([user, assistant])}}`,
    ],
    ["a preferred talk", json({ chosen: [user, assistant], rejected: [user, { role: "assistant", content: "71." }] })],
    ["messages in the singular", json({ message: [user, assistant] })],
    ["a record as the only line", `${json({ id: "1", prompt: user.content, response: assistant.content })}\n`],
    ["labelled lines", `User: ${user.content}\n\nAssistant: ${assistant.content}\n`],
    ["bold labels", `**Human:** ${user.content}\n\n**AI**: ${assistant.content}`],
    ["headings", `# A talk\n\n## User\n\n${user.content}\n\n## Assistant\n\n${assistant.content}\n`],
    ["parts", json([{ role: "user", content: [{ type: "text", text: user.content }] }, assistant])],
    ["JSON in the fence it was pasted with", `\`\`\`json\n${json([user, assistant])}\n\`\`\`\n`],
    ["a file with a byte order mark", `\ufeff${json([user, assistant])}`],
  ])("%s", (_, text) => {
    expect(parseTranscript(text)).toEqual(expected);
  });

  test("plain text, which is all response", () => {
    const text = "First, 180 / 2.5 = 72.\nNote: the user is right.\n";
    expect(parseTranscript(text)).toEqual({ messages: [], response: text });
  });

  test("a conversation, whose last answer is what is read", () => {
    const more = [user, assistant, { role: "tool", content: "x" }, { role: "user", content: "Sure?" }, assistant];
    const { messages, response } = parseTranscript(json(more));
    expect(messages).toEqual([user, assistant, { role: "user", content: "Sure?" }]);
    expect(response).toBe(assistant.content);
  });

  test("a chat of 3 MB, whose last answer is short", () => {
    const long = { role: "user", content: "word ".repeat(600_000) };
    expect(parseTranscript(json([long, assistant])).response).toBe(assistant.content);
  });
});

describe("thinking goes before the answer, from wherever it is kept", () => {
  const think = ["user: Q", "<think>\nR\n</think>\nA"];
  test.each<[string, unknown]>([
    ["reasoning_content", { content: "A", reasoning_content: "R" }],
    ["reasoning", { content: "A", reasoning: "R" }],
    ["thinking", { content: "A", thinking: "R" }],
    ["an object of reasoning", { content: "A", reasoning: { content: "R" } }],
    ["reasoning_details", { content: "A", reasoning_details: [{ type: "reasoning.text", text: "R" }] }],
    ["several of them with one text", { content: "A", reasoning: "R", reasoning_details: [{ text: "R" }] }],
    [
      "thinking_blocks",
      { content: "A", reasoning_content: "R", thinking_blocks: [{ type: "thinking", thinking: "R" }] },
    ],
    [
      "a thinking block",
      {
        content: [
          { type: "thinking", thinking: "R" },
          { type: "text", text: "A" },
        ],
      },
    ],
    [
      "a think part",
      {
        content: [
          { type: "think", think: "R" },
          { type: "text", text: "A" },
        ],
      },
    ],
    [
      "a reasoning part",
      {
        content: [
          { type: "reasoning", reasoning: "R" },
          { type: "text", text: "A" },
        ],
      },
    ],
    [
      "a part of text parts",
      {
        content: [
          { type: "thinking", thinking: [{ type: "text", text: "R" }] },
          { type: "text", text: "A" },
        ],
      },
    ],
    [
      "a part and a field with one text",
      {
        reasoning_content: "R",
        content: [
          { type: "thinking", thinking: "R" },
          { type: "text", text: "A" },
        ],
      },
    ],
    [
      "a block with a hidden one beside it",
      {
        content: [
          { type: "thinking", thinking: "R" },
          { type: "redacted_thinking", data: "x" },
          { type: "text", text: "A" },
        ],
      },
    ],
  ])("%s", (_, message) => {
    expect(
      chatText(
        json([
          { role: "user", content: "Q" },
          { role: "assistant", ...(message as object) },
        ]),
      ),
    ).toEqual(think);
  });

  test.each([null, "", undefined, []])("%j is none", (reasoning_content) => {
    expect(
      chatText(
        json([
          { role: "user", content: "Q" },
          { role: "assistant", content: "A", reasoning_content },
        ]),
      ),
    ).toEqual(["user: Q", "A"]);
  });

  test.each([
    "<think>\n17 is odd.\n</think>\nYes.",
    "<think>17 is odd.</think>Yes.",
    "17 is odd.\n</think>\n\nYes.",
    "<thinking>17</thinking>\n\n<thinking>odd</thinking>\nYes.",
    "[THINK]17 is odd.[/THINK]Yes.",
    "<think>never closed",
    "Write `</think>` at the end.",
  ])("markers in the text stay as they stand: %j", (content) => {
    expect(chatText(content)).toEqual([content]);
    expect(chatText(json([user, { role: "assistant", content }]))).toEqual([`user: ${user.content}`, content]);
  });
});

describe("turns of tools have no place in a chat template", () => {
  test("calls and results are left out, and what was said around them is kept", () => {
    const chat = [
      user,
      {
        role: "assistant",
        content: "Let me look.",
        tool_calls: [{ id: "1", function: { name: "ls", arguments: "{}" } }],
      },
      { role: "tool", tool_call_id: "1", content: "a.txt" },
      assistant,
    ];
    expect(parseTranscript(json(chat))).toEqual({
      messages: [user, { role: "assistant", content: "Let me look." }],
      response: assistant.content,
    });
  });

  test.each<[string, unknown]>([
    ["null", null],
    ["an empty text", ""],
    ["no parts", []],
  ])("an answer of %s that only calls is no message", (_, content) => {
    const chat = [user, { role: "assistant", content, tool_calls: [{}] }, { role: "tool", content: "T" }, assistant];
    expect(parseTranscript(json(chat))).toEqual(expected);
  });
});

test.each<[string, string, string]>([
  ["nothing", " \n", "no text"],
  ["a question without an answer", json([user]), "does not end with an answer"],
  ["a refusal", json([user, { role: "assistant", content: null, refusal: "No." }]), "The model refused"],
  ["an empty list of messages", json({ messages: [] }), "does not end with an answer"],
  [
    "several records",
    '{"id":"1","prompt":"a","response":"b"}\n{"id":"2","prompt":"a","response":"b"}',
    'several records: 2 talks, the first of them "a", "a"',
  ],
])("%s is refused with what to do", (_, text, words) => {
  expect(refusal(() => parseTranscript(text))).toContain(words);
});

test("a huge line of labels is read at once", () => {
  const text = `User: ${"**".repeat(100_000)}\nAssistant: ${": ".repeat(100_000)}x`;
  expect(parseTranscript(text).messages).toHaveLength(1);
});
