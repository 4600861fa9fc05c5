import { CancelledError, CodedError } from "../core/errors.js";
import type { FirstResiduals } from "../core/screen/firstTokens.js";
import { type Readings, type ScreenedModel, shiftsOf } from "../core/screen/modelShift.js";
import type { LoadedModel } from "../reader/loadedModel.js";
import { promptOf } from "../reader/prompt.js";
import type { FoundTraits } from "../reader/traitsFor.js";
import { firstResiduals, firstTokens } from "./firstTokens.js";
import { ownAnswers } from "./ownAnswers.js";
import { readAlong } from "./readAlong.js";
import { keptReadings } from "./readings.js";
import { type ScreenedTraits, withSignFlipped } from "./signFlipped.js";
import { screenQuestions } from "./texts/questions.js";
import type { Reading } from "./values.js";

const AT_ONCE = 8;
const EXAMPLES = 5;

export interface ScreenModelOptions extends Omit<Reading, "comparison"> {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What a base model answers and reads, with the traits that it reads by: all that its fine-tune is held against. */
export interface BaseReadings extends ScreenedTraits {
  readonly id: string;
  readonly shape: Readonly<Record<"architecture" | "graph" | "layers" | "hiddenSize", string | number>>;
  readonly answers: readonly string[];
  /** Of its own answers. */
  readonly readings: Readings;
  readonly first: FirstResiduals;
}

/**
 * The base answers the bundled questions greedily and reads its answers along its traits and along directions at random. Rejects with CodedError
 * "usage" for a model without traits, and with CancelledError when the signal aborts.
 */
export async function readBase(base: LoadedModel, options: ScreenModelOptions): Promise<BaseReadings> {
  const { names, traits } = withSignFlipped(base);
  const { architecture, graph, layers, hiddenSize } = base.info;
  const { answers, readings } = await answered(base, traits, options);
  return {
    id: base.identity.id,
    shape: { architecture, graph, layers, hiddenSize },
    traits,
    names,
    answers,
    readings,
    first: await firstResiduals(base, options.signal),
  };
}

/**
 * Holds a fine-tune against its base: it answers the same questions and is read along the base's traits, which were fitted on the base alone, and
 * reads the base's answers too. Rejects with CodedError "usage" where the two are not of one shape, and with CancelledError when the signal aborts.
 */
export async function screenModel(
  base: BaseReadings,
  tuned: LoadedModel,
  options: ScreenModelOptions,
): Promise<ScreenedModel> {
  const { architecture, graph, layers, hiddenSize } = tuned.info;
  requireSameShape(base, { id: tuned.identity.id, shape: { architecture, graph, layers, hiddenSize } });
  const { answers, readings, same } = await answered(tuned, base.traits, options, base.answers);
  const { traits, random } = shiftsOf(base.names, { base: base.readings, tuned: readings, same });
  const differences = screenQuestions.map((question, q) => ({
    question,
    base: base.answers[q],
    tuned: answers[q],
    by: Math.hypot(...base.names.map((_, k) => readings[q][k] - base.readings[q][k])),
  }));
  return {
    base: base.id,
    tuned: tuned.identity.id,
    questions: screenQuestions.length,
    tokens: options.tokens,
    random,
    sameAnswers: answers.filter((text, q) => text === base.answers[q]).length,
    traits,
    firstTokens: await firstTokens(tuned, base.first, await firstResiduals(tuned, options.signal)),
    examples: differences
      .filter(({ by }) => by > 0)
      .sort((a, b) => b.by - a.by)
      .slice(0, EXAMPLES)
      .map(({ by: _, ...example }) => example),
  };
}

interface Shaped {
  readonly id: string;
  /** By what each is called for people. */
  readonly shape: Readonly<Record<string, string | number | undefined>>;
}

/** Throws a CodedError "usage" where a model differs from its base in what is stated of both, and so cannot be its fine-tune. */
export function requireSameShape(base: Shaped, tuned: Shaped): void {
  for (const [key, value] of Object.entries(base.shape))
    if (tuned.shape[key] !== value)
      throw new CodedError(
        "usage",
        `${tuned.id} is no fine-tune of ${base.id}: its ${key} is ${tuned.shape[key]}, not ${value}.`,
      );
}

interface Answered {
  readonly answers: readonly string[];
  readonly readings: Readings;
  /** Of the other answers that were given. */
  readonly same: Readings;
}

async function answered(
  loaded: LoadedModel,
  traits: FoundTraits,
  { tokens, answers: kept, readings: keptBefore, onProgress, signal }: ScreenModelOptions,
  others?: readonly string[],
): Promise<Answered> {
  const { engine } = loaded;
  const model = await readAlong(loaded, traits);
  const [answers, readings, same]: [string[], (readonly number[])[], (readonly number[])[]] = [[], [], []];
  for (let from = 0; from < screenQuestions.length; from += AT_ONCE) {
    if (signal?.aborted) throw new CancelledError();
    onProgress?.(from, screenQuestions.length);
    const questions = screenQuestions.slice(from, from + AT_ONCE);
    const prompts: Int32Array[] = [];
    for (const content of questions) prompts.push((await promptOf(model, [{ role: "user", content }])).ids);
    const own = await ownAnswers(model, prompts, { tokens, kept, signal });
    for (const [i, ids] of own.entries()) {
      if (ids.length === 0)
        throw new CodedError("bad-input", `${loaded.identity.id} answers nothing to “${questions[i]}”.`);
      const other = others && (await engine.tokenize(others[from + i])).ids;
      const [first, second] = await keptReadings(model, prompts[i], other ? [ids, other] : [ids], {
        kept: keptBefore,
        signal,
      });
      answers.push(await engine.detokenize(ids));
      readings.push(first);
      if (second) same.push(second);
    }
  }
  onProgress?.(screenQuestions.length, screenQuestions.length);
  return { answers, readings, same };
}
