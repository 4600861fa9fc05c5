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

/** Takes solutions that were written elsewhere by the same model. @returns how many requests they complete. */
export async function importSolutions(
  store: ChunkStore,
  requested: readonly Requested[],
  { byRequest }: SolutionResults,
): Promise<number> {
  let complete = 0;
  for (const { request } of requested) {
    const samples = byRequest.get(request.id);
    const solutions = Array.from({ length: request.n }, (_, i) => samples?.get(i)).filter((one) => one !== undefined);
    if (solutions.length < request.n) continue;
    await storeSolutions(store, request.id, solutions);
    complete++;
  }
  return complete;
}

/** Prompts that are answered side by side: more lanes write more tokens a second. */
const LANES = 16;

/** Writes what the store does not hold yet; what is written is kept when the signal aborts. Rejects with CancelledError then. */
export async function writeSolutions(
  engine: Engine,
  store: ChunkStore,
  missing: readonly SolutionRequest[],
  { signal = new AbortController().signal, onProgress }: Collecting = {},
): Promise<void> {
  const batches = alike(missing);
  let done = 0;
  for (const batch of batches) {
    signal.throwIfAborted();
    const lanes = batch.flatMap((request) => Array.from({ length: request.n }, (_, i) => ({ request, sample: i })));
    const { temperature, topP, maxTokens } = batch[0];
    const written = await engine.generateMany(
      {
        prefix: new Int32Array(0),
        sequences: lanes.map(({ request }) => Int32Array.from(request.ids)),
        seeds: lanes.map(({ request, sample }) => (request.seed + sample) >>> 0),
        maxTokens,
        temperature,
        topP,
        stop: [],
      },
      undefined,
      signal,
    );
    for (const request of batch) {
      const mine = written.filter((_, i) => lanes[i].request === request);
      await storeSolutions(
        store,
        request.id,
        mine.map(({ tokens, finish }) => ({ ids: Array.from(tokens.ids), ended: finish === "end" })),
      );
    }
    done += batch.length;
    onProgress?.("writing solutions", done, missing.length);
  }
}

/** In batches of one temperature and length, which the engine takes for all lanes. */
function alike(requests: readonly SolutionRequest[]): SolutionRequest[][] {
  const groups = new Map<string, SolutionRequest[]>();
  for (const request of requests) {
    const key = [request.temperature, request.topP, request.maxTokens].join("/");
    groups.set(key, [...(groups.get(key) ?? []), request]);
  }
  return [...groups.values()].flatMap((group) => {
    const batches: SolutionRequest[][] = [];
    let lanes = LANES;
    for (const request of group) {
      if (lanes + request.n > LANES) {
        batches.push([]);
        lanes = 0;
      }
      batches[batches.length - 1].push(request);
      lanes += request.n;
    }
    return batches;
  });
}
