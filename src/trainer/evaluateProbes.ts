import { CodedError, fromErrorData } from "../core/errors.js";
import { labelledStep, labelledTask, type LabelledTask, lineError } from "../core/batch/labelledTask.js";
import { auroc } from "../core/statistics/auroc.js";
import { bootstrapInterval, groupIndices, type Interval } from "../core/statistics/bootstrap.js";
import { isSuspect, isWorthALook } from "../core/verdict/codes.js";
import { readingOf } from "../core/verdict/facts.js";
import type { Step } from "../core/run/step.js";
import type { InputLine } from "../core/batch/inputLine.js";
import { checkTranscript } from "../check/checkTranscript.js";
import { preferenceFor } from "../knowledge/preference.js";
import type { LoadedModel } from "../reader/loadedModel.js";

/** A step with its label and all that could tell it. */
export interface LabelledStep {
  readonly record: string;
  readonly group: string;
  readonly wrong: boolean;
  readonly place: number;
  /** By how many nats the model prefers the pair's true variant to its false one; null for a record without a pair. */
  readonly preference: number | null;
  readonly step: Pick<Step, "text" | "readings" | "likelihood" | "verdict">;
}

export interface EvaluateOptions {
  readonly lines: AsyncIterable<InputLine>;
  readonly readTokens: number;
  readonly onProgress?: ((records: number) => void) | undefined;
  readonly signal: AbortSignal;
}

/**
 * Reads labelled transcripts, off-policy and without interventions. A record that cannot be read ends the evaluation: figures over
 * a part of the data would be taken for figures over all of it. Throws CodedError "bad-input" that names the line.
 */
export async function readLabelled(model: LoadedModel, options: EvaluateOptions): Promise<LabelledStep[]> {
  const found: LabelledStep[] = [];
  const pairs = new Map<string, LabelledStep[]>();
  let [line, records] = [0, 0];
  for await (const input of options.lines) {
    line++;
    options.signal.throwIfAborted();
    if ("error" in input) throw lineError(line, input.error.message);
    if (input.text.trim() === "") continue;
    const { task, labels, group = "all", pair } = labelledTask(input.text, line);
    const steps = await stepsOf(model, task, options);
    for (const { step, wrong } of labels) {
      const read = labelledStep(steps, step, line);
      const place = steps.length > 1 ? step / (steps.length - 1) : 0;
      const labelled = { record: task.id, group, wrong, place, preference: null, step: read };
      found.push(labelled);
      if (pair !== undefined) pairs.set(pair, [...(pairs.get(pair) ?? []), labelled]);
    }
    options.onProgress?.(++records);
  }
  const preferences = await preferencesOf(model, pairs, options.signal);
  return found.map((step) => ({ ...step, preference: preferences.get(step) ?? null }));
}

/** Makes the model choose in each pair; one that has not one right and one wrong step is no pair. */
async function preferencesOf(
  model: LoadedModel,
  pairs: ReadonlyMap<string, readonly LabelledStep[]>,
  signal: AbortSignal,
): Promise<Map<LabelledStep, number>> {
  const preferences = new Map<LabelledStep, number>();
  for (const [name, steps] of pairs) {
    const [right, wrong] = [steps.find((step) => !step.wrong), steps.find((step) => step.wrong)];
    if (steps.length !== 2 || !right || !wrong)
      throw new CodedError("bad-input", `The pair ${JSON.stringify(name)} is not one right and one wrong step.`);
    const preference = await preferenceFor(model, right.step.text, wrong.step.text, signal);
    for (const step of steps) preferences.set(step, preference);
  }
  return preferences;
}

async function stepsOf(
  model: LoadedModel,
  { messages, response }: LabelledTask["task"],
  options: EvaluateOptions,
): Promise<Step[]> {
  const events = checkTranscript(
    model,
    {
      messages,
      readTokens: options.readTokens,
      checks: false,
      response: response.kind === "text" ? response.text : response.steps,
    },
    options.signal,
  );
  for await (const event of events) {
    if (event.type === "error") throw fromErrorData(event.error);
    if (event.type === "done") {
      options.signal.throwIfAborted();
      return event.run.steps;
    }
  }
  return [];
}

/** Ways of telling a wrong step; more is more suspect. Null where it was not read. */
const ways: Readonly<Record<string, (labelled: LabelledStep) => number | null>> = {
  "step-wrong head": ({ step }) => readingOf(step, "step-wrong")?.probability ?? null,
  "truth head": ({ step }) => {
    const truth = readingOf(step, "truth");
    return truth && 1 - truth.probability;
  },
  suspicion: ({ step }) => step.verdict.suspicion,
  "least likely token": ({ step }) => -step.likelihood.least,
  "mean log-probability": ({ step }) => -step.likelihood.mean,
  "step's place": ({ place }) => place,
  "step's length": ({ step }) => step.text.length,
};

const FALSE_POSITIVES = 0.01;

export interface WayFigures {
  readonly way: string;
  /** Over all steps together; null when it was not read or one class is missing. */
  readonly auroc: number | null;
  /** 95 %, bootstrap over records. */
  readonly interval: Interval | null;
  /** Share of the wrong steps that are more suspect than all but 1 % of the right ones. */
  readonly recall: number | null;
}

export interface LabelledFigures {
  readonly group: string;
  readonly right: number;
  readonly wrong: number;
  readonly ways: readonly WayFigures[];
  /** Shares of right and of wrong steps that are marked, and that are marked or worth a look. */
  readonly marked: { readonly right: number; readonly wrong: number };
  readonly suspected: { readonly right: number; readonly wrong: number };
}

/** Figures over all groups together, then over each, when there are several. */
export function labelledFigures(steps: readonly LabelledStep[], seed: number): LabelledFigures[] {
  const groups = [...new Set(steps.map(({ group }) => group))];
  const all = [figuresOf("all", steps, seed), ...onWhatItKnows(steps, seed)];
  if (groups.length < 2) return all;
  return [
    ...all,
    ...groups.map((name) =>
      figuresOf(
        name,
        steps.filter(({ group }) => group === name),
        seed,
      ),
    ),
  ];
}

/** Where there are pairs: figures over those of which the model prefers the true variant, and over those where it does so clearly. */
function onWhatItKnows(steps: readonly LabelledStep[], seed: number): LabelledFigures[] {
  if (steps.every(({ preference }) => preference === null)) return [];
  return [0, 1].map((nats) => {
    const known = steps.filter(({ preference }) => preference !== null && preference > nats);
    return figuresOf(`on what it knows, by more than ${nats} nats`, known, seed);
  });
}

function figuresOf(group: string, steps: readonly LabelledStep[], seed: number): LabelledFigures {
  const wrong = steps.filter((step) => step.wrong);
  const right = steps.filter((step) => !step.wrong);
  const share = (holds: (step: LabelledStep) => boolean) => ({
    right: right.filter(holds).length / Math.max(1, right.length),
    wrong: wrong.filter(holds).length / Math.max(1, wrong.length),
  });
  return {
    group,
    right: right.length,
    wrong: wrong.length,
    ways: Object.entries(ways).map(([way, score]) => wayFigures(way, steps, score, seed)),
    marked: share(({ step }) => isSuspect(step.verdict.code)),
    suspected: share(({ step }) => isWorthALook(step.verdict.code)),
  };
}

function wayFigures(
  way: string,
  steps: readonly LabelledStep[],
  score: (labelled: LabelledStep) => number | null,
  seed: number,
): WayFigures {
  const read = steps.flatMap((step) => {
    const value = score(step);
    return value === null ? [] : [{ value, wrong: step.wrong, record: step.record }];
  });
  const value = auroc(
    read.map((step) => step.value),
    read.map((step) => step.wrong),
  );
  if (Number.isNaN(value)) return { way, auroc: null, interval: null, recall: null };
  const interval = bootstrapInterval(
    groupIndices(read.map(({ record }) => record)),
    (drawn) =>
      auroc(
        drawn.map((i) => read[i].value),
        drawn.map((i) => read[i].wrong),
      ),
    { seed, draws: 500 },
  );
  const right = read.filter((step) => !step.wrong).map((step) => step.value);
  const threshold = right.sort((a, b) => b - a)[Math.floor(FALSE_POSITIVES * right.length)];
  const wrong = read.filter((step) => step.wrong);
  const recall = wrong.filter((step) => step.value > threshold).length / wrong.length;
  return { way, auroc: value, interval, recall };
}
