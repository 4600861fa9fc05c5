import type { Evidence, Run, Step } from "../core/run/run.js";
import { limits, limitsHeading, modeMeaning } from "./limits.js";
import { markdownBlock, markdownTable, markdownText } from "./markdownText.js";
import { provenanceRows } from "./provenanceRows.js";
import { answerVariants, answerWrongWords, cleanWords, knowsWords, promptOf, statusWords } from "./runWords.js";
import { settlingWords } from "./settling.js";
import { sparkline } from "./sparkline.js";
import { steeringTemplates, steeringWords } from "./steeringWords.js";
import { decimals, outOfDomainBy, plusMinus, truthReading } from "./stepReading.js";
import { tally, tallyWords } from "../core/run/tally.js";
import { verdictWords } from "./verdictWords.js";

/**
 * The run as a Markdown document for an issue, a pull request or a notebook. Everything that a model or a file wrote
 * is escaped: it can become no link, image, HTML or heading.
 */
export function renderMarkdown(run: Run): string {
  const status = statusWords(run);
  const clean = cleanWords(run);
  const blocks = [
    "# Chain-of-thought check",
    `**${tallyWords(tally(run))}.** ${modeMeaning[run.mode]}`,
    ...(status === undefined ? [] : [`**${status.label}.** ${markdownText(status.text)}`]),
    ...(clean === undefined ? [] : [clean]),
    ...prompt(run),
    ...answer(run),
    ...section("Steps", run.steps.map(stepBlock)),
    ...commitment(run),
    ...(run.steering ? section(steeringTemplates.heading, [list(steeringWords(run.steering).map(markdownText))]) : []),
    ...section("What the marks mean", [legend(run)]),
    ...section(limitsHeading, [list(limits)]),
    ...(run.notes.length === 0 ? [] : section("What was left out", [list(run.notes.map(markdownText))])),
    ...section("Provenance", [provenance(run)]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function section(heading: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [`## ${heading}`, ...blocks];
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

function prompt(run: Run): string[] {
  const asked = promptOf(run);
  return section("Prompt", [asked === undefined ? "None: plain text was read." : markdownBlock(asked)]);
}

function answer(run: Run): string[] {
  const given = run.answer === null ? "None was found." : `**${markdownText(run.answer.text)}**`;
  const rows = answerVariants(run).map(({ condition, sentence, answer, details }) => [
    sentence === undefined ? condition : `${condition} “${markdownText(sentence)}”`,
    markdownText(answer),
    details.join("; "),
  ]);
  const knows = knowsWords(run);
  const wrong = answerWrongWords(run);
  return section("Answer", [
    given,
    ...(rows.length === 0 ? [] : [markdownTable(["Condition", "Answer", "What was found"], rows)]),
    ...(knows === undefined ? [] : [`Knows: ${knows}.`]),
    ...(wrong === undefined ? [] : [`Wrong: ${wrong}.`]),
  ]);
}

function stepBlock(step: Step): string {
  const words = verdictWords[step.verdict.code];
  const heading = `**${step.index + 1}. ${words.icon} ${words.label}** · ${truth(step)}`;
  const body =
    step.kind === "code" || step.kind === "tool-call" ? markdownBlock(step.text) : `> ${markdownText(step.text)}`;
  const reasons = [markdownText(step.verdict.sentence), ...step.verdict.evidence.map(evidence)];
  return [heading, body, list(reasons)].join("\n\n");
}

function truth(step: Step): string {
  const reading = truthReading(step);
  if (step.scores.truth === null) return "truth not read";
  const around = reading && plusMinus(reading);
  const far = reading && outOfDomainBy(reading);
  return [
    `truth ${decimals(step.scores.truth)}${around === undefined ? "" : ` ±${decimals(around)}`}`,
    ...(reading?.byLayer === undefined ? [] : [`layers ${sparkline(reading.byLayer, 28)}`]),
    ...(far === undefined ? [] : [`out of domain (${decimals(far)})`]),
  ].join(" · ");
}

const direction: Readonly<Record<Evidence["points"], string>> = {
  for: "for suspecting it",
  against: "against suspecting it",
  neutral: "neither way",
};

function evidence({ source, points, text }: Evidence): string {
  return `${markdownText(text)} (${markdownText(source)}, ${direction[points]})`;
}

function commitment(run: Run): string[] {
  if (run.commitment.length === 0) return [];
  const rows = run.commitment.map(({ step, answer, probability, finalAnswerProbability }) => [
    step < 0 ? "before any reasoning" : `after step ${step + 1}`,
    markdownText(answer),
    decimals(probability),
    decimals(finalAnswerProbability),
  ]);
  return section("Commitment", [
    `The answer forced at each step boundary ${settlingWords(run.commitment)}.`,
    markdownTable(["Boundary", "Forced answer", "Its probability", "Final answer's probability"], rows),
  ]);
}

function legend(run: Run): string {
  return list(
    tally(run).codes.map(({ code }) => {
      const { icon, label, meaning } = verdictWords[code];
      return `${icon} **${label}**: ${meaning}`;
    }),
  );
}

function provenance(run: Run): string {
  return markdownTable(
    ["What", "Value"],
    provenanceRows(run).map(([what, value]) => [what, markdownText(value)]),
  );
}
