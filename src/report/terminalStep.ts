import type { Evidence, Step } from "../core/run/run.js";
import { plainLine } from "./plainText.js";
import { sparkline } from "./sparkline.js";
import { decimals, outOfDomainBy, plusMinus, truthReading } from "./stepReading.js";
import { brief, flow, hanging, type Page, pad, wrap, wrapLines } from "./terminalText.js";
import { type VerdictWords, verdictWords } from "./verdictWords.js";

const numberWidth = 3;
const labelWidth = Math.max(...Object.values(verdictWords).map((words) => words.label.length));
const truthWidth = "truth 0.00 ±0.00".length;
/** Columns before a step's text: its number, a gap, its icon, a gap. */
const gutter = " ".repeat(numberWidth + 5);
/** With the label, the figures and "out of domain", as wide as an 80-column terminal allows. */
const layerColumns = 12;

/** The text of a step as it was written, numbered from 1, before anything is known about it. */
export function writtenStep(step: Pick<Step, "index" | "text" | "kind">, { paint, width }: Page): string[] {
  return hanging(`${paint("dim", number(step.index))}  `, stepText(step, width - numberWidth - 2));
}

/** A step with its mark: the text, the verdict with the truth reading, and the reasons where there are any to give. */
export function markedStep(step: Step, page: Page, text: "full" | "brief"): string[] {
  const { paint, width } = page;
  const words = verdictWords[step.verdict.code];
  const room = width - gutter.length;
  const lines = text === "full" ? stepText(step, room) : [brief(step.text, room)];
  const mark = `${paint("dim", number(step.index))}  ${paint(words.role, words.icon)}  `;
  return [
    ...lines.map((line, i) => (i === 0 ? mark : gutter) + line),
    ...flow(verdictParts(step, words, page), "  ", room).map((line) => gutter + line),
    ...reasons(step, page).map((line) => gutter + line),
  ];
}

function number(index: number): string {
  return String(index + 1).padStart(numberWidth);
}

function stepText(step: Pick<Step, "text" | "kind">, width: number): string[] {
  return step.kind === "code" || step.kind === "tool-call" || step.kind === "math"
    ? wrapLines(step.text, width)
    : wrap(plainLine(step.text), width);
}

function verdictParts(step: Step, words: VerdictWords, { paint }: Page): string[] {
  const reading = truthReading(step);
  const truth = step.scores.truth;
  const around = reading && plusMinus(reading);
  const far = reading && outOfDomainBy(reading);
  const parts = [
    paint(words.role, pad(words.label, labelWidth)),
    pad(
      truth === null
        ? "truth not read"
        : `truth ${decimals(truth)}${around === undefined ? "" : ` ±${decimals(around)}`}`,
      truthWidth,
    ),
    reading?.byLayer === undefined ? "" : paint("dim", sparkline(reading.byLayer, layerColumns)),
    far === undefined ? "" : "out of domain",
  ];
  return parts.filter((part) => part !== "");
}

const signs: Readonly<Record<Evidence["points"], string>> = { for: "+", against: "-", neutral: "·" };
export const signLegend = "+ speaks for suspecting the step, - against it, · neither";

function reasons(step: Step, { paint, width }: Page): string[] {
  const { code, sentence, evidence } = step.verdict;
  if (code === "consistent") return [];
  const room = width - gutter.length;
  const said = plainLine(sentence);
  return [
    ...(said === "" ? [] : wrap(said, room)),
    ...evidence
      .filter((item) => plainLine(item.text) !== said)
      .flatMap((item) => hanging(`${signs[item.points]} `, wrap(plainLine(item.text), room - 2)))
      .map((line) => paint("dim", line)),
  ];
}
