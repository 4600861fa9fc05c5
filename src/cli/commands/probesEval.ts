import { existsSync } from "node:fs";
import { Command } from "commander";
import { type LabelledFigures, labelledFigures, readLabelled } from "../../app/evaluateProbes.js";
import { defaultReadTokens } from "../../app/request.js";
import { trainingDefaults } from "../../app/trainProbes.js";
import { CodedError } from "../../core/errors.js";
import { table, twoDecimals } from "../../probes/reportTable.js";
import { inputLines } from "../batchInput.js";
import { exitCodesHelp } from "../exitCodes.js";
import { interruptSignal } from "../interrupt.js";
import { type CommonFlags, type EngineFlags, wholeFrom, withCommonOptions, withEngineOptions } from "../options.js";
import { progressLine } from "../progressLine.js";
import { withModel } from "../session.js";

interface EvalFlags extends CommonFlags, EngineFlags {
  readonly data: string;
  readonly readTokens: number;
  readonly seed: number;
  readonly json: boolean;
}

export function evalCommand(): Command {
  const evaluate = new Command("eval").description(
    "How well each head and each baseline tells the wrong steps of your own labelled transcripts.",
  );
  withEngineOptions(evaluate)
    .requiredOption("--data <file>", "records as for batch, each with labels; - for standard input")
    .option("--read-tokens <n>", "of a response, read at most so many tokens", wholeFrom(1), defaultReadTokens)
    .option("--seed <n>", "of the bootstrap", wholeFrom(0), trainingDefaults.seed)
    .option("--json", "figures as JSON", false)
    .addHelpText(
      "after",
      `
A record is one of \`cotcheck batch\` with steps or a response, and "labels": [{"step": 0, "wrong": true}, …]; steps are
counted from 0, unlabelled ones are left out, and "group" is optional.
${exitCodesHelp}`,
    );
  return withCommonOptions(evaluate).action(run);
}

async function run(flags: EvalFlags): Promise<void> {
  if (flags.data !== "-" && !existsSync(flags.data))
    throw new CodedError("usage", `${flags.data} cannot be read: there is no such file.`);
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping. Ctrl-C again ends at once."));
  try {
    const { quality, steps } = await withModel(flags, line, signal, async ({ model }) => ({
      quality: model.probes?.set.quality ?? model.withoutProbes ?? null,
      steps: await readLabelled(model, {
        ...{ lines: inputLines(flags.data), readTokens: flags.readTokens, signal },
        onProgress: (records) => line.show(`Reading transcripts: ${records}`),
      }),
    }));
    line.clear();
    if (steps.length === 0) throw new CodedError("bad-input", `${flags.data} holds no labelled step.`);
    const figures = labelledFigures(steps, flags.seed);
    process.stdout.write(flags.json ? `${JSON.stringify({ quality, figures })}\n` : evaluationText(quality, figures));
  } finally {
    line.clear();
  }
}

function evaluationText(quality: string | null, figures: readonly LabelledFigures[]): string {
  const shares = ({ right, wrong }: { right: number; wrong: number }) =>
    `${(100 * wrong).toFixed(1)} % of the wrong, ${(100 * right).toFixed(1)} % of the right steps`;
  return figures
    .map(
      ({ group, right, wrong, ways, marked, suspected }) => `${group}: ${wrong} wrong and ${right} right steps

${table(
  ["", "AUROC", "95 %", "wrong steps found at 1 % false positives"],
  ways.map(({ way, auroc, interval, recall }) => [
    way,
    auroc === null ? "not read" : twoDecimals(auroc),
    interval ? `${twoDecimals(interval.low)}–${twoDecimals(interval.high)}` : "",
    recall === null ? "" : `${(100 * recall).toFixed(0)} %`,
  ]),
)}

marked: ${shares(marked)}
marked or weakly suspected: ${shares(suspected)}
`,
    )
    .concat(quality === null ? [] : [`${quality}\n`])
    .join("\n");
}
