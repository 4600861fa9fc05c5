import type { Engine } from "../../protocol/engine.js";
import type { ChunkStore } from "../../reader/ports.js";
import { type Collecting, inBatches } from "../../training/corpora/inBatches.js";
import type { PlannedSampling } from "../../training/corpora/solutions/asked/samplingPlan.js";
import { type SolutionRequest, solutionRequest } from "./solutionRequest.js";
import { type SolutionResults, storedSolutions, storeSolutions, type WrittenSolution } from "./solutionStore.js";

/** A plan's request with what was written for it; null while nothing was. */
export interface Requested {
  readonly plan: PlannedSampling;
  readonly request: SolutionRequest;
  readonly written: readonly WrittenSolution[] | null;
}

/** All of a plan, with what the store holds of it. Rejects with CancelledError when the signal aborts. */
export function requestedSolutions(
  engine: Engine,
  store: ChunkStore,
  plan: readonly PlannedSampling[],
  collecting: Collecting = {},
): Promise<Requested[]> {
  return inBatches({ items: plan, size: 100, activity: "looking up solutions" }, collecting, async (batch) => {
    const found: Requested[] = [];
    for (const one of batch) {
      const request = await solutionRequest(engine, one);
      found.push({ plan: one, request, written: await storedSolutions(store, request.id) });
    }
    return found;
  });
}

/** What a request asked for, in order, once all of it is there; null before. */
function allSamples({ n }: SolutionRequest, samples: ReadonlyMap<number, WrittenSolution>): WrittenSolution[] | null {
  const solutions = Array.from({ length: n }, (_, i) => samples.get(i)).filter((one) => one !== undefined);
  return solutions.length < n ? null : solutions;
}

/** Takes solutions that were written elsewhere by the same model. @returns how many requests they complete. */
export async function importSolutions(
  store: ChunkStore,
  requested: readonly Requested[],
  { byRequest }: SolutionResults,
): Promise<number> {
  let complete = 0;
  for (const { request } of requested) {
    const solutions = allSamples(request, byRequest.get(request.id) ?? new Map());
    if (!solutions) continue;
    await storeSolutions(store, request.id, solutions);
    complete++;
  }
  return complete;
}

/** Solutions that the engine is given at once: it writes some side by side and begins the next where one ends. */
const AT_ONCE = 256;

/** Writes what the store does not hold yet; what is written is kept when the signal aborts. Rejects with CancelledError then. */
export async function writeSolutions(
  engine: Engine,
  store: ChunkStore,
  missing: readonly SolutionRequest[],
  { signal = new AbortController().signal, onProgress }: Collecting = {},
): Promise<void> {
  let done = 0;
  for (const batch of alike(missing)) {
    signal.throwIfAborted();
    const lanes = batch.flatMap((request) => Array.from({ length: request.n }, (_, i) => ({ request, sample: i })));
    const written = new Map(batch.map((request) => [request, new Map<number, WrittenSolution>()]));
    const stored: Promise<void>[] = [];
    const { temperature, topP, maxTokens } = batch[0];
    const writing = engine.generateMany(
      {
        prefix: new Int32Array(0),
        sequences: lanes.map(({ request }) => Int32Array.from(request.ids)),
        seeds: lanes.map(({ request, sample }) => (request.seed + sample) >>> 0),
        maxTokens,
        temperature,
        topP,
        stop: [],
      },
      ({ index, result: { tokens, finish } }) => {
        const { request, sample } = lanes[index];
        const mine = written.get(request)!;
        mine.set(sample, { ids: Array.from(tokens.ids), ended: finish === "end" });
        const solutions = allSamples(request, mine);
        if (!solutions) return;
        stored.push(storeSolutions(store, request.id, solutions));
        onProgress?.("writing solutions", ++done, missing.length);
      },
      signal,
    );
    try {
      await writing;
    } finally {
      await Promise.all(stored);
    }
  }
}

/** In batches of one temperature and length, which the engine takes for all lanes, in the order of their first requests. */
function alike(requests: readonly SolutionRequest[]): SolutionRequest[][] {
  const batches: SolutionRequest[][] = [];
  const open = new Map<string, { readonly batch: SolutionRequest[]; lanes: number }>();
  for (const request of requests) {
    const key = [request.temperature, request.topP, request.maxTokens].join("/");
    let place = open.get(key);
    if (!place || place.lanes + request.n > AT_ONCE) {
      place = { batch: [], lanes: 0 };
      open.set(key, place);
      batches.push(place.batch);
    }
    place.batch.push(request);
    place.lanes += request.n;
  }
  return batches;
}
