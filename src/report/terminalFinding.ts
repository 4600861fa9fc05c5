import type { Run } from "../core/run/run.js";
import { standingOf } from "../core/verdict/standing.js";
import { flow, type Page } from "./terminalText.js";
import { findingWords } from "./words/finding.js";
import { answerWords } from "./words/run.js";
import { standingWords } from "./words/verdicts.js";

/** What stands on top: the answer, where the marks are, what was found, how sure that is and what to do; a label and lines each. */
export function foundFields(
  run: Run,
  { paint, say }: Page,
  room: number,
): (readonly [label: string, lines: string[]])[] {
  const { finding, sure, next } = findingWords(run, say);
  const strip = run.steps.map((step) => {
    const { icon, role } = standingWords[standingOf(step, run)];
    return paint(role, `${icon}${step.index + 1}`);
  });
  return [
    ["Answer", [run.answer === null ? say("none was found") : answerWords(run.answer, say)]],
    ...(strip.length === 0 ? [] : [["Steps", flow(strip, " ", room)] as const]),
    ["Found", [finding]],
    ["How sure", [sure]],
    ["Next", [next]],
  ];
}
