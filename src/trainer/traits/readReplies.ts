import type { Engine } from "../../protocol/engine.js";
import type { ChunkStore } from "../../reader/ports.js";
import { commonLength } from "../../reader/sequence.js";
import type { KeptShape } from "../../training/corpora/steps/stepPass.js";
import { inBatches } from "../../training/corpora/inBatches.js";
import type { OnProgress } from "../../training/pace.js";
import type { ReadReply } from "../../training/traits/readReply.js";
import { type ChunkLayout, remembered } from "../remembered/remembered.js";
import type { WrittenReply } from "./writeReplies.js";

/** Replies of one pass. Their residuals at every layer and token are in memory at once. */
const AT_ONCE = 8;

export interface ReadingReplies {
  readonly store: ChunkStore;
  /** Names the model and its graph. */
  readonly key: string;
  /** What is kept of the residual stream. */
  readonly shape: KeptShape;
  /** Layers of the model. */
  readonly depth: number;
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads each reply behind its prompt and keeps the mean of the residual stream over its tokens. Replies that were read before with the
 * same graph are taken from the store. Rejects with CancelledError when the signal aborts.
 */
export async function readReplies(
  engine: Pick<Engine, "readMany" | "detokenize">,
  written: readonly WrittenReply[],
  { store, key, shape, depth, onProgress, signal }: ReadingReplies,
): Promise<ReadReply[]> {
  const groups = sameSystem(written);
  const chunkKey = `${key}/reply-means/${shape.layers.join(",")}`;
  const layout = meansLayout(shape.layers.length * shape.hidden);
  const read = await inBatches(
    { items: groups, size: 1, activity: "reading replies" },
    { onProgress, signal },
    async ([group]) => {
      const input = group.map(({ request, reply }) => [request.id, reply.ids]);
      const means = await remembered({ store, key: chunkKey, input }, layout, () =>
        meansOf(engine, group, shape, depth, signal),
      );
      return means.map((one, i) => ({ ...one, task: group[i].request.task }));
    },
  );
  return read;
}

type Means = Omit<ReadReply, "task">;

const meansLayout = (length: number): ChunkLayout<Means, Omit<Means, "means">> => ({
  described: ({ means: _, ...rest }) => rest,
  residuals: ({ means }) => [means],
  restored: (described, next) => ({ ...described, means: next(length) }),
});

/** Replies to one system prompt that follow each other, some at a time. */
function sameSystem(written: readonly WrittenReply[]): WrittenReply[][] {
  const groups: WrittenReply[][] = [];
  for (const one of written) {
    const last = groups.at(-1);
    const same = last?.[0].request.task.system === one.request.task.system;
    if (last && same && last.length < AT_ONCE) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

async function meansOf(
  engine: Pick<Engine, "readMany" | "detokenize">,
  group: readonly WrittenReply[],
  { layers, hidden }: KeptShape,
  depth: number,
  signal: AbortSignal | undefined,
): Promise<Means[]> {
  const [first, ...others] = group.map(({ request }) => request.ids);
  const common = others.reduce((length, ids) => Math.min(length, commonLength(first, ids)), first.length);
  const prefix = first.subarray(0, common);
  const rest = group.map(({ request, reply }) => ({ question: request.ids.subarray(common), reply: reply.ids }));
  const { residuals } = await engine.readMany(
    {
      prefix,
      sequences: rest.map(({ question, reply }) => Int32Array.from([...question, ...reply])),
      residualsAt: rest.map(({ question, reply }) => Int32Array.from(reply, (_, i) => question.length + i)),
      logProbs: false,
    },
    signal,
  );
  const texts = await Promise.all(group.map(({ reply }) => engine.detokenize(Int32Array.from(reply.ids))));
  return rest.map(({ reply }, i) => ({
    text: texts[i],
    tokens: reply.length,
    means: meanOverTokens(residuals[i], { layers, hidden }, depth),
  }));
}

/** From residuals [depth, tokens, hidden], the mean over the tokens at the kept layers. */
function meanOverTokens(residuals: Float32Array, { layers, hidden }: KeptShape, depth: number): Float32Array {
  const tokens = residuals.length / (depth * hidden);
  const means = new Float32Array(layers.length * hidden);
  for (const [k, layer] of layers.entries()) {
    for (let token = 0; token < tokens; token++) {
      const from = (layer * tokens + token) * hidden;
      for (let i = 0; i < hidden; i++) means[k * hidden + i] += residuals[from + i] / tokens;
    }
  }
  return means;
}
