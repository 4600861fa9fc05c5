import { answerKind } from "../../core/answer/kind.js";
import { CodedError } from "../../core/errors.js";
import { withoutInfluence } from "../../core/prompt/withoutInfluence.js";
import type { RunEvent } from "../../core/run/events.js";
import type { LeverSubject } from "../../core/run/leverSubjects.js";
import type { Run } from "../../core/run/run.js";
import type { Step } from "../../core/run/step.js";
import { logOddsOf } from "../../core/statistics/logOdds.js";
import type { LoadedModel } from "../../reader/loadedModel.js";
import { promptOf, questionIndex } from "../../reader/prompt.js";
import { concatenated } from "../../reader/sequence.js";
import { beforeResponse, isInsideThinking } from "../commitment/boundaries.js";
import { AnswerForcer, type Boundary } from "../commitment/forcedAnswer.js";
import { layerShares } from "./layerShares.js";
import { asForRun } from "../thinking.js";

/** What moves the answer's log-odds by less carries too little to be told from rounding, in nats. */
const LEAST_CHANGE = 0.5;

/**
 * At which layers a sentence of a run's prompt takes hold of the answer before any reasoning, or a step right behind it. Yields progress
 * and then the lever; none where leaving it out changes too little. Throws a CodedError "bad-input" for a run without an answer or a
 * chat, for one that another model made, and for a sentence that does not stand where the run says.
 */
export async function* leverOf(
  given: LoadedModel,
  run: Run,
  subject: Pick<LeverSubject, "step" | "influence">,
  signal: AbortSignal,
): AsyncGenerator<RunEvent> {
  const model = asForRun(given, run);
  const { messages, answer, provenance } = run;
  const question = messages[questionIndex(messages)]?.content;
  if (answer === null || question === undefined)
    throw new CodedError("bad-input", "This run has no question with an answer, so nothing takes hold of one.");
  if (provenance.model.sha256 !== model.identity.sha256)
    throw new CodedError(
      "bad-input",
      `This run was made with ${provenance.model.name}. Select that model to look at its layers.`,
    );
  const both = await withAndWithout(model, run, subject);
  const forcer = new AnswerForcer(model.engine, answerKind(question), both[0].ids, signal);
  const { options, own } = await forcer.rivals(answer);
  if (own < 0 || options.some(({ length }) => length === 0)) return;
  const [forcedWith, forcedWithout] = await forcer.forceBeside(both, answer);
  const change = logOddsOf(forcedWith.finalProbability) - logOddsOf(forcedWithout.finalProbability);
  if (Math.abs(change) < LEAST_CHANGE) return;
  const [withSentence, without] = await Promise.all(both.map((boundary) => forcer.sequence(boundary)));
  const shares = layerShares(model, { withSentence, without, options, own, signal });
  for (;;) {
    const next = await shares.next();
    if (next.done) {
      const named = nameOf(run, subject);
      yield { type: "lever", lever: { ...named, answer: answer.text, ...next.value } };
      return;
    }
    yield { type: "progress", activity: "finding-levers", ...next.value };
  }
}

function nameOf({ steps, influences }: Run, { step, influence = -1 }: Pick<LeverSubject, "step" | "influence">) {
  return step === undefined ? { sentence: influences[influence].sentence } : { sentence: steps[step].text, step };
}

/** Two places at which the answer is forced, which differ in the one sentence or step. */
async function withAndWithout(
  model: LoadedModel,
  run: Run,
  { step, influence = -1 }: Pick<LeverSubject, "step" | "influence">,
): Promise<[Boundary, Boundary]> {
  if (step !== undefined && run.steps[step]) return besideStep(model, run, run.steps[step]);
  const left = run.influences[influence] && withoutInfluence(run.messages, run.influences[influence]);
  if (!left) throw new CodedError("bad-input", "The sentence does not stand in the prompt where the run says.");
  return [beforeResponse(await promptOf(model, run.messages)), beforeResponse(await promptOf(model, left))];
}

/** Behind the step, and where it begins. */
async function besideStep(model: LoadedModel, run: Run, step: Step): Promise<[Boundary, Boundary]> {
  const prompt = await promptOf(model, run.messages);
  const endingAt = async (end: number): Promise<Boundary> => {
    const text = run.response.slice(0, end).trimEnd();
    if (text === "") return beforeResponse(prompt);
    const { ids } = await model.engine.tokenize(text);
    const insideThinking = isInsideThinking(text, prompt.opensThinking);
    return { ids: concatenated(prompt.ids, ids), lineBreaks: 0, insideThinking };
  };
  return [await endingAt(step.chars.end), await endingAt(step.chars.start)];
}
