import type { Run } from "../core/run/run.js";
import { limits, modeMeaning } from "./limits.js";
import { plainLine } from "./plainText.js";
import { answerVariants, answerWrongWords, cleanWords, knowsWords, promptOf, readAt, statusWords } from "./runWords.js";
import { settlingWords } from "./settling.js";
import { sparkline } from "./sparkline.js";
import { decimals } from "./stepReading.js";
import { tally, tallyWords } from "../core/run/tally.js";
import { markedStep, signLegend } from "./terminalStep.js";
import { steeringWords } from "./steeringWords.js";
import { brief, hanging, type Page, pad, page, type TerminalOptions, wrap } from "./terminalText.js";
import { verdictWords } from "./verdictWords.js";

const fieldWidth = "Commitment".length + 2;

/** The whole run as text for a terminal, ending in a newline. Model text in it holds no control characters. */
export function renderTerminal(run: Run, options: TerminalOptions): string {
  const to = page(options);
  const steps = run.steps.flatMap((step) => markedStep(step, to, "full"));
  return text([...header(run, to), "", ...steps, ...(steps.length > 0 ? [""] : []), ...summary(run, to)]);
}

export function text(lines: readonly string[]): string {
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

/** What was asked, and of whom. */
export function header(run: Run, to: Page): string[] {
  const { model } = run.provenance;
  const prompt = promptOf(run);
  return [
    ...field("Prompt", prompt === undefined ? "none: plain text was read" : plainLine(prompt), to),
    ...field("Model", [plainLine(model.name), readAt(run), run.mode].join(" · "), to),
    ...(run.mode === "off-policy" ? field("", modeMeaning[run.mode], to) : []),
  ];
}

/** What stands below the steps: the answer, the commitment curve, the marks' meaning and what was left out. */
export function summary(run: Run, to: Page): string[] {
  const status = statusWords(run);
  const knows = knowsWords(run);
  const wrong = answerWrongWords(run);
  const clean = cleanWords(run);
  return [
    ...(status === undefined ? [] : field(status.label, plainLine(status.text), to)),
    ...answer(run, to),
    ...(knows === undefined ? [] : field("Knows", knows, to)),
    ...commitment(run, to),
    ...(wrong === undefined ? [] : field("Wrong", wrong, to)),
    ...(clean === undefined ? [] : field("Clean", clean, to)),
    ...(run.steering ? field("Experiment", steeringWords(run.steering).join(" "), to) : []),
    ...field("Marks", tallyWords(tally(run)), to),
    ...legend(run, to),
    ...run.notes.flatMap((note, i) => field(i === 0 ? "Left out" : "", plainLine(note), to)),
    ...(run.provenance.probes === null ? [] : field("Probes", plainLine(run.provenance.probes.quality), to)),
    ...field("Limits", limits[0], to),
  ];
}

function field(label: string, content: string, { paint, width }: Page): string[] {
  return hanging(pad(label, fieldWidth), wrap(content, width - fieldWidth)).map((line, i) =>
    i === 0 ? paint("heading", line.slice(0, fieldWidth)) + line.slice(fieldWidth) : line,
  );
}

function answer(run: Run, to: Page): string[] {
  const lines = field("Answer", run.answer === null ? "none was found" : plainLine(run.answer.text), to);
  const variants = answerVariants(run);
  const telling = variants.filter(({ sentence, differs }) => sentence === undefined || differs);
  for (const { condition, sentence, answer, details } of telling) {
    const asked = sentence === undefined ? condition : `${condition} “${brief(sentence, 48)}”`;
    lines.push(...field("", `${asked}: ${plainLine(answer)} (${details.join("; ")})`, to));
  }
  const others = variants.length - telling.length;
  if (others > 0) {
    const tried = others === 1 ? "the other sentence" : `any one of the ${others} other sentences`;
    lines.push(...field("", `without ${tried} tried: the same answer`, to));
  }
  return lines;
}

function commitment(run: Run, to: Page): string[] {
  if (run.commitment.length === 0) return [];
  const curve = run.commitment.map((point) => point.finalAnswerProbability);
  const ends = `${decimals(curve[0])} ${sparkline(curve, 40)} ${decimals(curve.at(-1)!)}`;
  return field("Commitment", `${ends}  ${settlingWords(run.commitment)}`, to);
}

function legend(run: Run, to: Page): string[] {
  const { codes } = tally(run);
  const reasonsShown = codes.some(({ code }) => code !== "consistent");
  return [
    ...codes.flatMap(({ code }) => {
      const { icon, label, meaning, role } = verdictWords[code];
      const line = field("", `${icon} ${label}: ${meaning}`, to);
      return line.map((part, i) => (i === 0 ? part.replace(icon, to.paint(role, icon)) : part));
    }),
    ...(reasonsShown ? field("", signLegend, to) : []),
  ];
}
