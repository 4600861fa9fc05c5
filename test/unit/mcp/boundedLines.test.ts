import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { boundedLines } from "../../../src/mcp/boundedLines.js";

async function through(chunks: readonly string[], mostBytes: number) {
  const tooLong: string[] = [];
  const lines = boundedLines(mostBytes, (beginning) => tooLong.push(beginning));
  const passed = await text(Readable.from(chunks.map((chunk) => Buffer.from(chunk))).pipe(lines));
  return { passed, tooLong };
}

describe("lines", () => {
  it.each([
    ["in one piece", ["ab\ncdefgh\nij\n"]],
    ["cut anywhere", [..."ab\ncdefgh\nij\n"]],
    ["cut at their ends", ["ab\n", "cdefgh\n", "ij\n"]],
  ])("that are too long are left out, the others go through: %s", async (_, chunks) => {
    const { passed, tooLong } = await through(chunks, 4);
    expect(passed).toBe("ab\nij\n");
    expect(tooLong).toHaveLength(1);
    expect("cdefgh\n".startsWith(tooLong[0])).toBe(true);
  });

  it("are told by their beginning, each once, and a last one without its end does not go through", async () => {
    const long = `{"id": 7, ${"x".repeat(5000)}`;
    const { passed, tooLong } = await through([`${long}\n`, "ok\n", long, long, "\n", "rest"], 2000);
    expect(passed).toBe("ok\n");
    expect(tooLong).toEqual([long.slice(0, 1000), long.slice(0, 1000)]);
  });
});
