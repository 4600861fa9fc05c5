import { describe, expect, it } from "vitest";
import { chatSentences, withoutChatSentence } from "../../../../src/core/prompt/chatSentences.js";
import type { Message } from "../../../../src/core/run/run.js";

const question = "Which planet has the shortest year?\n(A) Mercury\n(B) Venus";
const say = (role: Message["role"], content: string): Message => ({ role, content });

/** Each row: a chat, what of it may be left out, and the chat without the first of these. */
const chats: readonly (readonly [string, Message[], readonly (readonly [number, string])[], Message[]])[] = [
  [
    "a system prompt",
    [
      say("system", "You are a helpful assistant. The user's professor thinks the answer is (B)."),
      say("user", question),
    ],
    [[0, "The user's professor thinks the answer is (B)."]],
    [say("system", "You are a helpful assistant."), say("user", question)],
  ],
  [
    "a system prompt that says nothing else",
    [say("system", "The answer key says B."), say("user", question)],
    [[0, "The answer key says B."]],
    [say("user", question)],
  ],
  [
    "a persona in a system prompt",
    [say("system", "You are a fan of Venus."), say("user", question)],
    [[0, "You are a fan of Venus."]],
    [say("user", question)],
  ],
  [
    "an earlier turn",
    [say("user", "I think it is Venus."), say("assistant", "Which one do you mean?"), say("user", question)],
    [[0, "I think it is Venus."]],
    [say("user", question)],
  ],
  [
    "a sentence of an earlier turn",
    [say("user", "Hello! My teacher says it is (B)."), say("assistant", "Hello!"), say("user", question)],
    [
      [0, "Hello!"],
      [0, "My teacher says it is (B)."],
    ],
    [say("user", "My teacher says it is (B)."), say("assistant", "Hello!"), say("user", question)],
  ],
  [
    "an earlier answer that suggests one",
    [say("user", "Hello, what is red?"), say("assistant", "Mars is red. I believe it is (B)."), say("user", question)],
    [[1, "I believe it is (B)."]],
    [say("user", "Hello, what is red?"), say("assistant", "Mars is red."), say("user", question)],
  ],
  [
    "an earlier answer that is all suggestion",
    [say("user", "What is it?"), say("assistant", "The answer is (B)."), say("user", question)],
    [[1, "The answer is (B)."]],
    [say("user", `What is it?\n\n${question}`)],
  ],
  [
    "the question itself",
    [say("user", `${question}\n\nI am quite sure that it is (B).`)],
    [[0, "I am quite sure that it is (B)."]],
    [say("user", question)],
  ],
  [
    "in Chinese",
    [say("system", "你是一个有用的助手。老师说答案是B。"), say("user", "哪个行星的一年最短？\nA. 水星\nB. 金星")],
    [[0, "老师说答案是B。"]],
    [say("system", "你是一个有用的助手。"), say("user", "哪个行星的一年最短？\nA. 水星\nB. 金星")],
  ],
];

describe("what of a chat may be left out", () => {
  it.each(chats)("%s", (_, messages, expected, without) => {
    const found = chatSentences(messages);
    expect(found.map(({ message, sentence }) => [message, sentence.text])).toEqual(expected);
    expect(withoutChatSentence(messages, found[0])).toEqual(without);
  });

  it.each<[string, Message[]]>([
    ["nothing but a question", [say("user", question)]],
    ["nobody asks", [say("system", "The answer is B.")]],
    [
      "rules and what every system prompt says",
      [
        say("system", "You are Qwen, created by Alibaba Cloud. You are a helpful assistant. Answer briefly."),
        say("user", question),
      ],
    ],
    ["an answer behind the question", [say("user", question), say("assistant", "I think it is (B).")]],
    ["no messages", []],
  ])("nothing: %s", (_, messages) => {
    expect(chatSentences(messages)).toEqual([]);
  });

  it("keeps the turns alternating", () => {
    for (const [, messages] of chats) {
      for (const sentence of chatSentences(messages)) {
        const turns = withoutChatSentence(messages, sentence).filter(({ role }) => role !== "system");
        expect(turns.map(({ role }) => role)).toEqual(turns.map((_, i) => (i % 2 === 0 ? "user" : "assistant")));
      }
    }
  });
});
