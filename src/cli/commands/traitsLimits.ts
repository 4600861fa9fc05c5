import { Command } from "commander";
import { capitalised } from "../../core/capitalised.js";
import { trainedProbesFolder } from "../../host/probeShelf.js";
import { limitAndWriteGuard } from "../../host/trainTraits.js";
import type { LimitedGuard } from "../../trainer/traits/limitGuard.js";
import { alignedRows } from "../alignedRows.js";
import { interruptSignal } from "../interrupt.js";
import { type CommonFlags, type EngineFlags, withCommonOptions, withEngineOptions } from "../options.js";
import { withModel } from "../modelInEngine.js";
import { progressLine } from "../progressLine.js";

interface LimitsFlags extends CommonFlags, EngineFlags {
  readonly out?: string;
}

export function limitsCommand(): Command {
  const command = new Command("limits")
    .description(
      "Measure above which reading `check --guard` stops: what one in a hundred of the model's replies to neutral prompts crosses, for each trait.",
    )
    .option("--out <folder>", "folder that gets one folder a model; the cache's, which comes first, when absent");
  return withCommonOptions(withEngineOptions(command)).action(measureLimits);
}

async function measureLimits(flags: LimitsFlags): Promise<void> {
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping. Ctrl-C again ends at once."));
  try {
    const { limits, replies, folder } = await withModel(flags, line, signal, ({ model }) =>
      limitAndWriteGuard(model, {
        out: flags.out ?? trainedProbesFolder(),
        signal,
        onProgress: (activity, done, total) => line.show(`${capitalised(activity)}: ${done} of ${total}`),
      }),
    );
    line.clear();
    if (!flags.quiet) process.stdout.write(`${page(limits)}Of ${replies} replies.\n${folder}\n`);
  } finally {
    line.clear();
  }
}

function page(limits: LimitedGuard["limits"]): string {
  const rows = [...limits].map(([name, { alone, together }]) => [name, alone.toFixed(1), together.toFixed(1)]);
  return alignedRows([["trait", "watched alone", "with others"], ...rows]);
}
