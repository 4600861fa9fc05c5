import { setTimeout } from "node:timers/promises";
import { CHAIN_TOKENS, type Contender, peakMebibytes, WRITTEN_TOKENS } from "./contender.js";
import { addSample, type ContenderId, type Failure, type MeasureName, type Samples } from "./measures.js";
import { tokenIds } from "./tokenIds.js";

/** A place in a sequence, up to which it is read and from where it is written on. */
interface Point {
  readonly sequence: number;
  readonly tokens: number;
  /** Only for a sequence's first point, since reading counts from an empty cache. */
  readonly prefill?: MeasureName;
  readonly decode?: MeasureName;
  readonly peak?: MeasureName;
}

/** In this order, so that memory grows and its peak is taken before long contexts, and what is read twice is read once. */
const points: readonly Point[] = [
  { sequence: 0, tokens: 128, prefill: "prefill-128", decode: "decode-128" },
  { sequence: 1, tokens: 512, prefill: "prefill-512", decode: "decode-512", peak: "peak-rss" },
  { sequence: 1, tokens: 1024, decode: "decode-1024" },
  { sequence: 2, tokens: 2048, prefill: "prefill-2048" },
  { sequence: 2, tokens: 4096, decode: "decode-4096" },
];
const WARM_UP_TOKENS = 128;
/** A measure that would take longer is left out, and said to be. */
const MOST_SECONDS = 600;
export interface RoundsOptions {
  readonly starts: ReadonlyMap<ContenderId, () => Promise<Contender>>;
  readonly runs: number;
  readonly wanted: ReadonlySet<MeasureName>;
  /** A prompt that the model answers with a chain of thought. */
  readonly chain: Int32Array;
  readonly vocabularySize: number;
  readonly contextLength: number;
  /** One contender in memory at a time: for machines that do not hold all of them. */
  readonly apart: boolean;
  /** Before each turn: threads of the contender before may spin for a while when they have nothing to do. */
  readonly settleMilliseconds: number;
  readonly log: (line: string) => void;
}

export interface RoundsResult {
  readonly versions: Partial<Record<ContenderId, string>>;
  readonly failures: Failure[];
}

/**
 * In each run every contender gets a fresh process, and they take turns at each measure: A B C, A B C, … A contender that
 * fails is out for good; the failure is a result like the figures.
 */
export async function measureRounds(options: RoundsOptions, samples: Samples): Promise<RoundsResult> {
  const { starts, runs, wanted, apart } = options;
  const rounds = new Rounds(options, samples);
  const { versions, failures, chosen } = rounds;
  if (chosen.length === 0 && !wanted.has("load") && !wanted.has("chain")) return { versions, failures };
  for (let run = 0; run < runs; run++) {
    const ids = [...starts.keys()].filter((id) => !rounds.isOut(id));
    for (const group of apart ? ids.map((id) => [id]) : [ids]) await rounds.round(group, run);
  }
  return { versions, failures };
}

class Rounds {
  readonly versions: RoundsResult["versions"] = {};
  readonly failures: Failure[] = [];
  readonly chosen: readonly Point[];

  constructor(
    private readonly options: RoundsOptions,
    private readonly samples: Samples,
  ) {
    this.chosen = points.filter(({ prefill, decode, peak }) =>
      [prefill, decode, peak].some((name) => name !== undefined && options.wanted.has(name)),
    );
  }

  isOut(id: ContenderId): boolean {
    return this.failures.some(({ contender, measure }) => contender === id && !measure);
  }

  /** One run of contenders that are in memory together. */
  async round(group: readonly ContenderId[], run: number): Promise<void> {
    const live = new Map<ContenderId, Turn>();
    try {
      // The last first: they take the most memory while they load.
      for (const id of [...group].reverse()) await this.attempt(id, () => this.load(id, live, run));
      for (const point of this.chosen) {
        for (const id of group) await this.attempt(id, () => this.measure(id, live.get(id)!, point, run));
      }
      if (!this.options.wanted.has("chain")) return;
      for (const id of group) await this.attempt(id, () => this.writeChain(id, live.get(id)!.contender, run));
    } finally {
      for (const { contender } of live.values()) await contender.stop();
    }
  }

  private async attempt(id: ContenderId, work: () => Promise<void>): Promise<void> {
    if (this.isOut(id)) return;
    await setTimeout(this.options.settleMilliseconds);
    try {
      await work();
    } catch (error) {
      const reason = (error as Error).message;
      this.failures.push({ contender: id, reason });
      this.options.log(`  ${id} is out: ${reason}`);
    }
  }

  private async load(id: ContenderId, live: Map<ContenderId, Turn>, run: number): Promise<void> {
    const { starts, vocabularySize } = this.options;
    const contender = await starts.get(id)!();
    live.set(id, { contender, held: null, secondsPerToken: 0, written: 0 });
    this.versions[id] = contender.version;
    this.record(id, "load", await contender.load(), run);
    const warmUp = Math.max(...this.chosen.slice(0, 3).map(({ tokens }) => tokens), WARM_UP_TOKENS);
    const first = tokenIds(WARM_UP_TOKENS, vocabularySize, 1_000_000 + run);
    await contender.read(first, 0, Math.min(warmUp, 1024) + WRITTEN_TOKENS + 1);
  }

  private record(id: ContenderId, name: MeasureName, value: number, run: number): void {
    if (!this.options.wanted.has(name)) return;
    addSample(this.samples, name, id, value);
    this.options.log(`  run ${run + 1}, ${name}, ${id}: ${value.toPrecision(4)}`);
  }

  private async writeChain(id: ContenderId, contender: Contender, run: number): Promise<void> {
    await contender.read(this.options.chain, 0, this.options.chain.length + CHAIN_TOKENS + 1);
    this.record(id, "chain", 1 / (await contender.write(CHAIN_TOKENS, false)), run);
  }

  private async measure(id: ContenderId, turn: Turn, point: Point, run: number): Promise<void> {
    const { contender } = turn;
    const { sequence, tokens, prefill, decode, peak } = point;
    const keep = turn.held?.sequence === sequence ? turn.held.tokens : 0;
    const reason = this.unfit(turn, tokens, keep);
    if (reason !== null) {
      for (const name of [prefill, decode, peak]) {
        if (name === undefined || !this.options.wanted.has(name)) continue;
        if (this.failures.some(({ contender, measure }) => contender === id && measure === name)) continue;
        this.failures.push({ contender: id, measure: name, reason });
        this.options.log(`  ${name}, ${id}: ${reason}`);
      }
      return;
    }
    const ids = tokenIds(tokens, this.options.vocabularySize, run * 100 + sequence);
    const longest = Math.max(...this.chosen.filter((p) => p.sequence === sequence).map((p) => p.tokens));
    const readSeconds = await contender.read(ids, keep, longest + WRITTEN_TOKENS + 1);
    turn.held = { sequence, tokens };
    turn.secondsPerToken = readSeconds / (tokens - keep);
    if (prefill) this.record(id, prefill, tokens / readSeconds, run);
    if (decode && (this.options.wanted.has(decode) || peak)) {
      turn.written = await contender.write(WRITTEN_TOKENS, true);
      this.record(id, decode, 1 / turn.written, run);
    }
    const bytes = peak && (await peakMebibytes(contender.pid));
    if (peak && bytes != null) this.record(id, peak, bytes, run);
  }

  private unfit({ secondsPerToken, written }: Turn, tokens: number, keep: number): string | null {
    if (tokens + WRITTEN_TOKENS + 1 > this.options.contextLength)
      return `The model's context holds ${this.options.contextLength} tokens.`;
    const expected = (tokens - keep) * secondsPerToken + WRITTEN_TOKENS * written;
    return expected > MOST_SECONDS ? `It would take about ${Math.round(expected / 60)} minutes.` : null;
  }
}

/** A contender's process in one run. */
interface Turn {
  readonly contender: Contender;
  /** How far which sequence is in its KV cache. */
  held: { readonly sequence: number; readonly tokens: number } | null;
  /** Of the read before, from which the next one's time is expected. */
  secondsPerToken: number;
  written: number;
}
