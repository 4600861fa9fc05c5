import fc from "fast-check";
import { expect, test } from "vitest";
import type { Message } from "../../../../src/core/run/run.js";
import { fitMessages, roughTokens } from "../../../../src/core/transcripts/fitMessages.js";

const words = (count: number) => "abc".repeat(count);
const message = (role: Message["role"], tokens: number): Message => ({ role, content: words(tokens) });

test.each<[string, readonly Message[], number, readonly number[]]>([
  [
    "all that fits",
    [message("system", 5), message("user", 10), message("assistant", 10), message("user", 10)],
    100,
    [0, 1, 2, 3],
  ],
  ["the latest", [message("user", 90), message("assistant", 10), message("user", 10)], 50, [1, 2]],
  [
    "the system's text before what was said early",
    [message("system", 10), message("user", 90), message("assistant", 5), message("user", 10)],
    50,
    [0, 2, 3],
  ],
  [
    "no system's text that fills half of the room",
    [message("system", 40), message("user", 5), message("assistant", 5), message("user", 10)],
    50,
    [1, 2, 3],
  ],
  ["the last question, however long", [message("user", 5), message("user", 500)], 50, [1]],
  ["what follows the last question", [message("user", 90), message("user", 10), message("assistant", 10)], 30, [1, 2]],
])("kept is %s", (_, messages, most, kept) => {
  const fitted = fitMessages(messages, most);
  expect(fitted.messages).toEqual(kept.map((i) => messages[i]));
  expect(fitted.leftOut.length).toBe(kept.length < messages.length ? 1 : 0);
});

test("what is kept stands in its order, fits but for the question, and what is not is counted", () => {
  const some = fc.record({
    role: fc.constantFrom("system", "user", "assistant"),
    content: fc.string({ maxLength: 60 }),
  });
  fc.assert(
    fc.property(fc.array(some), fc.nat({ max: 100 }), (messages, most) => {
      const fitted = fitMessages(messages as Message[], most);
      const question = messages.findLastIndex(({ role }) => role === "user");
      const before = fitted.messages.filter((one) => messages.indexOf(one as (typeof messages)[number]) < question);
      if (question >= 0 && fitted.messages.length < messages.length)
        expect(before.reduce((sum, { content }) => sum + roughTokens(content), 0)).toBeLessThanOrEqual(most);
      expect(messages.filter((one) => fitted.messages.includes(one as Message))).toEqual(fitted.messages);
    }),
  );
});
