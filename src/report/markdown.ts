import type { Run } from "../core/run/run.js";
import type { Step } from "../core/run/step.js";
import type { Evidence } from "../core/run/verdict.js";
import { tally } from "../core/run/tally.js";
import { trustedReading } from "../core/verdict/facts.js";
import { standingOf } from "../core/verdict/standing.js";
import { markdownBlock, markdownList, markdownSection, markdownTable, markdownText } from "./markdownText.js";
import { sparkline } from "./sparkline.js";
import { answerWrongWords } from "./words/answerWrong.js";
import { evidenceSource, evidenceText, isTelling, pointing } from "./words/evidence.js";
import { findingWords } from "./words/finding.js";
import { english, type Language, type Say } from "./words/language.js";
import { limits, limitsHeading, modeMeaning } from "./words/limits.js";
import { noteText } from "./words/notes.js";
import { provenanceRows } from "./words/provenance.js";
import { inQuotes } from "./words/quoted.js";
import { decimals, outOfDomainBy, truthFigures } from "./words/readings.js";
import { answerVariants, cleanWords, knowsWords, promptOf, statusWords, tallyWords } from "./words/run.js";
import { boundaryWords, settlingWords } from "./words/settling.js";
import { leverTemplates, leverWords } from "./words/levers.js";
import { steeringTemplates, steeringWords } from "./words/steering.js";
import { farthestWords, offWords, runCourses, toldWords, traitsLead, traitTemplates } from "./words/traitCourses.js";
import { rolesCaution } from "./words/roles.js";
import { speakingWords, traitLabel, traitsSentence, zFigure } from "./words/traits.js";
import { changeSentence, standingSentence, standingWords } from "./words/verdicts.js";

/**
 * The run as a Markdown document for an issue, a pull request or a notebook. Everything that a model or a file wrote
 * is escaped: it can become no link, image, HTML or heading.
 */
export function renderMarkdown(run: Run, { say }: Language = english): string {
  const wrong = answerWrongWords(run, say);
  const status = statusWords(run, say);
  const clean = cleanWords(run, say);
  const steering = run.steering && markdownList(steeringWords(run.steering, say).map(markdownText));
  const blocks = [
    `# ${say("Chain-of-thought check")}`,
    ...found(run, say),
    ...(wrong === undefined ? [] : [`**${wrong.headline}** ${wrong.madeOf}`]),
    `${tallyWords(tally(run), say)}. ${say(modeMeaning[run.mode])}`,
    ...(status === undefined ? [] : [`**${status.label}.** ${markdownText(status.text)}`]),
    ...(clean === undefined ? [] : [clean]),
    ...prompt(run, say),
    ...answer(run, say),
    ...markdownSection(
      say("Steps"),
      run.steps.map((step) => stepBlock(step, run, say)),
    ),
    ...measurements(run, say),
    ...commitment(run, say),
    ...(steering === undefined ? [] : markdownSection(say(steeringTemplates.heading), [steering])),
    ...(run.levers
      ? markdownSection(
          say(leverTemplates.heading),
          run.levers.map((lever) => markdownList(leverWords(lever, say).map(markdownText))),
        )
      : []),
    ...speaking(run, say),
    ...markdownSection(say("What the marks mean"), [legend(run, say)]),
    ...markdownSection(say(limitsHeading), [markdownList(limits.map((limit) => say(limit)))]),
    ...(run.notes.length === 0
      ? []
      : markdownSection(say("What was left out"), [
          markdownList(run.notes.map((note) => markdownText(noteText(note, say)))),
        ])),
    ...markdownSection(say("Provenance"), [provenance(run, say)]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** What was found, for somebody who reads nothing else. */
function found(run: Run, say: Say): string[] {
  const { finding, sure, next } = findingWords(run, say);
  const strip = run.steps.map((step) => `${standingWords[standingOf(step, run)].icon} ${step.index + 1}`).join(" · ");
  return [
    `**${markdownText(finding)}**`,
    ...(strip === "" ? [] : [strip]),
    `${say("How sure")}: ${markdownText(sure)}  \n${say("Next")}: ${markdownText(next)}`,
  ];
}

function prompt(run: Run, say: Say): string[] {
  const asked = promptOf(run);
  return markdownSection(say("Prompt"), [
    asked === undefined ? say("None: plain text was read.") : markdownBlock(asked),
  ]);
}

function answer(run: Run, say: Say): string[] {
  const given = run.answer === null ? say("None was found.") : `**${markdownText(run.answer.text)}**`;
  const rows = answerVariants(run, say).map(({ condition, sentence, answer, details }) => [
    sentence === undefined ? condition : `${condition} ${inQuotes(markdownText(sentence), say)}`,
    markdownText(answer),
    details.join("; "),
  ]);
  const knows = knowsWords(run, say);
  const speaking = traitsSentence(run, say);
  return markdownSection(say("Answer"), [
    given,
    ...(rows.length === 0 ? [] : [markdownTable([say("Condition"), say("Answer"), say("What was found")], rows)]),
    ...(knows === undefined ? [] : [say("Knows: {0}.", knows)]),
    ...(speaking === undefined ? [] : [say("Speaking: {0}", speaking)]),
  ]);
}

function stepBlock(step: Step, run: Run, say: Say): string {
  const { icon, label } = standingWords[standingOf(step, run)];
  const heading = `**${step.index + 1}. ${icon} ${say(label)}**`;
  const body =
    step.kind === "code" || step.kind === "tool-call" ? markdownBlock(step.text) : `> ${markdownText(step.text)}`;
  const change = changeSentence(step.verdict, say);
  const reasons = [
    markdownText(standingSentence(step, run, say)),
    ...evidenceLines(step, run, say, step.verdict.evidence.filter(isTelling)),
    ...(change === undefined ? [] : [change]),
  ];
  return [heading, body, markdownList(reasons)].join("\n\n");
}

function evidenceLines(step: Step, run: Run, say: Say, evidence: readonly Evidence[]): string[] {
  return evidence.map((item) => {
    const source = [evidenceSource(item, step), say(pointing[item.points].words)].filter(Boolean).join(", ");
    return `${markdownText(evidenceText(item, step, run, say))} (${markdownText(source)})`;
  });
}

/** What was read and tried at each step, for those who study models; what tells a reader something stands with the steps. */
function measurements(run: Run, say: Say): string[] {
  const blocks = run.steps.map((step) => {
    const traits = speakingWords(step, say);
    const found = [
      ...evidenceLines(
        step,
        run,
        say,
        step.verdict.evidence.filter((item) => !isTelling(item)),
      ),
      ...(traits === undefined ? [] : [say("Speaking: {0}", markdownText(traits))]),
    ];
    const lead = `**${say("Step {0}", step.index + 1)}** · ${truth(step, say)}`;
    return found.length === 0 ? lead : `${lead}\n\n${markdownList(found)}`;
  });
  return markdownSection(say("Measurements"), blocks);
}

/** A trait a row, those that go farthest first. */
function speaking(run: Run, say: Say): string[] {
  const { read = [], off = [], roles } = run.provenance.traits ?? {};
  const courses = runCourses(run);
  if (courses.length === 0) return [];
  const rows = courses.map((course) => [
    markdownText(traitLabel(course.trait, say)),
    toldWords(course.trait, read, say),
    course.whole === undefined ? "–" : zFigure(course.whole),
    farthestWords(course, say),
    course.z.map((z) => (z === null ? "–" : zFigure(z))).join(" "),
  ]);
  const switchedOff = offWords(off, say);
  const caution = rolesCaution(roles, say);
  const heads = [say("Trait"), say("How well it is told"), say("Whole response"), say("Farthest"), say("Step by step")];
  return markdownSection(say(traitTemplates.heading), [
    traitsLead(say),
    markdownTable(heads, rows),
    say(traitTemplates.dark),
    ...(caution === undefined ? [] : [caution]),
    ...(switchedOff === undefined ? [] : [markdownText(switchedOff)]),
  ]);
}

function truth(step: Step, say: Say): string {
  const reading = trustedReading(step, "truth");
  const far = reading && outOfDomainBy(reading);
  return [
    truthFigures(step, say),
    ...(reading?.byLayer ? [say("layers {0}", sparkline(reading.byLayer, 28))] : []),
    ...(far === null || far === undefined ? [] : [say("out of domain ({0})", decimals(far))]),
  ].join(" · ");
}

function commitment(run: Run, say: Say): string[] {
  if (run.commitment.length === 0) return [];
  const rows = run.commitment.map((point) => [
    boundaryWords(point, say),
    markdownText(point.answer),
    decimals(point.probability),
    decimals(point.finalAnswerProbability),
  ]);
  const heads = ["Boundary", "Forced answer", "Its probability", "Final answer's probability"];
  return markdownSection(say("Commitment"), [
    settlingWords(run.commitment, say),
    markdownTable(
      heads.map((head) => say(head)),
      rows,
    ),
  ]);
}

function legend(run: Run, say: Say): string {
  return markdownList(
    tally(run).standings.map(({ standing }) => {
      const { icon, label, meaning } = standingWords[standing];
      return `${icon} **${say(label)}**: ${say(meaning)}`;
    }),
  );
}

function provenance(run: Run, say: Say): string {
  return markdownTable(
    [say("What"), say("Value")],
    provenanceRows(run, say).map(([what, value]) => [what, markdownText(value)]),
  );
}
