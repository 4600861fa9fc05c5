import { CancelledError, CodedError } from "../core/errors.js";
import type { FirstResiduals } from "../core/screen/firstTokens.js";
import { type ScreenedModel, shiftsOf } from "../core/screen/modelShift.js";
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

/** Questions that both have to answer: of fewer no interval is worth a look. */
const LEAST = 10;

export interface ScreenModelOptions extends Omit<Reading, "comparison"> {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Of one question. */
interface Answer {
  readonly text: string;
  /** What the model reads in it, by direction. */
  readonly reading: readonly number[];
}

/** In the order of the questions; undefined where a model ends its turn at once. */
type Answers = readonly (Answer | undefined)[];

/** What a base model answers and reads, with the traits that it reads by: all that its fine-tune is held against. */
export interface BaseReadings extends ScreenedTraits {
  readonly id: string;
  readonly shape: Readonly<Record<"architecture" | "graph" | "layers" | "hiddenSize", string | number>>;
  readonly answers: Answers;
  readonly first: FirstResiduals;
}

/**
 * The base answers the bundled questions greedily and reads its answers along its traits and along directions at random. Rejects with CodedError
 * "usage" for a model without traits, and with CancelledError when the signal aborts.
 */
export async function readBase(base: LoadedModel, options: ScreenModelOptions): Promise<BaseReadings> {
  const { names, traits } = withSignFlipped(base);
  const { architecture, graph, layers, hiddenSize } = base.info;
  const { answers } = await answered(base, traits, options);
  return {
    id: base.identity.id,
    shape: { architecture, graph, layers, hiddenSize },
    traits,
    names,
    answers,
    first: await firstResiduals(base, options.signal),
  };
}

/**
 * Holds a fine-tune against its base: it answers the same questions and is read along the base's traits, which were fitted on the base alone, and
 * reads the base's answers too. Questions to which one of them answers nothing are left out. Rejects with CodedErrors: "usage" where the two are not of one
 * shape, "bad-input" where too few questions are left; and with CancelledError when the signal aborts.
 */
export async function screenModel(
  base: BaseReadings,
  tuned: LoadedModel,
  options: ScreenModelOptions,
): Promise<ScreenedModel> {
  const { architecture, graph, layers, hiddenSize } = tuned.info;
  requireSameShape(base, { id: tuned.identity.id, shape: { architecture, graph, layers, hiddenSize } });
  const { answers, same } = await answered(tuned, base.traits, options, base.answers);
  const both = screenQuestions.flatMap((question, q) => {
    const [own, other, onSame] = [base.answers[q], answers[q], same[q]];
    return own && other && onSame ? [{ question, base: own, tuned: other, same: onSame }] : [];
  });
  if (both.length < LEAST)
    throw new CodedError(
      "bad-input",
      `${base.id} and ${tuned.identity.id} both answer ${both.length} of ${screenQuestions.length} questions, too few to hold them against each other.`,
    );
  const { traits, random } = shiftsOf(base.names, {
    base: both.map(({ base: { reading } }) => reading),
    tuned: both.map(({ tuned: { reading } }) => reading),
    same: both.map(({ same: reading }) => reading),
  });
  const differences = both.map(({ question, base: own, tuned: other }) => ({
    question,
    base: own.text,
    tuned: other.text,
    by: Math.hypot(...base.names.map((_, k) => other.reading[k] - own.reading[k])),
  }));
  return {
    base: base.id,
    tuned: tuned.identity.id,
    questions: both.length,
    unanswered: screenQuestions.length - both.length,
    tokens: options.tokens,
    random,
    sameAnswers: both.filter(({ base: own, tuned: other }) => own.text === other.text).length,
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
  readonly answers: Answers;
  /** What it reads in the other answers that were given, by question and direction. */
  readonly same: readonly (readonly number[] | undefined)[];
}

async function answered(
  loaded: LoadedModel,
  traits: FoundTraits,
  { tokens, answers: kept, readings: keptBefore, onProgress, signal }: ScreenModelOptions,
  others?: Answers,
): Promise<Answered> {
  const { engine } = loaded;
  const model = await readAlong(loaded, traits);
  const [answers, same]: [(Answer | undefined)[], (readonly number[] | undefined)[]] = [[], []];
  for (let from = 0; from < screenQuestions.length; from += AT_ONCE) {
    if (signal?.aborted) throw new CancelledError();
    onProgress?.(from, screenQuestions.length);
    const questions = screenQuestions.slice(from, from + AT_ONCE);
    const prompts: Int32Array[] = [];
    for (const content of questions) prompts.push((await promptOf(model, [{ role: "user", content }])).ids);
    const own = await ownAnswers(model, prompts, { tokens, kept, signal });
    for (const [i, ids] of own.entries()) {
      const other = others?.[from + i];
      const otherIds = other ? (await engine.tokenize(other.text)).ids : new Int32Array(0);
      const replies = [ids, otherIds].filter(({ length }) => length > 0);
      const readings = await keptReadings(model, prompts[i], replies, { kept: keptBefore, signal });
      const reading = ids.length > 0 ? readings.shift() : undefined;
      answers.push(reading && { text: await engine.detokenize(ids), reading });
      same.push(readings.shift());
    }
  }
  onProgress?.(screenQuestions.length, screenQuestions.length);
  return { answers, same };
}
