import { writeWhole } from "../../host/writeWhole.js";
import type { BatchSummary } from "../../check/batchBook.js";
import type { Sampling } from "../../check/request.js";
import { batchItems } from "./batchItems.js";
import type { BatchOutput } from "./batchOutput.js";
import type { LanguageFlags } from "../language.js";
import { loadQueue } from "./loadQueue.js";
import type { EngineFlags, QueueFlags } from "../options.js";
import { product } from "../packageFiles.js";
import { ownProbeShelf } from "../probeFolders.js";
import type { ProgressLine } from "../progressLine.js";
import { findModel } from "../modelInEngine.js";
import { statusPage } from "./statusPage.js";

export interface QueuedBatchFlags extends EngineFlags, QueueFlags, LanguageFlags {
  readonly redis: string;
  readonly status?: string;
  readonly readTokens: number;
  readonly checks: boolean;
}

const pageEveryMilliseconds = 2_000;

/** A batch whose records are checked by workers. This machine needs the model's file for its sum, and loads no model. */
export async function queuedBatch(
  input: string,
  flags: QueuedBatchFlags,
  sampling: Sampling,
  output: BatchOutput,
  line: ProgressLine,
  signal: AbortSignal,
): Promise<BatchSummary> {
  const { openRedis, sumsOf, distribute } = await loadQueue();
  const redis = await openRedis(flags.redis);
  try {
    const { identity } = await findModel(flags, line, signal);
    const { precise, readTokens, checks, language, queue: name, status } = flags;
    const sums = await sumsOf(identity, { shelf: ownProbeShelf(), product, precise });
    let last: Parameters<typeof statusPage>[1] | undefined;
    let pageAt = 0;
    let writing = Promise.resolve();
    const page = (state: Parameters<typeof statusPage>[2]) => {
      const progress = last;
      if (status !== undefined && progress)
        writing = writing.then(() => writeWhole(status, statusPage(name, progress, state)));
      return writing;
    };
    const summary = await distribute({
      redis,
      name,
      settings: { sums, sampling, readTokens, checks, language },
      lines: batchItems(input),
      sink: output,
      present: output.present,
      signal,
      onProgress: (progress) => {
        last = progress;
        const { written, failed, waiting, active, delayed, workers, perMinute } = progress;
        const rate = `${perMinute.toFixed(0)} a minute, ${workers} ${workers === 1 ? "worker" : "workers"}`;
        const failures = failed > 0 ? `, ${failed} failed` : "";
        line.show(`${written} checked${failures}, ${waiting + delayed} waiting, ${active} being checked · ${rate}`);
        if (Date.now() - pageAt < pageEveryMilliseconds) return;
        pageAt = Date.now();
        page("running").catch(() => {});
      },
    });
    await page(summary.cancelled ? "stopped" : "done");
    return summary;
  } finally {
    redis.disconnect();
  }
}
