import type { Span } from "../../core/run/span.js";
import { segment } from "../../core/steps/segment.js";
import { tokenSpan } from "../../core/steps/tokens.js";
import type { Engine } from "../../protocol/engine.js";
import type { ChunkStore } from "../../reader/ports.js";
import { otherShape } from "../../training/activations.js";
import type { KeptShape } from "../../training/corpora/steps/stepPass.js";
import { inBatches } from "../../training/corpora/inBatches.js";
import type { OnProgress } from "../../training/pace.js";
import { OPENING_TOKENS, type ReadReply } from "../../training/traits/readReply.js";
import { type ChunkLayout, remembered } from "../remembered/remembered.js";
import { type SharedStart, sharedStarts } from "./sharedStarts.js";
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
 * Reads each reply behind its prompt and keeps the mean of the residual stream over its tokens and over its opening, and of neutral ones over
 * each step. Replies that were read before with the same graph are taken from the store. Rejects with CancelledError when the signal aborts.
 */
export async function readReplies(
  engine: Pick<Engine, "readMany" | "detokenize">,
  written: readonly WrittenReply[],
  { store, key, shape, depth, onProgress, signal }: ReadingReplies,
): Promise<ReadReply[]> {
  const starts = sharedStarts(written, ({ request }) => request, AT_ONCE);
  const chunkKey = `${key}/replies-with-openings/${shape.layers.join(",")}`;
  const layout = meansLayout(shape.layers.length * shape.hidden);
  const read = await inBatches(
    { items: starts, size: 1, activity: "reading replies" },
    { onProgress, signal },
    async ([start]) => {
      const input = start.items.map(({ request, reply }) => [request.id, reply.ids]);
      const means = await remembered({ store, key: chunkKey, input }, layout, () =>
        meansOf(engine, start, shape, depth, signal),
      );
      return means.map((one, i) => ({ ...one, task: start.items[i].request.task }));
    },
  );
  return read;
}

type Means = Omit<ReadReply, "task">;

interface DescribedMeans {
  readonly text: string;
  readonly tokens: number;
  /** How many. */
  readonly steps: number;
}

const meansLayout = (length: number): ChunkLayout<Means, DescribedMeans> => ({
  described: ({ text, tokens, steps }) => ({ text, tokens, steps: steps.length }),
  residuals: ({ means, opening, steps }) => [means, opening, ...steps],
  restored: ({ steps, ...rest }, next) => ({
    ...rest,
    means: next(length),
    opening: next(length),
    steps: Array.from({ length: steps }, () => next(length)),
  }),
});

async function meansOf(
  engine: Pick<Engine, "readMany" | "detokenize">,
  { items: group, prefix }: SharedStart<WrittenReply>,
  { layers, hidden }: KeptShape,
  depth: number,
  signal: AbortSignal | undefined,
): Promise<Means[]> {
  const rest = group.map(({ request, reply }) => ({ question: request.ids.subarray(prefix.length), reply: reply.ids }));
  const { residuals } = await engine.readMany(
    {
      prefix,
      sequences: rest.map(({ question, reply }) => Int32Array.from([...question, ...reply])),
      residualsAt: rest.map(({ question, reply }) => Int32Array.from(reply, (_, i) => question.length + i)),
      logProbs: false,
    },
    signal,
  );
  return Promise.all(
    group.map(async ({ request, reply }, i): Promise<Means> => {
      const tokens = reply.ids.length;
      const spans = request.task.of.kind === "neutral" ? await stepSpans(engine, reply) : [];
      const mean = (span: Span) => meanOverTokens(residuals[i], span, { tokens, depth, shape: { layers, hidden } });
      return {
        text: await engine.detokenize(Int32Array.from(reply.ids)),
        tokens,
        means: mean({ start: 0, end: tokens }),
        opening: mean({ start: 0, end: Math.min(OPENING_TOKENS, tokens) }),
        steps: spans.map(mean),
      };
    }),
  );
}

/** From residuals [depth, tokens, hidden], the mean over a span of the tokens, at the kept layers. */
function meanOverTokens(
  residuals: Float32Array,
  { start, end }: Span,
  { tokens, depth, shape: { layers, hidden } }: { tokens: number; depth: number; shape: KeptShape },
): Float32Array {
  if (residuals.length !== depth * tokens * hidden) throw otherShape();
  const means = new Float32Array(layers.length * hidden);
  for (const [k, layer] of layers.entries()) {
    for (let token = start; token < end; token++) {
      const from = (layer * tokens + token) * hidden;
      for (let i = 0; i < hidden; i++) means[k * hidden + i] += residuals[from + i] / (end - start);
    }
  }
  return means;
}

/** The tokens of each step of a reply; one that was cut off is left out. */
async function stepSpans(engine: Pick<Engine, "detokenize">, { ids, ended }: WrittenReply["reply"]): Promise<Span[]> {
  const all = Int32Array.from(ids);
  const text = await engine.detokenize(all);
  const beginnings = await Promise.all(ids.map((_, i) => engine.detokenize(all.subarray(0, i + 1))));
  const ends = Int32Array.from(beginnings, (beginning) => Math.min(beginning.length, text.length));
  const whole = ended ? segment(text) : segment(text).slice(0, -1);
  return whole.map(({ chars }) => tokenSpan(chars, ends)).filter(({ start, end }) => end > start);
}
