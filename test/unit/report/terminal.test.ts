import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { renderTerminal } from "../../../src/report/terminal.js";
import { TerminalStream } from "../../../src/report/terminalStream.js";
import type { Run } from "../../../src/core/run/run.js";
import { expectGolden } from "./golden.js";
import { recordedEvents, recorded } from "./runs.js";

function stream(run: Run, width: number, verbose = false): string {
  const to = new TerminalStream({ color: false, width, verbose });
  const read = run.steps.map((step) => to.push({ type: "stepRead", step }));
  return [to.push({ type: "started", run }), ...read, to.push({ type: "done", status: "done", run })].join("");
}

const widest = (text: string) => Math.max(...text.split("\n").map((line) => stringWidth(line)));

describe("the terminal report", () => {
  it.each([100, 60])("is laid out for %i columns, with all that was read and tried", (width) => {
    expectGolden(
      `terminal-${width}.txt`,
      renderTerminal(recorded("off-policy"), { color: false, width, verbose: true }),
    );
  });

  it.each(["off-policy", "marked"] as const)("keeps to the verdicts and why unless more is asked for: %s", (name) => {
    const plain = renderTerminal(recorded(name), { color: false, width: 80 });
    expectGolden(`terminal-plain-${name}.txt`, plain);
    expect(plain).not.toMatch(/truth 0\.|AUROC|log-odds(?! of the final)|▁/u);
  });

  it("says the same with colour as without", () => {
    const plain = renderTerminal(recorded("off-policy"), { color: false, width: 80 });
    const coloured = renderTerminal(recorded("off-policy"), { color: true, width: 80 });
    expect(plain).not.toContain("\u001b");
    expect(coloured).toContain("\u001b[31m≠\u001b[39m");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours that this report itself writes
    expect(coloured.replace(/\u001b\[\d+m/gu, "")).toBe(plain);
  });

  it("says how a run ended that did not end well", () => {
    const failed: Run = {
      ...recorded("off-policy"),
      status: "failed",
      error: { code: "engine-crashed", message: "The engine ended with code 9." },
    };
    expect(renderTerminal(failed, { color: false, width: 80 })).toContain(
      "Failed      The engine ended with code 9. (engine-crashed)",
    );
    expect(renderTerminal({ ...recorded("off-policy"), status: "cancelled" }, { color: false, width: 80 })).toMatch(
      /^Cancelled /mu,
    );
  });

  it("shows a run that has nothing in it yet", () => {
    const bare: Run = {
      ...recorded("off-policy"),
      mode: "off-policy",
      messages: [],
      answer: null,
      knows: null,
      commitment: [],
      influences: [],
      steps: [],
      notes: [],
    };
    expectGolden("terminal-bare.txt", renderTerminal(bare, { color: false, width: 80, verbose: true }));
  });

  it("never writes a line wider than the terminal, whatever the model wrote", () => {
    const run = recorded("off-policy");
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
          const odd = {
            ...run,
            steps,
            messages: [{ role: "user" as const, content: said }],
            notes: [{ code: "said" as const, values: [said] }],
          };
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
    expectGolden("terminal-stream-80.txt", stream(recorded("off-policy"), 80, true));
  });

  it("marks each step once, at the end", () => {
    const to = new TerminalStream({ color: false, width: 80 });
    const written = recordedEvents("off-policy")
      .map((event) => to.push(event))
      .join("");
    expect(written.match(/^ +3 {2}≠/gmu)).toHaveLength(1);
    expect(written.match(/^ +\d+ {2}[✗≠▲◆◇△↳✓○»?] {2}/gmu)).toHaveLength(recorded("off-policy").steps.length);
  });

  it("keeps what was done when the run breaks off", () => {
    const run = recorded("off-policy");
    const to = new TerminalStream({ color: false, width: 80 });
    const error = { code: "engine-crashed" as const, message: "The engine ended." };
    const half: Run = { ...run, status: "failed", error, steps: run.steps.slice(0, 2) };
    const written = to.push({ type: "error", run: half, error });
    expect(written).toContain("  2  ✓  The bakery makes");
    expect(written).toContain("Failed      The engine ended. (engine-crashed)");
  });
});
