import { expect, test } from "vitest";
import { renderHtml } from "../../../../src/report/html.js";
import { renderMarkdown } from "../../../../src/report/markdown.js";
import { cleanWords } from "../../../../src/report/words/run.js";
import { renderTerminal } from "../../../../src/report/terminal.js";
import type { Run } from "../../../../src/core/run/run.js";
import { english } from "../../../../src/report/words/language.js";
import { recorded } from "../runs.js";

const cleanTo = (upTo: number, alpha = 0.1): Run => ({ ...recorded("off-policy"), clean: { alpha, upTo } });
/** Without line breaks, which the terminal puts anywhere. */
const terminal = (run: Run) => renderTerminal(run, { color: false, width: 100 }).replace(/[ \n]+/gu, " ");

test("the clean part is said in words, with its share, in every report", () => {
  const words =
    "No sign of a mistake up to step 3 (of texts with a mistake, at most 10\u00a0% have it in such a part).";
  for (const render of [terminal, renderMarkdown, renderHtml]) expect(render(cleanTo(2))).toContain(words);
});

test("so is that there is none", () => {
  const words = "From the first step on, it cannot be said that there is no sign of a mistake.";
  for (const render of [terminal, renderMarkdown, renderHtml]) expect(render(cleanTo(-1))).toContain(words);
});

test("a run without a bound says nothing of it", () => {
  for (const render of [terminal, renderMarkdown, renderHtml])
    expect(render(recorded("marked"))).not.toContain("sign of a mistake");
});

test("the last step is named as such, and a share has no more decimals than it needs", () => {
  const { steps } = recorded("off-policy");
  expect(cleanWords(cleanTo(steps.length - 1), english.say)).toContain(`up to step ${steps.length}, the last one (`);
  expect(cleanWords(cleanTo(0, 0.125), english.say)).toContain("at most 12.5\u00a0% have");
});
