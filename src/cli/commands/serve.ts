import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { CodedError } from "../../core/errors.js";
import { cacheFolder, makeCacheFolder } from "../../models/cacheFolder.js";
import { withLock } from "../../models/lock.js";
import { plainLine } from "../../report/plainText.js";
import { servingStates, stopServing } from "../../serving/ask.js";
import { removeStale } from "../../serving/dial.js";
import { entryNames } from "../../serving/place.js";
import { type EndOfServing, serve } from "../../serving/serve.js";
import { exitCodesHelp } from "../exitCodes.js";
import { interruptSignal } from "../interrupt.js";
import { loadProgress } from "../models/modelProgress.js";
import { type CommonFlags, type EngineFlags, withCommonOptions, withEngineOptions } from "../options.js";
import { progressLine } from "../progressLine.js";
import { servedPlace } from "../serving/servedPlace.js";
import { durationWords, stateWords } from "../serving/servingWords.js";
import { findModel, loadRequest, startedEngine } from "../modelInEngine.js";

interface ServeCommandFlags extends CommonFlags, EngineFlags {
  /** Milliseconds. */
  readonly idle: number;
  readonly status: boolean;
  readonly stop: boolean;
}

export function serveCommand(): Command {
  const command = new Command("serve").description(
    "Keep a model loaded between commands: check, batch, knows and features then begin at once.",
  );
  withEngineOptions(command)
    .option("--idle <time>", "end after so long without a command, such as 90s, 10m or 2h", duration, 10 * 60_000)
    .option("--status", "what is kept now", false)
    .option("--stop", "end what is kept, and wait until it has ended", false);
  return withCommonOptions(command)
    .addHelpText(
      "after",
      `
It listens on a socket in the cache that only you can open, and on no network. A command finds it where model, adapter, threads, device
and version of this program are the same, and loads the model by itself where not, or with --no-serve. Commands have their turn one after
another, and what one of them read is forgotten before the next: results are those of an engine of one's own.

Examples:
  cotcheck serve &
  cotcheck serve --model smollm2-135m --idle 2h
  cotcheck serve --status
  cotcheck serve --stop
${exitCodesHelp}`,
    )
    .action(run);
}

async function run(flags: ServeCommandFlags): Promise<void> {
  if (flags.status && flags.stop) throw new CodedError("usage", "Give --status or --stop.");
  if (flags.status || flags.stop) return ask(flags);
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Ending."));
  const found = await findModel(flags, line, signal);
  const load = loadRequest(flags, found);
  const engine = startedEngine();
  try {
    const end = await serve(
      {
        ...(await servedPlace(load)),
        engine,
        load,
        model: found.identity.name,
        idleMilliseconds: flags.idle,
        alone: (work) => alone(work, signal),
        onProgress: loadProgress(line),
        onLoaded: ({ runtime }) =>
          line.note(
            `${plainLine(found.identity.name)} is ready, on ${runtime}. It ends after ${durationWords(flags.idle)} without a command; Ctrl-C ends it now.`,
          ),
        log: (text) => process.stderr.write(`${text}\n`),
      },
      signal,
    );
    line.note(endWords[end]);
  } finally {
    line.clear();
    await engine.dispose();
  }
}

const endWords: Record<EndOfServing, string> = {
  idle: "Ended: there was no command for long enough.",
  told: "Ended by `cotcheck serve --stop`.",
  aborted: "Ended.",
};

async function ask({ stop, quiet }: ServeCommandFlags): Promise<void> {
  const { serving } = cacheFolder();
  const states = stop ? await stopServing(serving) : await servingStates(serving);
  if ((await entryNames(serving)).length > 0) await alone(() => removeStale(serving));
  if (quiet) return;
  const lines = states.map((state) =>
    stop ? `Ended ${plainLine(state.model)}, process ${state.pid}` : stateWords(state),
  );
  process.stdout.write(lines.length === 0 ? "No engine is kept.\n" : lines.map((text) => `${text}\n`).join(""));
}

/** While one process puts an engine into the folder, or clears it of what killed ones left. */
async function alone(work: () => Promise<void>, signal?: AbortSignal): Promise<void> {
  const { root } = cacheFolder();
  await makeCacheFolder(root);
  await withLock(join(root, "serving.lock"), { signal }, work);
}

const units = { s: 1_000, m: 60_000, h: 3_600_000 } as const;
/** Timers count no further than 24 days. */
const MOST_MILLISECONDS = 7 * 24 * units.h;

function duration(text: string): number {
  const [, figure, unit] = /^(\d+)(s|m|h)$/.exec(text.trim()) ?? [];
  const milliseconds = Number(figure) * units[(unit ?? "s") as keyof typeof units];
  if (milliseconds >= 1_000 && milliseconds <= MOST_MILLISECONDS) return milliseconds;
  throw new InvalidArgumentError("It must be a time such as 90s, 10m or 2h, of a week at most.");
}
