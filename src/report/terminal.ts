import stringWidth from "string-width";
import type { Run } from "../core/run/run.js";
import { tally } from "../core/run/tally.js";
import { strongestLever } from "../core/run/levers.js";
import { plainLine } from "./plainText.js";
import { sparkline } from "./sparkline.js";
import { foundFields } from "./terminalFinding.js";
import { markedStep, reasonless, signLegend } from "./terminalStep.js";
import { brief, hanging, type Page, pad, page, type TerminalOptions, wrap } from "./terminalText.js";
import { answerWrongWords } from "./words/answerWrong.js";
import { probeQuality } from "./words/heads.js";
import type { Say } from "./words/language.js";
import { limits, modeMeaning } from "./words/limits.js";
import { noteText } from "./words/notes.js";
import { inQuotes } from "./words/quoted.js";
import { decimals } from "./words/readings.js";
import { answerVariants, cleanWords, knowsWords, promptOf, readAt, statusWords, tallyWords } from "./words/run.js";
import { settlingWords } from "./words/settling.js";
import { holdWords } from "./words/levers.js";
import { steeringWords } from "./words/steering.js";
import { traitsSentence } from "./words/traits.js";
import { standingWords } from "./words/verdicts.js";

/** Labels of the fields, the longest of which sets the others' width. */
const labels = [
  ...["Prompt", "Model", "Answer", "Wrong", "Steps", "Found", "How sure", "Next"],
  ...["Knows", "Commitment", "Clean", "Speaking", "Experiment", "Lever", "Marks", "More"],
] as const;

function fieldWidth(say: Say): number {
  return Math.max(...labels.map((label) => stringWidth(say(label)))) + 2;
}

/** The whole run as text for a terminal, ending in a newline. Model text in it holds no control characters. */
export function renderTerminal(run: Run, options: TerminalOptions): string {
  const to = page(options);
  const steps = run.steps.flatMap((step) => markedStep(step, run, to, "full"));
  return text([
    ...header(run, to),
    "",
    ...found(run, to),
    "",
    ...steps,
    ...(steps.length > 0 ? [""] : []),
    ...summary(run, to),
  ]);
}

export function text(lines: readonly string[]): string {
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

/** What was asked, and of whom. */
export function header(run: Run, to: Page): string[] {
  const { say } = to;
  const { model } = run.provenance;
  const prompt = promptOf(run);
  return [
    ...field("Prompt", prompt === undefined ? say("none: plain text was read") : plainLine(prompt), to),
    ...field("Model", [plainLine(model.name), readAt(run, say), run.mode].join(" · "), to),
    ...(run.mode === "off-policy" ? field("", say(modeMeaning[run.mode]), to) : []),
  ];
}

/** What was found, for somebody who reads nothing else. */
export function found(run: Run, to: Page): string[] {
  const columns = fieldWidth(to.say);
  return foundFields(run, to, to.width - columns).flatMap(([label, [first, ...rest]]) => [
    ...field(label, first, to),
    ...rest.map((line) => " ".repeat(columns) + line),
  ]);
}

/** What stands below the steps: the answer, what was read of it, the marks' meaning and what was left out. */
export function summary(run: Run, to: Page): string[] {
  const { say, verbose } = to;
  const status = statusWords(run, say);
  const strongest = strongestLever(run.levers ?? []);
  const steering = run.steering && steeringWords(run.steering, say).join(" ");
  return [
    ...(status === undefined ? [] : field(status.label, plainLine(status.text), to)),
    ...answer(run, to),
    ...answerWrong(run, to),
    ...(verbose ? [...optional("Knows", knowsWords(run, say), to), ...commitment(run, to)] : []),
    ...optional("Clean", cleanWords(run, say), to),
    ...optional("Speaking", verbose ? traitsSentence(run, say) : undefined, to),
    ...optional("Experiment", steering, to),
    ...optional("Lever", strongest && holdWords(strongest, say), to),
    ...field("Marks", tallyWords(tally(run), say), to),
    ...legend(run, to),
    ...run.notes.flatMap((note, i) => field(i === 0 ? "Left out" : "", noteText(note, say), to)),
    ...optional("Probes", verbose ? probeQuality(run, say) : undefined, to),
    ...field("Limits", say(limits[0]), to),
    ...optional("More", verbose ? undefined : say("--verbose adds what was read and tried at each step."), to),
  ];
}

/** @param label a template, or "" below the field before. */
function field(label: string, content: string, { paint, width, say }: Page): string[] {
  const columns = fieldWidth(say);
  const named = pad(label === "" ? "" : say(label), columns);
  return hanging(named, wrap(content, width - columns)).map((line, i) =>
    i === 0 ? paint("heading", named) + line.slice(named.length) : line,
  );
}

function optional(label: string, content: string | undefined, to: Page): string[] {
  return content === undefined ? [] : field(label, content, to);
}

function answer(run: Run, to: Page): string[] {
  const { say } = to;
  const lines = field("Answer", run.answer === null ? say("none was found") : plainLine(run.answer.text), to);
  const variants = answerVariants(run, say);
  const telling = variants.filter(({ sentence, differs }) => sentence === undefined || differs);
  for (const { condition, sentence, answer, details } of telling) {
    const asked = sentence === undefined ? condition : `${condition} ${inQuotes(brief(sentence, 48), say)}`;
    lines.push(...field("", `${asked}: ${plainLine(answer)} (${details.join("; ")})`, to));
  }
  const others = variants.length - telling.length;
  if (others === 1) lines.push(...field("", say("without the other sentence tried: the same answer"), to));
  if (others > 1)
    lines.push(...field("", say("without any one of the {0} other sentences tried: the same answer", others), to));
  return lines;
}

/** The run's headline reading, and below it, where all is said, what it is made of. */
function answerWrong(run: Run, to: Page): string[] {
  const words = answerWrongWords(run, to.say);
  if (words === undefined) return [];
  return [...field("Wrong", words.headline, to), ...(to.verbose ? field("", words.madeOf, to) : [])];
}

function commitment(run: Run, to: Page): string[] {
  if (run.commitment.length === 0) return [];
  const curve = run.commitment.map((point) => point.finalAnswerProbability);
  const ends = `${decimals(curve[0])} ${sparkline(curve, 40)} ${decimals(curve[curve.length - 1])}`;
  return field("Commitment", `${ends}  ${settlingWords(run.commitment, to.say)}`, to);
}

function legend(run: Run, to: Page): string[] {
  const { standings } = tally(run);
  const reasonsShown = standings.some(({ standing }) => !reasonless.includes(standing));
  return [
    ...standings.flatMap(({ standing }) => {
      const { icon, label, meaning, role } = standingWords[standing];
      const line = field("", `${icon} ${to.say(label)}: ${to.say(meaning)}`, to);
      return line.map((part, i) => (i === 0 ? part.replace(icon, to.paint(role, icon)) : part));
    }),
    ...(reasonsShown ? field("", to.say(signLegend), to) : []),
  ];
}
