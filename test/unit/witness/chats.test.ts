import { expect, test } from "vitest";
import { chatAbout, supportQuestions } from "../../../src/witness/chats.js";

test("all that stands behind one log begins alike, so that the log is computed once", () => {
  const log = "Bash: npm test\n2 failed\n(exit 1)";
  const [yes, no] = supportQuestions(log, "All tests pass.");
  const common = chatAbout(log).slice(0, chatAbout(log).indexOf(log) + log.length);
  for (const chat of [yes, no]) expect(chat.startsWith(common)).toBe(true);
  expect(yes.replace("Yes or No", "No or Yes")).toBe(no);
  expect(chatAbout(null)).not.toContain("log");
  expect(chatAbout("")).toContain("(no calls)");
});
