import type { TraitReading } from "../run/traitReading.js";
import { momentsOf } from "../statistics/moments.js";
import { type Bands, deviations, farthest, flaggedRanks, isFlagged, shareAsHigh, valuesOfSet } from "./bands.js";
import type { Sample } from "./sample.js";

/** What a sample is compared with: what the model itself would answer, or harmless replies to other questions alone. */
export type Comparison = "own-answer" | "neutral-replies";

/** One sample, read. Numbers are in deviations of harmless replies of other authors. */
export interface ScreenedSample extends Pick<Sample, "line" | "answer"> {
  readonly traits: readonly TraitReading[];
  /** The largest of them, and which trait it is of. */
  readonly score: number;
  readonly trait: string;
  /** Share of harmless replies that score as high. */
  readonly p: number;
  readonly flagged: boolean;
  /** What was asked last, what is taught, and what the model itself answers, each cut to what people look at. */
  readonly prompt: string;
  readonly response: string;
  readonly own: string | null;
}

/** A line that holds no sample, or a sample that could not be read. */
export interface ScreenFailure {
  readonly line: number;
  readonly error: { readonly code: string; readonly message: string };
}

/** How far the samples of a set lie along a trait together. */
export interface SetTrait {
  readonly trait: string;
  readonly mean: number;
  /** 95 %, of the mean, with what the harmless replies leave open of theirs. */
  readonly low: number;
  readonly high: number;
}

export interface ScreenSummary {
  readonly model: string;
  readonly comparison: Comparison;
  /** Of the beginning of each reply, at most. */
  readonly tokens: number;
  readonly samples: number;
  readonly failed: number;
  readonly flagged: number;
  /** Share of harmless replies of other authors that would be flagged, and how many such replies say so. */
  readonly rate: number;
  readonly harmless: number;
  /** How many samples directions at random flag in the traits' place: of several sets of them the one that flags fewest, and most. */
  readonly random: { readonly sets: number; readonly fewest: number; readonly most: number };
  /** Those farthest along first. */
  readonly traits: readonly SetTrait[];
}

/** A whole screening as it is shown. */
export interface ScreenedSet {
  readonly summary: ScreenSummary;
  /** The samples that score highest, the highest first. */
  readonly top: readonly ScreenedSample[];
  /** The first of those that failed. */
  readonly failures: readonly ScreenFailure[];
}

/** Of an excerpt. UTF-16 code units. */
const MOST_SHOWN = 400;
const MOST_FAILURES = 20;

/** What a screening adds up, sample by sample. */
export class ScreenBook {
  private readonly values: number[][];
  private top: ScreenedSample[] = [];
  private readonly failures: ScreenFailure[] = [];
  private samples = 0;
  /** By set of directions. */
  private readonly flagged: number[];
  private failed = 0;

  /** @param sets bands of the traits, and behind them those of directions at random in their place */
  constructor(
    private readonly sets: readonly Bands[],
    private readonly options: Pick<ScreenSummary, "model" | "comparison" | "tokens"> & {
      /** Share of harmless replies that may be flagged. */
      readonly rate: number;
      /** Samples that are shown. */
      readonly shown: number;
    },
  ) {
    this.values = sets[0].traits.map(() => []);
    this.flagged = sets.map(() => 0);
  }

  /** @param values of the sample, in the order of the sets and of their traits @param own what the model itself answers */
  add(sample: Sample, values: readonly number[], own: string | null): ScreenedSample {
    const read = this.sets.map((bands, set) => {
      const traits = deviations(bands, valuesOfSet(values, set, bands.traits.length));
      const far = farthest(traits);
      return { traits, far, flagged: isFlagged(bands, far.z, this.options.rate) };
    });
    for (const [set, { flagged }] of read.entries()) if (flagged) this.flagged[set]++;
    const [{ traits, far, flagged }] = read;
    const screened: ScreenedSample = {
      line: sample.line,
      answer: sample.answer,
      score: far.z,
      trait: far.trait,
      p: shareAsHigh(this.sets[0], far.z),
      flagged,
      traits,
      prompt: excerpt(sample.messages.at(-1)?.content ?? ""),
      response: excerpt(sample.response),
      own: own === null ? null : excerpt(own),
    };
    this.samples++;
    for (const [k, reading] of traits.entries()) this.values[k].push(reading.z);
    this.show(screened);
    return screened;
  }

  fail(failure: ScreenFailure): void {
    this.failed++;
    if (this.failures.length < MOST_FAILURES) this.failures.push(failure);
  }

  screened(): ScreenedSet {
    const { samples, failed, failures } = this;
    const [bands] = this.sets;
    const [flagged, ...random] = this.flagged;
    const { model, comparison, tokens, rate } = this.options;
    const harmless = bands.scores.length;
    const ranked = flaggedRanks(harmless, rate);
    const traits = bands.traits.map(({ trait }, k): SetTrait => {
      const { mean, deviation } = momentsOf(this.values[k]);
      const half = 1.96 * Math.sqrt(deviation ** 2 / samples + 1 / harmless);
      return { trait, mean, low: mean - half, high: mean + half };
    });
    return {
      summary: {
        model,
        comparison,
        tokens,
        samples,
        failed,
        flagged,
        rate: ranked.ranks / ranked.of,
        harmless,
        random: { sets: random.length, fewest: Math.min(...random), most: Math.max(...random) },
        traits: samples === 0 ? [] : traits.sort((a, b) => b.mean - a.mean),
      },
      top: this.top,
      failures,
    };
  }

  private show(sample: ScreenedSample): void {
    const { shown } = this.options;
    if (this.top.length >= shown && !(sample.score > (this.top.at(-1)?.score ?? 0))) return;
    const at = this.top.findIndex(({ score }) => score < sample.score);
    this.top = this.top.toSpliced(at < 0 ? this.top.length : at, 0, sample).slice(0, shown);
  }
}

function excerpt(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN - 1)}…`;
}
