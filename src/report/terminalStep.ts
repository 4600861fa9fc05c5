import stringWidth from "string-width";
import type { Run } from "../core/run/run.js";
import type { Step } from "../core/run/step.js";
import { trustedReading } from "../core/verdict/facts.js";
import { type Standing, standingOf } from "../core/verdict/standing.js";
import { plainLine } from "./plainText.js";
import { sparkline } from "./sparkline.js";
import { brief, flow, hanging, type Page, pad, wrap, wrapLines } from "./terminalText.js";
import { evidenceText, isTelling, pointing } from "./words/evidence.js";
import type { Say } from "./words/language.js";
import { figuresWidth, outOfDomainBy, truthFigures } from "./words/readings.js";
import { changeSentence, standingSentence, standingWords } from "./words/verdicts.js";

const numberWidth = 3;
/** Columns before a step's text: its number, a gap, its icon, a gap. */
const gutter = " ".repeat(numberWidth + 5);
/** With the label, the figures and "out of domain", as wide as an 80-column terminal allows. */
const layerColumns = 12;

/** The text of a step as it was written, numbered from 1, before anything is known about it. */
export function writtenStep(step: Pick<Step, "index" | "text" | "kind">, { paint, width }: Page): string[] {
  return hanging(`${paint("dim", number(step.index))}  `, stepText(step, width - numberWidth - 2));
}

/** A step with its mark: the text, the verdict, and the reasons where there are any to give. The truth reading stands beside the verdict where all is said. */
export function markedStep(step: Step, run: Run, page: Page, text: "full" | "brief"): string[] {
  const { paint, width } = page;
  const standing = standingOf(step, run);
  const { role, icon } = standingWords[standing];
  const room = width - gutter.length;
  const lines = text === "full" ? stepText(step, room) : [brief(step.text, room)];
  const mark = `${paint("dim", number(step.index))}  ${paint(role, icon)}  `;
  return [
    ...lines.map((line, i) => (i === 0 ? mark : gutter) + line),
    ...flow(verdictParts(step, standing, page), "  ", room).map((line) => gutter + line),
    ...(reasonless.includes(standing) ? [] : reasons(step, run, page)).map((line) => gutter + line),
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

function verdictParts(step: Step, standing: Standing, { paint, say, verbose }: Page): string[] {
  const { role, label } = standingWords[standing];
  // Why nothing can be told begins with these words.
  if (!verbose) return standing === "cannot-tell" ? [] : [paint(role, say(label))];
  const reading = trustedReading(step, "truth");
  const parts = [
    paint(role, pad(say(label), labelWidth(say))),
    pad(truthFigures(step, say), stringWidth(say("truth {0}", "")) + figuresWidth),
    reading?.byLayer ? paint("dim", sparkline(reading.byLayer, layerColumns)) : "",
    reading && outOfDomainBy(reading) !== undefined ? say("out of domain") : "",
  ];
  return parts.filter((part) => part !== "");
}

function labelWidth(say: Say): number {
  return Math.max(...Object.values(standingWords).map(({ label }) => stringWidth(say(label))));
}

/** Nothing speaks against such a step: the legend says what it is. */
export const reasonless: readonly Standing[] = ["consistent", "calculation-holds", "given"];

export const signLegend = "+ speaks for suspecting the step, − against it, · neither";

function reasons(step: Step, run: Run, { paint, width, say, verbose }: Page): string[] {
  const { code, evidence } = step.verdict;
  const told = verbose ? evidence : evidence.filter(isTelling);
  const room = width - gutter.length;
  const said = plainLine(standingSentence(step, run, say));
  const change = verbose && code !== "cannot-tell" ? changeSentence(step.verdict, say) : undefined;
  const dimmed = [
    ...told
      .map((item) => ({ sign: pointing[item.points].sign, text: plainLine(evidenceText(item, step, run, say)) }))
      .filter(({ text }) => text !== said && text !== "")
      .flatMap(({ sign, text }) => hanging(`${sign} `, wrap(text, room - 2))),
    ...(change === undefined ? [] : wrap(plainLine(change), room)),
  ];
  return [...wrap(said, room), ...dimmed.map((line) => paint("dim", line))];
}
