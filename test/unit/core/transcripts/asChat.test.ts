import { describe, expect, test } from "vitest";
import { asChat } from "../../../../src/core/transcripts/asChat.js";
import { readTranscripts } from "../../../../src/core/transcripts/readTranscripts.js";

const chatOf = (messages: readonly unknown[]) => asChat(readTranscripts(messages)[0]);
const user = (content: unknown) => ({ role: "user", content });
const assistant = (content: unknown, more: object = {}) => ({ role: "assistant", content, ...more });
const call = { tool_calls: [{ id: "1", function: { name: "ls", arguments: "{}" } }] };

describe("what has no place in the model's chat is said in words", () => {
  test.each<[string, readonly unknown[], readonly string[]]>([
    ["nothing", [user("Q"), assistant("A")], []],
    [
      "tools",
      [user("Q"), assistant(null, call), { role: "tool", content: "x" }, assistant("A")],
      ["1 tool call and 1 result have no place in the model's chat."],
    ],
    [
      "pictures",
      [
        user([
          { type: "text", text: "Q" },
          { type: "image_url", image_url: {} },
        ]),
        assistant("A"),
      ],
      ["Not read: image."],
    ],
    [
      "many files",
      [
        user([{ type: "text", text: "Q" }, ...["a", "b", "c", "d", "e", "f"].map((name) => ({ type: "file", name }))]),
        assistant("A"),
      ],
      ["Not read: file a; file b; file c; file d; file e; and 1 more."],
    ],
    [
      "a question behind the answer",
      [user("Q"), assistant("A"), user("And?")],
      ["1 message behind the last answer was left out."],
    ],
    [
      "messages in which nobody asks",
      [{ role: "system", content: "S" }, assistant("A")],
      ["1 message before the answer, in which nobody asks, was left out."],
    ],
    [
      "thoughts before calls",
      [user("Q"), assistant(null, { reasoning: "R", ...call }), { role: "tool", content: "x" }, assistant("A")],
      [
        "1 tool call and 1 result have no place in the model's chat.",
        "The model's thinking in 1 earlier turn without words was left out.",
      ],
    ],
    [
      "a role that nobody knows",
      [user("Q"), { role: "narrator", content: "x" }, assistant("A")],
      ['1 message of the role "narrator" was passed over.'],
    ],
  ])("%s", (_, messages, leftOut) => {
    expect(chatOf(messages).leftOut).toEqual(leftOut);
  });
});

describe("the answer is", () => {
  test.each<[string, readonly unknown[], string]>([
    ["the last", [user("Q"), assistant("A"), user("R"), assistant("B")], "B"],
    [
      "the last that says something",
      [user("Q"), assistant("A"), assistant(null, call), { role: "tool", content: "x" }],
      "A",
    ],
    [
      "with the thoughts of the turn before it",
      [user("Q"), assistant(null, { reasoning: "R" }), assistant("A")],
      "<think>\nR\n</think>\nA",
    ],
    [
      "thoughts, where nothing else was said",
      [user("Q"), assistant(null, { reasoning: "R" })],
      "<think>\nR\n</think>\n",
    ],
    [
      "of several parts",
      [
        user("Q"),
        assistant([
          { type: "text", text: "A" },
          { type: "text", text: "B" },
        ]),
      ],
      "A\nB",
    ],
    ["a number", [user("Q"), assistant(42)], "42"],
  ])("%s", (_, messages, response) => {
    expect(chatOf(messages).response).toBe(response);
  });
});
