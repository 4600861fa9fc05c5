import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { renderTerminal } from "../../../src/report/terminal.js";
import { TerminalStream } from "../../../src/report/terminalStream.js";
import type { Run } from "../../../src/core/run/run.js";
import { expectGolden } from "./golden.js";
import { eventsOf, exampleRun } from "./runs.js";

function stream(run: Run, width: number): string {
  const to = new TerminalStream({ color: false, width });
  return eventsOf(run)
    .map((event) => to.push(event))
    .join("");
}

const widest = (text: string) => Math.max(...text.split("\n").map((line) => stringWidth(line)));

describe("the terminal report", () => {
  it.each([100, 60])("is laid out for %i columns", (width) => {
    expectGolden(`terminal-${width}.txt`, renderTerminal(exampleRun(), { color: false, width }));
  });

  it("says the same with colour as without", () => {
    const plain = renderTerminal(exampleRun(), { color: false, width: 80 });
    const coloured = renderTerminal(exampleRun(), { color: true, width: 80 });
    expect(plain).not.toContain("\u001b");
    expect(coloured).toContain("\u001b[31m✗\u001b[39m");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours that this report itself writes
    expect(coloured.replace(/\u001b\[\d+m/gu, "")).toBe(plain);
  });

  it("says how a run ended that did not end well", () => {
    const failed: Run = {
      ...exampleRun(),
      status: "failed",
      error: { code: "engine-crashed", message: "The engine ended with code 9." },
    };
    expect(renderTerminal(failed, { color: false, width: 80 })).toContain(
      "Failed      The engine ended with code 9. (engine-crashed)",
    );
    expect(renderTerminal({ ...exampleRun(), status: "cancelled" }, { color: false, width: 80 })).toMatch(
      /^Cancelled /mu,
    );
  });

  it("shows a run that has nothing in it yet", () => {
    const bare: Run = {
      ...exampleRun(),
      mode: "off-policy",
      messages: [],
      answer: null,
      answerWithoutReasoning: null,
      knows: null,
      commitment: [],
      influences: [],
      steps: [],
      notes: [],
    };
    expectGolden("terminal-bare.txt", renderTerminal(bare, { color: false, width: 80 }));
  });

  it("never writes a line wider than the terminal, whatever the model wrote", () => {
    const run = exampleRun();
    const text = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }),
      fc
        .array(fc.constantFrom("語", "👩‍👩‍👧", "word", "a".repeat(90), "\t", "\n", " "), { maxLength: 40 })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 40, max: 130 }),
        fc.constantFrom("prose" as const, "code" as const),
        (said, width, kind) => {
          const steps = run.steps.map((step) => ({ ...step, kind, text: said }));
          const odd = { ...run, steps, messages: [{ role: "user" as const, content: said }], notes: [said] };
          expect(widest(renderTerminal(odd, { color: true, width }))).toBeLessThanOrEqual(width);
          expect(widest(stream(odd, width))).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("the terminal stream", () => {
  it("writes steps as they come, then their marks, then the summary", () => {
    expectGolden("terminal-stream-80.txt", stream(exampleRun(), 80));
  });

  it("marks at the end what no verdict event has marked, and nothing twice", () => {
    const run = exampleRun();
    const to = new TerminalStream({ color: false, width: 80 });
    const written = eventsOf(run)
      .filter((event) => event.type !== "verdict" || event.index === 2)
      .map((event) => to.push(event))
      .join("");
    expect(written.match(/^ +3 {2}≠/gmu)).toHaveLength(1);
    expect(written.match(/^ +\d+ {2}[✗≠▲◆◇△✓?] {2}/gmu)).toHaveLength(run.steps.length);
  });

  it("keeps what was done when the run breaks off", () => {
    const run = exampleRun();
    const to = new TerminalStream({ color: false, width: 80 });
    const error = { code: "engine-crashed", message: "The engine ended." };
    const half: Run = { ...run, status: "failed", error, steps: run.steps.slice(0, 2) };
    const written = to.push({ type: "error", run: half, error });
    expect(written).toContain("  2  ✓  Saturn is the planet");
    expect(written).toContain("Failed      The engine ended. (engine-crashed)");
  });
});
