import { Command } from "commander";
import { batchWords } from "../../report/jsonl.js";
import { exitCode, exitCodesHelp } from "../exitCodes.js";
import { interruptSignal } from "../interrupt.js";
import { languageFrom } from "../language.js";
import { loadQueue } from "../batch/loadQueue.js";
import {
  type CommonFlags,
  type EngineFlags,
  type QueueFlags,
  wholeFrom,
  withCommonOptions,
  withEngineOptions,
  withQueueOptions,
} from "../options.js";
import { product } from "../packageFiles.js";
import { ownProbeShelf } from "../probeFolders.js";
import { progressLine } from "../progressLine.js";
import { withModel } from "../modelInEngine.js";
import { doingWords } from "../terminalSink.js";

interface WorkerFlags extends CommonFlags, EngineFlags, QueueFlags {
  readonly redis: string;
  readonly idle?: number;
}

export function workerCommand(): Command {
  const command = new Command("worker")
    .description(
      "Check records that `cotcheck batch --redis` puts on a queue, on this machine and any number of others.",
    )
    .requiredOption("--redis <address>", "redis://HOST:PORT, or rediss:// for TLS");
  withQueueOptions(command).option("--idle <seconds>", "end after so many seconds without a record", wholeFrom(1));
  withEngineOptions(command);
  return withCommonOptions(command)
    .addHelpText(
      "after",
      `
The model and the probes must be those of the machine that asks, by their sums; a worker that has others takes no record and says what
differs. Sampling, checks and language come with each record. A worker may be stopped or killed at any time: its record is taken by
another.

Examples:
  cotcheck worker --redis redis://10.0.0.5:6379 --model smollm2-135m
  cotcheck worker --redis redis://10.0.0.5:6379 --idle 60
${exitCodesHelp}`,
    )
    .action(run);
}

async function run(flags: WorkerFlags): Promise<void> {
  const { openRedis, sumsOf, work } = await loadQueue();
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping; the record at hand goes back to the queue."));
  const words = {
    en: batchWords((await languageFrom({ language: "en" })).say),
    "zh-tw": batchWords((await languageFrom({ language: "zh-tw" })).say),
  };
  const redis = await openRedis(flags.redis);
  try {
    const { checked, failed } = await withModel(flags, line, signal, async ({ model }) => {
      const sums = await sumsOf(model.identity, { shelf: ownProbeShelf(), product, precise: flags.precise });
      line.note(`Ready for records of the queue "${flags.queue}".`);
      let doing = doingWords();
      return work(model, {
        redis,
        name: flags.queue,
        sums,
        wordsOf: (language) => words[language],
        idleSeconds: flags.idle,
        signal,
        onProgress: ({ checked, failed, event }) => {
          if (event?.type === "started") doing = doingWords();
          const now = event && doing(event);
          if (event && now === undefined) return;
          line.show(`${checked} checked${failed > 0 ? `, ${failed} failed` : ""}${now ? ` · ${now}` : ""}`);
        },
      });
    });
    line.clear();
    if (!flags.quiet) process.stdout.write(`${checked} checked, ${failed} failed\n`);
    if (signal.aborted) process.exitCode = exitCode.cancelled;
  } finally {
    line.clear();
    redis.disconnect();
  }
}
