import { describe, expect, test, vi } from "vitest";
import type { Run } from "../../../src/core/run/run.js";
import { renderAs } from "../../../src/report/render.js";
import { renderTerminal } from "../../../src/report/terminal.js";
import { english } from "../../../src/report/words/language.js";
import { truthFigures } from "../../../src/report/words/readings.js";
import { truthWords } from "../../../src/extension/marks/stepWords.js";
import { recorded } from "./runs.js";

vi.mock("vscode", () => ({
  env: { language: "en" },
  l10n: { t: (template: string, ...values: unknown[]) => template.replace(/\{(\d)\}/gu, (_, i) => String(values[i])) },
}));

/** The run as a model would have read it whose truth head is switched off. */
function switchedOff(run: Run): Run {
  return {
    ...run,
    steps: run.steps.map((step) => ({
      ...step,
      readings: step.readings.map((reading) => (reading.head === "truth" ? { ...reading, trusted: false } : reading)),
    })),
  };
}

const on = recorded("off-policy");
const off = switchedOff(on);
const figure = /truth 0\.\d\d/u;

describe("the figure of a head that is switched off", () => {
  test.each([
    ["terminal", (run: Run) => renderTerminal(run, { color: false, width: 100, verbose: true })],
    ["Markdown", (run: Run) => renderAs("markdown", run, english)],
  ])("stands at no step of the %s report", (_, shown) => {
    expect(shown(on)).toMatch(figure);
    expect(shown(off)).not.toMatch(figure);
    expect(shown(off)).toContain("truth probe too weak");
  });

  test("stands at no step of the page, but among its measurements", () => {
    const page = renderAs("html", off, english);
    expect(renderAs("html", on, english)).toContain('class="meter"');
    expect(page).not.toContain('class="meter"');
    expect(page).toContain("too weak to rely on");
  });

  test("stands in no hover", () => {
    expect(on.steps.map(truthWords).join()).toMatch(figure);
    expect(off.steps.map(truthWords)).toEqual(off.steps.map(() => undefined));
  });
});

test("what was not read is told apart from what is too weak to be shown", () => {
  const [step] = off.steps;
  expect(truthFigures(step, english.say)).toBe("truth probe too weak");
  expect(truthFigures({ ...step, readings: [] }, english.say)).toBe("truth not read");
});
