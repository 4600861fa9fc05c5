import { extractAnswer } from "../../core/answer/extract.js";
import { forcedAnswerText } from "../../core/answer/forcedAnswerText.js";
import { sameAnswer } from "../../core/answer/sameAnswer.js";
import { logOf } from "../../core/statistics/logOdds.js";
import type { AnswerKind } from "../../core/answer/kind.js";
import type { Answer } from "../../core/run/run.js";
import type { Engine, GeneratedSequence, GenerateManyRequest, Steering } from "../../protocol/engine.js";
import { commonLength, concatenated } from "../../reader/sequence.js";

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

const FORCED_TOKENS = 12;
/** A forced number ends at a space; a forced phrase at the end of its sentence or line. */
const stops = { number: [" ", "\n"], text: ["\n", ". ", "; "] } as const;

/**
 * Forces answers of one kind (early answering, Lanham et al. 2023, 2307.13702) at any number of places at once. The trunk is
 * what the engine holds already: each place is computed from where it parts from the trunk.
 */
export class AnswerForcer {
  private readonly tokenized = new Map<string, Promise<Int32Array>>();

  constructor(
    private readonly engine: Engine,
    private readonly kind: AnswerKind,
    readonly trunk: Int32Array,
    private readonly signal: AbortSignal,
    private readonly steering?: Steering,
  ) {}

  /** Forces the same answers behind another trunk, on which the steering acts. */
  under(trunk: Int32Array, steering: Steering | undefined): AnswerForcer {
    return new AnswerForcer(this.engine, this.kind, trunk, this.signal, steering);
  }

  async force(boundaries: readonly Boundary[]): Promise<ForcedAnswer[]> {
    if (this.kind.kind === "choice") return (await this.choose(boundaries)).map(({ best }) => best);
    return (await this.write(boundaries, [])).map(({ forced }) => forced);
  }

  /** The forced answers, and how probable `final` is at the same places. */
  async forceBeside(boundaries: readonly Boundary[], final: Pick<Answer, "text" | "kind">): Promise<ForcedBeside[]> {
    if (this.kind.kind === "choice") {
      return (await this.choose(boundaries)).map(({ best, probabilities }) => ({
        ...best,
        finalProbability: probabilities.get(final.text) ?? 0,
      }));
    }
    const option = await this.option(final);
    const written = await this.write(boundaries, option.length === 0 ? [] : [option]);
    return written.map(({ forced, options: [logProb = -Infinity] }) => {
      if (sameAnswer(forced, final)) return { ...forced, finalProbability: forced.probability };
      // "5" also begins "55": what the forced answer already takes cannot belong to the final one.
      return { ...forced, finalProbability: Math.min(Math.exp(logProb), 1 - forced.probability) };
    });
  }

  /** The tokens up to where the forced answer begins. */
  async sequence(boundary: Boundary): Promise<Int32Array> {
    return concatenated(boundary.ids, await this.tokens(forcingWords(this.kind, boundary)));
  }

  /** An answer as tokens, among those that it competes with: a choice's letters, else it alone. */
  async rivals(answer: Pick<Answer, "text" | "kind">): Promise<{ options: Int32Array[]; own: number }> {
    if (this.kind.kind !== "choice") return { options: [await this.option(answer)], own: 0 };
    const letters = this.kind.options.map(({ letter }) => letter);
    return {
      options: await Promise.all(letters.map((letter) => this.tokens(letter))),
      own: letters.indexOf(answer.text),
    };
  }

  /** By how many nats a token the logarithm of `final`'s probability changes. */
  async effect(
    before: Pick<ForcedBeside, "finalProbability">,
    after: Pick<ForcedBeside, "finalProbability">,
    final: Pick<Answer, "text" | "kind">,
  ): Promise<number> {
    const { length } = await this.option(final);
    return (logOf(after.finalProbability) - logOf(before.finalProbability)) / Math.max(1, length);
  }

  /** Options' letters compete with one another only: their probabilities add up to 1. */
  private async choose(boundaries: readonly Boundary[]) {
    const { kind } = this;
    if (kind.kind !== "choice") throw new TypeError("Only a choice has options.");
    const letters = kind.options.map(({ letter }) => letter);
    const options = await Promise.all(letters.map((letter) => this.tokens(letter)));
    const results = await this.goOn(boundaries, { options, maxTokens: 0, stop: [] });
    return results.map(({ options: logProbs }) => {
      const largest = Math.max(...logProbs);
      const odds = Array.from(logProbs, (logProb) => Math.exp(logProb - largest));
      const total = odds.reduce((sum, value) => sum + value, 0);
      const best = logProbs.indexOf(largest);
      return {
        best: { text: letters[best], kind: "choice" as const, probability: odds[best] / total },
        probabilities: new Map(letters.map((letter, i) => [letter, odds[i] / total])),
      };
    });
  }

  /** Greedy; the probability is the product of the tokens up to the answer's end. */
  private async write(boundaries: readonly Boundary[], options: readonly Int32Array[]) {
    const { kind } = this.kind;
    const stop = kind === "number" ? stops.number : stops.text;
    const results = await this.goOn(boundaries, { options, maxTokens: FORCED_TOKENS, stop });
    return results.map((written, i): { forced: ForcedAnswer; options: readonly number[] } => {
      const words = forcingWords(this.kind, boundaries[i]);
      const found = extractAnswer(words + written.text, this.kind);
      const end = found?.chars ? found.chars.end - words.length : written.text.length;
      let logProb = 0;
      let from = 0;
      for (const [i, to] of written.tokens.ends.entries()) {
        if (from < end) logProb += written.logProbs[i];
        from = to;
      }
      const probability = Math.min(1, Math.exp(logProb));
      return {
        forced: { text: found?.text ?? written.text.trim(), kind, probability },
        options: [...written.options],
      };
    });
  }

  /** Lets the model go on behind the words that force an answer, at all boundaries together. */
  private async goOn(
    boundaries: readonly Boundary[],
    request: Pick<GenerateManyRequest, "options" | "maxTokens" | "stop">,
  ): Promise<readonly GeneratedSequence[]> {
    const behind: number[] = [];
    const sequences: Int32Array[] = [];
    for (const boundary of boundaries) {
      const shared = commonLength(boundary.ids, this.trunk);
      const words = await this.tokens(forcingWords(this.kind, boundary));
      behind.push(shared);
      sequences.push(concatenated(boundary.ids.subarray(shared), words));
    }
    return this.engine.generateMany(
      {
        ...request,
        prefix: this.trunk,
        behind,
        sequences,
        seeds: sequences.map(() => 0),
        temperature: 0,
        topP: 1,
        ...(this.steering && { steering: this.steering }),
      },
      undefined,
      this.signal,
    );
  }

  /** The tokens of an answer behind the words that force it; none for an empty one. */
  private async option({ text }: Pick<Answer, "text">): Promise<Int32Array> {
    return (await this.engine.tokenize(this.kind.kind === "text" && text !== "" ? ` ${text}` : text)).ids;
  }

  /** Only words of this program come here: `</think>` is one, and a token of its own. */
  private tokens(words: string): Promise<Int32Array> {
    const known = this.tokenized.get(words);
    if (known) return known;
    const ids = this.engine.tokenize(words, { special: words.includes("</think>") }).then((tokens) => tokens.ids);
    this.tokenized.set(words, ids);
    return ids;
  }
}

function forcingWords(kind: AnswerKind, { lineBreaks, insideThinking }: Boundary): string {
  const words = forcedAnswerText(kind, insideThinking);
  const leading = /^\n*/.exec(words)![0].length;
  return words.slice(Math.min(leading, lineBreaks));
}
