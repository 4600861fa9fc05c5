import { extractAnswer, forcedAnswerText, sameAnswer } from "../core/answer/extract.js";
import type { AnswerKind } from "../core/answer/kind.js";
import type { Answer } from "../core/run.js";
import type { Engine } from "../protocol/engine.js";
import { concatenated } from "./sequence.js";

/** The text before a place at which an answer is forced, as far as it matters for the words that force it. */
export interface Boundary {
  /** The whole sequence up to here. */
  readonly ids: Int32Array;
  /** Line breaks that the text before ends with; Infinity where nothing has been written yet. */
  readonly lineBreaks: number;
  /** Inside a `<think>` part that is not closed. */
  readonly insideThinking: boolean;
}

export interface ForcedAnswer {
  readonly text: string;
  readonly kind: Answer["kind"];
  /** Of this answer, 0 to 1. */
  readonly probability: number;
}

export interface ForcedBeside extends ForcedAnswer {
  /** Of the answer it is compared with, here. */
  readonly finalProbability: number;
}

/** Where an answer has no probability left, the logarithm is taken of this. */
const LEAST_PROBABILITY = 1e-6;

/** Natural logarithm of an answer's probability. */
export function logOf(probability: number): number {
  return Math.log(Math.max(probability, LEAST_PROBABILITY));
}

const FORCED_TOKENS = 12;
/** A forced number ends at a space; a forced phrase at the end of its sentence or line. */
const stops = { number: [" ", "\n"], text: ["\n", ". ", "; "] } as const;

/** Forces answers of one kind (early answering, Lanham et al. 2023, 2307.13702), over whatever the engine's cache still holds. */
export class AnswerForcer {
  private readonly tokenized = new Map<string, Promise<Int32Array>>();

  constructor(
    private readonly engine: Engine,
    private readonly kind: AnswerKind,
    private readonly signal: AbortSignal,
  ) {}

  async force(boundary: Boundary): Promise<ForcedAnswer> {
    return this.kind.kind === "choice" ? (await this.choose(boundary)).best : this.write(boundary);
  }

  /** The forced answer, and how probable `final` is at the same place. */
  async forceBeside(boundary: Boundary, final: Pick<Answer, "text" | "kind">): Promise<ForcedBeside> {
    if (this.kind.kind === "choice") {
      const { best, probabilities } = await this.choose(boundary);
      return { ...best, finalProbability: probabilities.get(final.text) ?? 0 };
    }
    const forced = await this.write(boundary);
    if (sameAnswer(forced, final)) return { ...forced, finalProbability: forced.probability };
    const ids = await this.withForcingWords(boundary);
    const option = await this.tokens(this.kind.kind === "number" ? final.text : ` ${final.text}`);
    const [logProb] = await this.engine.continuations({ ids, options: [option] }, this.signal);
    // "5" also begins "55": what the forced answer already takes cannot belong to the final one.
    return { ...forced, finalProbability: Math.min(Math.exp(logProb!), 1 - forced.probability) };
  }

  /** Options' letters compete with one another only: their probabilities add up to 1. */
  private async choose(boundary: Boundary) {
    const { kind } = this;
    if (kind.kind !== "choice") throw new TypeError("Only a choice has options.");
    const letters = kind.options.map(({ letter }) => letter);
    const ids = await this.withForcingWords(boundary);
    const options = await Promise.all(letters.map((letter) => this.tokens(letter)));
    const logProbs = await this.engine.continuations({ ids, options }, this.signal);
    const largest = Math.max(...logProbs);
    const odds = Array.from(logProbs, (logProb) => Math.exp(logProb - largest));
    const total = odds.reduce((sum, value) => sum + value, 0);
    const probabilities = new Map(letters.map((letter, i) => [letter, odds[i]! / total]));
    const best = logProbs.indexOf(largest);
    return {
      best: { text: letters[best]!, kind: "choice" as const, probability: odds[best]! / total },
      probabilities,
    };
  }

  /** Greedy; the probability is the product of the tokens up to the answer's end. */
  private async write(boundary: Boundary): Promise<ForcedAnswer> {
    const { kind } = this.kind;
    const words = forcingWords(this.kind, boundary);
    const written = await this.engine.generate(
      {
        ids: await this.withForcingWords(boundary),
        ...{ maxTokens: FORCED_TOKENS, temperature: 0, topP: 1, seed: 0 },
        stop: kind === "number" ? stops.number : stops.text,
      },
      undefined,
      this.signal,
    );
    this.signal.throwIfAborted();
    const found = extractAnswer(words + written.text, this.kind);
    const end = found?.chars ? found.chars.end - words.length : written.text.length;
    let logProb = 0;
    let from = 0;
    for (const [i, to] of written.tokens.ends.entries()) {
      if (from < end) logProb += written.logProbs[i]!;
      from = to;
    }
    return { text: found?.text ?? written.text.trim(), kind, probability: Math.min(1, Math.exp(logProb)) };
  }

  private async withForcingWords(boundary: Boundary): Promise<Int32Array> {
    return concatenated(boundary.ids, await this.tokens(forcingWords(this.kind, boundary)));
  }

  /** Only words of this program come here as special tokens: `</think>` is one. */
  private tokens(text: string): Promise<Int32Array> {
    const known = this.tokenized.get(text);
    if (known) return known;
    const ids = this.engine.tokenize(text, { special: text.includes("</think>") }).then((tokens) => tokens.ids);
    this.tokenized.set(text, ids);
    return ids;
  }
}

function forcingWords(kind: AnswerKind, { lineBreaks, insideThinking }: Boundary): string {
  const words = forcedAnswerText(kind, insideThinking);
  const leading = /^\n*/.exec(words)![0].length;
  return words.slice(Math.min(leading, lineBreaks));
}
