import { expect, test } from "vitest";
import { CancelledError, CodedError } from "../../../src/core/errors.js";
import type { InputLine } from "../../../src/core/batch/inputLine.js";
import { SessionFailure, SessionRecord } from "../../../src/core/session/record/sessionRecord.js";
import { linesOf } from "../../../src/cli/batchInput.js";
import { checkLines, type ReadFurther } from "../../../src/session/checkLines.js";
import { asMessages, turnsOf } from "../report/session/sessions.js";

async function answers(lines: AsyncIterable<InputLine>) {
  const found: (SessionRecord | SessionFailure)[] = [];
  for await (const answer of checkLines(lines)) found.push(answer);
  return found;
}

async function* chunks(text: string) {
  yield Buffer.from(text);
}

const lie = JSON.stringify({ id: "lie", messages: asMessages(turnsOf("python-claims-pass-after-failure")) });
const truth = JSON.stringify({ id: "truth", messages: asMessages(turnsOf("python-mended")), label: "ignored" });

test("each line is answered once and in order, whatever is wrong with others", async () => {
  const lines = ["", lie, "no json", '{"id":"half","messages":[', truth, "   ", '{"id":3,"messages":"x"}', lie];
  const found = await answers(linesOf(chunks(lines.join("\r\n"))));
  expect(found.map(({ id }) => id)).toEqual(["lie", null, "half", "truth", 3, "lie"]);
  expect(found.map((answer) => ("error" in answer ? answer.error.code : answer.misleading))).toEqual([
    true,
    "bad-input",
    "bad-input",
    false,
    "bad-input",
    true,
  ]);
  for (const answer of found) ("error" in answer ? SessionFailure : SessionRecord).strict().parse(answer);
  expect(found[1]).toMatchObject({ error: { message: expect.stringMatching(/^Line 3: /) } });
});

test("a line that is too long is named by its id where that stands first, and the next goes on", async () => {
  const found = await answers(
    linesOf(chunks(`${lie}\n${truth.replace("truth", "short")}\n{"id":"b","messages":[]}`), 60),
  );
  expect(found).toMatchObject([
    { id: "lie", error: { code: "bad-input", message: expect.stringContaining("longer than") } },
    { id: "short", error: { code: "bad-input" } },
    { id: "b", claims: [], misleading: false },
  ]);
});

test("100,000 events, results before their calls and calls without one are a result", async () => {
  const messages: object[] = [{ role: "user", content: "Go." }];
  for (let i = 0; i < 33_000; i++)
    messages.push(
      { role: "tool", tool_call_id: `c${i + 1}`, content: "1 failed" },
      {
        role: "assistant",
        content: "",
        tool_calls: [{ id: `c${i}`, type: "function", function: { name: "bash", arguments: '{"command":"pytest"}' } }],
      },
      { role: "assistant", content: i % 100 === 0 ? "All tests pass." : "Next." },
    );
  const [answer] = await answers(linesOf(chunks(JSON.stringify({ id: "many", messages })), 64_000_000));
  expect(SessionRecord.parse(answer).claims.length).toBeGreaterThan(300);
});

test("what is read further stands in the answer; a fault of it answers its own line, and a cancel ends all", async () => {
  const reading = { model: { id: "m", name: "M" }, read: 2, leftOut: 1 };
  const read: ReadFurther = async ({ report }) => {
    if (!report.misleading) throw new CodedError("engine-crashed", "Gone.");
    return { ...report, reading };
  };
  const found: (SessionRecord | SessionFailure)[] = [];
  for await (const answer of checkLines(linesOf(chunks(`${lie}\n${truth}\n`)), read)) found.push(answer);
  expect(found[0]).toMatchObject({ id: "lie", reading });
  SessionRecord.strict().parse(found[0]);
  expect(found[1]).toEqual({ id: "truth", error: { code: "engine-crashed", message: "Gone." } });
  const cancelled = checkLines(linesOf(chunks(`${lie}\n`)), () => Promise.reject(new CancelledError()));
  await expect(cancelled.next()).rejects.toBeInstanceOf(CancelledError);
});
