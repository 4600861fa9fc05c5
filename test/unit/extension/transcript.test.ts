import { describe, expect, test } from "vitest";
import { parseTranscript } from "../../../src/extension/backend/transcript.js";

const user = { role: "user", content: "How fast?" };
const assistant = { role: "assistant", content: "180 / 2.5 = 72.\nThe answer is 72 km/h." };
const expected = { messages: [user], response: assistant.content };

describe("a transcript is read out of", () => {
  test.each<[string, string]>([
    ["an array of messages", JSON.stringify([user, assistant])],
    ["an object with messages", JSON.stringify({ model: "x", messages: [user, assistant] }, null, 2)],
    ["a message a line", [user, assistant].map((message) => JSON.stringify(message)).join("\r\n")],
    ["a record of a batch", JSON.stringify({ prompt: user.content, response: assistant.content })],
    [
      "a record as the only line",
      `${JSON.stringify({ id: "1", prompt: user.content, response: assistant.content })}\n`,
    ],
    ["labelled lines", `User: ${user.content}\n\nAssistant: ${assistant.content}\n`],
    ["bold labels", `**Human:** ${user.content}\n\n**AI**: ${assistant.content}`],
    ["headings", `# A talk\n\n## User\n\n${user.content}\n\n## Assistant\n\n${assistant.content}\n`],
    ["parts", JSON.stringify([{ role: "user", content: [{ type: "text", text: user.content }] }, assistant])],
  ])("%s", (_, text) => {
    expect(parseTranscript(text)).toEqual(expected);
  });

  test("plain text, which is all response", () => {
    const text = "First, 180 / 2.5 = 72.\nNote: the user is right.\n";
    expect(parseTranscript(text)).toEqual({ messages: [], response: text });
  });

  test("thinking blocks, which stay in the response", () => {
    const text = "<think>\n17 is odd.\n</think>\nYes.";
    expect(parseTranscript(text).response).toBe(text);
    const separate = JSON.stringify([user, { role: "assistant", content: "Yes.", reasoning_content: "17 is odd." }]);
    expect(parseTranscript(separate).response).toBe("<think>\n17 is odd.\n</think>\nYes.");
    const parts = [
      { type: "thinking", thinking: "17 is odd." },
      { type: "text", text: "Yes." },
    ];
    expect(parseTranscript(JSON.stringify([user, { role: "assistant", content: parts }])).response).toContain(
      "</think>",
    );
  });

  test("a conversation, whose last answer is what is read", () => {
    const more = [user, assistant, { role: "tool", content: "x" }, { role: "user", content: "Sure?" }, assistant];
    const { messages, response } = parseTranscript(JSON.stringify(more));
    expect(messages).toEqual([user, assistant, { role: "user", content: "Sure?" }]);
    expect(response).toBe(assistant.content);
  });

  test("JSON that is no chat, as plain text", () => {
    expect(parseTranscript('{"a": 1}').response).toBe('{"a": 1}');
  });
});

test.each<[string, string, string]>([
  ["nothing", " \n", "no text"],
  ["a question without an answer", JSON.stringify([user]), "does not end with an answer"],
  [
    "several records",
    '{"id":"1","prompt":"a","response":"b"}\n{"id":"2","prompt":"a","response":"b"}',
    "several records",
  ],
  ["far too much", "x".repeat(2_000_001), "Select a part"],
])("%s is refused with what to do", (_, text, words) => {
  expect(() => parseTranscript(text)).toThrow(words);
});

test("a huge line of labels is read at once", () => {
  const text = `User: ${"**".repeat(100_000)}\nAssistant: ${": ".repeat(100_000)}x`;
  expect(parseTranscript(text).messages).toHaveLength(1);
});
