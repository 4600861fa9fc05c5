import { CodedError } from "../../core/errors.js";
import type { GeneratedSequence, GenerateManyRequest, SequenceDone } from "../../protocol/engine.js";
import { KeyValueCache } from "../runtime/keyValueCache.js";
import { CHUNK } from "../../core/prediction/memory.js";
import type { Sequence } from "../runtime/sequence.js";
import type { Tokenizer } from "../tokenizer/tokenizer.js";
import { LanePasses } from "./lanePasses.js";
import { canBegin, type Lane, laneGroups, type Row, standsAlone } from "./lanes.js";
import { samplerFor } from "./sampler.js";
import { WrittenText } from "./writtenText.js";

/** A lane with the tokens that it goes on from. */
interface Begun {
  readonly lane: Lane;
  readonly ids: Int32Array;
}

/**
 * Writes on from several prompts at once, token by token in one pass: all lie in one KV cache, and a mask keeps each
 * from seeing the others. Where one ends the next begins, so that a pass is full while any wait (continuous batching, Yu et al. 2022).
 * Greedy results are those of {@link generate}, and options have the probabilities of
 * {@link continuations}, up to the rounding of larger products.
 */
export async function generateMany(
  sequence: Sequence,
  tokenizer: Tokenizer,
  request: GenerateManyRequest,
  onDone?: (done: SequenceDone) => void,
  signal?: AbortSignal,
): Promise<GeneratedSequence[]> {
  const behind = request.behind ?? request.sequences.map(() => request.prefix.length);
  checkRequest(request, behind, sequence.decoder.architecture.contextLength);
  const results: GeneratedSequence[] = [];
  for (const group of laneGroups(request.sequences)) {
    let { prefix, steering } = request;
    const begun = group.map((index): Begun => {
      let ids = request.sequences[index];
      let sees = behind[index];
      if (standsAlone(ids)) {
        if (steering) steering = { ...steering, to: Math.min(steering.to ?? sees, sees) };
        prefix = Int32Array.from([...prefix.subarray(0, sees), ...ids.subarray(0, -1)]);
        ids = ids.subarray(-1);
        sees = prefix.length;
      }
      const sample = samplerFor(request.temperature, request.topP, request.seeds[index]);
      const written = new WrittenText(tokenizer, request.stop);
      return { lane: { index, behind: sees, sample, written, position: sees }, ids };
    });
    await writeLanes(
      sequence,
      tokenizer,
      { ...request, prefix, ...(steering && { steering }) },
      begun,
      signal,
      ({ lane, options }, finish) => {
        const result = { ...lane.written.finish(finish), options };
        results[lane.index] = result;
        onDone?.({ index: lane.index, result });
      },
    );
  }
  return results;
}

function checkRequest(
  { prefix, sequences, seeds, options = [], maxTokens }: GenerateManyRequest,
  behind: readonly number[],
  contextLength: number,
): void {
  if (sequences.some((ids) => ids.length === 0)) throw new CodedError("bad-input", "A sequence has no tokens.");
  if (options.some((ids) => ids.length === 0)) throw new CodedError("bad-input", "An option has no tokens.");
  if (seeds.length !== sequences.length) throw new CodedError("bad-input", "There must be one seed a sequence.");
  if (behind.length !== sequences.length || behind.some((length) => !(length >= 0 && length <= prefix.length))) {
    throw new CodedError("bad-input", "Each sequence must stand behind a part of the prefix.");
  }
  const begun = Math.max(0, ...sequences.map((ids, i) => behind[i] + ids.length));
  const longest = begun + Math.max(maxTokens, ...options.map((ids) => ids.length));
  if (longest > contextLength) {
    throw new CodedError("prompt-too-long", `A sequence of ${longest} tokens is too long for this model.`);
  }
}

/** A lane while it is written. */
interface Writing extends Begun {
  /** [vocabulary]: log-probabilities of its next token. */
  distribution: Float32Array;
  /** Total log-probability of each option behind what it goes on from. */
  readonly options: Float32Array;
}

type Finish = GeneratedSequence["finish"];

async function writeLanes(
  sequence: Sequence,
  tokenizer: Tokenizer,
  { prefix, steering, options = [], maxTokens }: GenerateManyRequest,
  begun: readonly Begun[],
  signal: AbortSignal | undefined,
  onFinish: (finished: Writing, finish: Finish) => void,
): Promise<void> {
  const { decoder } = sequence;
  const { vocabularySize } = decoder.architecture;
  const past =
    prefix.length > 0 ? await sequence.hold(prefix, signal, steering) : new KeyValueCache(decoder.architecture);
  const passes = new LanePasses(decoder, past, signal);
  let waiting = begun;
  let active: Writing[] = [];
  try {
    while (active.length + waiting.length > 0) {
      const count = canBegin(idsOf(waiting), idsOf(active));
      active.push(...(await begin(waiting.slice(0, count), options, passes, vocabularySize)));
      waiting = waiting.slice(count);
      const ended = new Map<Writing, Finish>();
      const next: Writing[] = [];
      for (const one of active) {
        const finish = maxTokens === 0 ? "length" : writeNext(one, tokenizer, maxTokens);
        if (finish) ended.set(one, finish);
        else next.push(one);
      }
      for (const [one, finish] of ended) onFinish(one, finish);
      if (ended.size > 0) passes.forget(new Set([...ended.keys()].map(({ lane }) => lane)));
      active = next;
      if (next.length === 0) continue;
      const rows = next.map(({ lane }) => ({ lane, id: lane.written.last, position: lane.position++ }));
      const result = await passes.run(rows, [...rows.keys()]);
      passes.keep(rows, result);
      for (const [k, one] of next.entries())
        one.distribution = result.distributions.subarray(k * vocabularySize, (k + 1) * vocabularySize);
    }
  } finally {
    passes.release();
  }
}

const idsOf = (lanes: readonly Begun[]): Int32Array[] => lanes.map(({ ids }) => ids);

/** Reads what some lanes go on from, and tries the options behind it. */
async function begin(
  entering: readonly Begun[],
  options: readonly Int32Array[],
  passes: LanePasses,
  vocabularySize: number,
): Promise<Writing[]> {
  const distributions = await readBeginnings(entering, passes, vocabularySize);
  const lanes = entering.map(({ lane }) => lane);
  const tried = await tryOptions(lanes, distributions, options, passes);
  return entering.map((one) => ({
    ...one,
    distribution: distributions.get(one.lane)!,
    options: tried.get(one.lane)!,
  }));
}

/** Chooses a lane's next token. @returns why the lane ends with it, if it does */
function writeNext({ lane, distribution }: Writing, tokenizer: Tokenizer, maxTokens: number): Finish | null {
  const id = lane.sample(distribution);
  if (tokenizer.endOfText.has(id)) return "end";
  if (lane.written.push(id, distribution[id]).stopped) return "stop";
  return lane.written.length >= maxTokens ? "length" : null;
}

/** Reads what every lane goes on from; for each [vocabulary], the log-probabilities of the token behind it. */
async function readBeginnings(
  begun: readonly Begun[],
  passes: LanePasses,
  vocabularySize: number,
): Promise<Map<Lane, Float32Array>> {
  const distributions = new Map<Lane, Float32Array>();
  const rows: Row[] = [];
  const last = new Set<number>();
  for (const { lane, ids } of begun) {
    for (const id of ids) rows.push({ lane, id, position: lane.position++ });
    last.add(rows.length - 1);
  }
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const predict = [...chunk.keys()].filter((row) => last.has(start + row));
    const result = await passes.run(chunk, predict);
    passes.keep(chunk, result);
    predict.forEach((row, k) => {
      const own = result.distributions.slice(k * vocabularySize, (k + 1) * vocabularySize);
      distributions.set(chunk[row].lane, own);
    });
  }
  return distributions;
}

/**
 * For each lane the total log-probability of every option behind it. The first token of each is in the distribution that
 * is there already; only longer ones need a pass, of which nothing is kept.
 */
async function tryOptions(
  lanes: readonly Lane[],
  distributions: ReadonlyMap<Lane, Float32Array>,
  options: readonly Int32Array[],
  passes: LanePasses,
): Promise<Map<Lane, Float32Array>> {
  const totals = new Map(
    lanes.map((lane) => [lane, Float32Array.from(options, ([first]) => distributions.get(lane)![first!])]),
  );
  let rows: Row[] = [];
  let targets: number[] = [];
  const run = async () => {
    if (rows.length === 0) return;
    const { targetLogProbs } = await passes.run(rows, [...rows.keys()], targets);
    rows.forEach(({ lane, option }, row) => {
      totals.get(lane)![option!] += targetLogProbs[row];
    });
    rows = [];
    targets = [];
  };
  for (const lane of lanes) {
    for (const [option, ids] of options.entries()) {
      // An option's tokens see one another only within a pass.
      if (rows.length + ids.length - 1 > CHUNK) await run();
      for (let i = 0; i + 1 < ids.length; i++) {
        rows.push({ lane, id: ids[i], position: lane.position + i, option });
        targets.push(ids[i + 1]);
      }
    }
  }
  await run();
  return totals;
}
