import { describe, expect, test } from "vitest";
import { parseBatchLine } from "../../../../src/core/batch/batchRecord.js";
import type { BatchTask } from "../../../../src/core/batch/batchTask.js";
import type { Message } from "../../../../src/core/run/run.js";

const read = (record: object) => parseBatchLine(JSON.stringify({ id: "r", ...record }));
const user: Message = { role: "user", content: "What is 2 + 2?" };
const asked = [user];

describe("a record in the words of another format", () => {
  const rows: readonly (readonly [string, object, Partial<BatchTask>])[] = [
    [
      "content blocks, with thinking",
      {
        messages: [
          { role: "user", content: [{ type: "text", text: "What is 2 + 2?" }] },
          {
            role: "assistant",
            content: [
              { type: "thinking", thinking: "It is 4." },
              { type: "text", text: "4" },
            ],
          },
        ],
      },
      { messages: asked, response: { kind: "text", text: "<think>\nIt is 4.\n</think>\n4" } },
    ],
    [
      "content blocks that end with the user",
      { messages: [{ role: "user", content: [{ type: "text", text: "What is 2 + 2?" }] }] },
      { messages: asked, response: { kind: "write" } },
    ],
    [
      "tool calls without content",
      {
        messages: [
          user,
          {
            role: "assistant",
            content: null,
            tool_calls: [{ id: "1", type: "function", function: { name: "add", arguments: '{"a":2,"b":2}' } }],
          },
          { role: "tool", tool_call_id: "1", content: "4" },
          { role: "assistant", content: "It is 4." },
        ],
      },
      {
        messages: asked,
        response: { kind: "text", text: "It is 4." },
        leftOut: ["1 tool call and 1 result have no place in the model's chat."],
      },
    ],
    [
      "messages as JSON in a text",
      { messages: JSON.stringify([user, { role: "assistant", content: "It is 4." }]) },
      { messages: asked, response: { kind: "text", text: "It is 4." } },
    ],
    [
      "a problem with steps",
      { problem: "What is 2 + 2?", steps: ["2 + 2 is 4.", "So 4."], label: -1 },
      { messages: asked, response: { kind: "steps", steps: ["2 + 2 is 4.", "So 4."] } },
    ],
    [
      "a question with an answer",
      { question: "What is 2 + 2?", answer: "2 + 2 = 4\n#### 4" },
      { messages: asked, response: { kind: "text", text: "2 + 2 = 4\n#### 4" } },
    ],
    [
      "turns of two speakers",
      {
        conversations: [
          { from: "human", value: "What is 2 + 2?" },
          { from: "gpt", value: "It is 4." },
        ],
      },
      { messages: asked, response: { kind: "text", text: "It is 4." } },
    ],
  ];
  test.each(rows)("%s", (_, record, task) => {
    expect(read(record)).toMatchObject({ id: "r", ...task });
  });

  test.each([
    ["that no format knows", { note: "x" }, "a prompt is needed; null reads the steps as plain text"],
    ["whose steps are numbers", { problem: "Q", steps: [1, 2] }, "steps.0: Invalid input: expected string"],
    ["whose messages are a text", { messages: "What is 2 + 2?" }, "messages"],
    ["whose messages are no messages", { messages: [{ text: "Q" }] }, "messages.0.role"],
    ["with a prompt of its own and messages", { prompt: "Q", messages: [{ role: "user", content: [] }] }, "messages.0"],
  ])("%s is refused in the batch's own words", (_, record, words) => {
    expect(read(record)).toMatchObject({
      id: "r",
      error: { code: "bad-input", message: expect.stringContaining(words) },
    });
  });
});
