import { z } from "zod";
import { documentOf } from "../documentOf.js";
import type { TranscriptFormat } from "../format.js";
import { LeftOut } from "../leftOut.js";
import { firstText, isObject, type JsonObject, listOf, maybeNumber, objectsOf } from "../shapes.js";
import type { Conversation } from "../turn.js";
import { questionAndAnswer } from "./questionAndAnswer.js";

const Texts = z.array(z.string()).min(1);
const Rated = z.object({
  question: z.object({ problem: z.string() }),
  label: z.object({ steps: listOf(z.object({ completions: z.unknown() })) }),
});
const Labelled = z
  .object({ prompt: z.string(), completions: Texts, labels: z.array(z.union([z.boolean(), z.number()])) })
  .refine(({ completions, labels }) => completions.length === labels.length);
const Modified = z.object({
  original_question: z.string(),
  modified_question: z.string().optional().catch(undefined),
  original_process: Texts.optional().catch(undefined),
  modified_process: Texts,
});

type Read = (value: JsonObject) => Conversation[] | undefined;

/** Datasets whose steps people or programs have rated: PRM800K, Math-Shepherd, TRL's stepwise supervision, PRMBench. Ratings are not read. */
export const stepLabels: TranscriptFormat = {
  id: "step-labels",
  name: "a solution with rated steps (PRM800K, Math-Shepherd, PRMBench, …)",
  document: documentOf(firstOf, (talks) => talks),
};

const readers: readonly Read[] = [prm800k, mathShepherd, stepwise, prmBench];

function firstOf(value: JsonObject): Conversation[] | undefined {
  for (const read of readers) {
    const talks = read(value);
    if (talks) return talks;
  }
  return undefined;
}

/** The step that was gone on with, which may be a person's, else the first. */
function prm800k(value: JsonObject): Conversation[] | undefined {
  const rated = isObject(value.label) ? Rated.safeParse(value).data : undefined;
  if (!rated) return undefined;
  const leftOut = new LeftOut();
  const steps = objectsOf(rated.label.steps).flatMap((step) => {
    const offered = objectsOf(step.completions);
    const chosen = offered[maybeNumber.parse(step.chosen_completion) ?? -1];
    const human = isObject(step.human_completion) ? step.human_completion : undefined;
    const taken = chosen ?? human ?? offered[0];
    const others = offered.filter((one) => one !== taken).length;
    if (others > 0) leftOut.count("alternative to a step", others);
    const said = taken && firstText(taken, ["text"]);
    return said === undefined ? [] : [said];
  });
  return steps.length === 0 ? undefined : [talkOf(rated.question.problem, steps, leftOut)];
}

const tag = "ки";

/** The same text twice: each step ends with a tag in `input`, and with + or - in its place in `label`. */
function mathShepherd({ input, label }: JsonObject): Conversation[] | undefined {
  if (typeof input !== "string" || typeof label !== "string" || !input.includes(tag)) return undefined;
  const pieces = input.split(tag);
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    if (!label.startsWith(piece, at)) return undefined;
    at += piece.length;
    if (i < pieces.length - 1 && !/[+-]/u.test(label.charAt(at++))) return undefined;
  }
  const whole = pieces.map((piece) => piece.trimEnd()).join("");
  const begin = whole.search(/Step 1[:.]/u);
  return [talkOf(whole.slice(0, Math.max(0, begin)).trim(), [whole.slice(Math.max(0, begin)).trim()], new LeftOut())];
}

function stepwise(value: JsonObject): Conversation[] | undefined {
  const labelled = "labels" in value ? Labelled.safeParse(value).data : undefined;
  return labelled && [talkOf(labelled.prompt, labelled.completions, new LeftOut())];
}

/** A solution, and the same with errors put into it. */
function prmBench(value: JsonObject): Conversation[] | undefined {
  const found = "modified_process" in value ? Modified.safeParse(value).data : undefined;
  if (!found) return undefined;
  const { original_question: question, modified_question, original_process, modified_process } = found;
  return [
    ...(original_process ? [talkOf(question, original_process, new LeftOut(), "original")] : []),
    talkOf(modified_question ?? question, modified_process, new LeftOut(), "modified"),
  ];
}

function talkOf(question: string, steps: readonly string[], leftOut: LeftOut, title: string | null = null) {
  return questionAndAnswer(title, question, steps.map((step) => step.trim()).join("\n"), leftOut);
}
