import { expect, test } from "vitest";
import type { Message } from "../../../../src/core/run/run.js";
import { answersOf, heldBefore, laterStart } from "../../../../src/core/traits/talk.js";

const say = (role: Message["role"], letters = 30): Message => ({ role, content: "x".repeat(letters) });
const [system, user, assistant] = [say("system"), say("user"), say("assistant")];

test("answers are what a model says behind a question", () => {
  expect(answersOf([assistant, user, assistant, say("assistant", 0), user, assistant])).toEqual([2, 5]);
  expect(answersOf([system, assistant])).toEqual([]);
});

test("a reader who begins later holds the system's message and what stands from there on", () => {
  const talk = [system, user, assistant, user, assistant];
  expect(heldBefore(talk, 4, 0)).toEqual(talk.slice(0, 4));
  expect(heldBefore(talk, 4, 3)).toEqual([system, user]);
  expect(heldBefore(talk.slice(1), 3, 2)).toEqual([user]);
});

test("a reader begins anew at a question that leaves half of what was too much", () => {
  const talk = Array.from({ length: 10 }, () => [user, assistant]).flat();
  expect(laterStart(talk, 17, 0)).toBe(10);
  expect(laterStart(talk, 17, 10)).toBe(14);
  expect(laterStart(talk, 17, 16)).toBe(16);
});

test("where the last question is the long one, it alone is left", () => {
  const talk = [user, assistant, user, assistant, say("user", 3_000), assistant];
  expect(laterStart(talk, 5, 0)).toBe(4);
  expect(laterStart(talk, 5, 4)).toBe(4);
});
