import { Command } from "commander";
import { type LabelledFigures, labelledFigures, readLabelled } from "../../trainer/evaluateProbes.js";
import { defaultReadTokens } from "../../check/request.js";
import { labelledStatement } from "../../core/batch/statement.js";
import { trainingDefaults } from "../../trainer/trainProbes.js";
import { CodedError } from "../../core/errors.js";
import { english } from "../../report/words/language.js";
import { noteText } from "../../report/words/notes.js";
import { table, twoDecimals } from "../../training/report/reportTable.js";
import { exitCodesHelp } from "../exitCodes.js";
import { requireInputFile } from "../inputFile.js";
import { interruptSignal } from "../interrupt.js";
import { wholeFrom, withCommonOptions, withEngineOptions } from "../options.js";
import { progressLine } from "../progressLine.js";
import { type RecordForms, recordLines } from "../recordLines.js";
import { withModel } from "../modelInEngine.js";
import { type TrainingFlags, train, withTrainingOptions } from "./probesTraining.js";

const forms: RecordForms = {
  statement: labelledStatement,
  example: '{"id": "1", "prompt": null, "steps": ["…"], "labels": [{"step": 0, "wrong": true}]}',
};

interface EvalFlags extends TrainingFlags {
  readonly data?: string;
  readonly out: string;
  readonly readTokens: number;
  readonly json: boolean;
}

export function evalCommand(): Command {
  const evaluate = new Command("eval").description(
    "How well each head and each baseline tells wrong steps: of your own labelled transcripts or, without any, of all that the probes are trained on, left out in turn.",
  );
  withTrainingOptions(
    withEngineOptions(evaluate)
      .option("--data <file>", "records as for batch, each with labels; - for standard input")
      .option("--read-tokens <n>", "of a response, read at most so many tokens", wholeFrom(1), defaultReadTokens)
      .option("--json", "with --data: figures as JSON", false)
      .option("--out <folder>", "without --data: folder that gets one folder a model, with the report in it", "probes"),
  )
    .option("--seed <n>", "of the bootstrap, of the statements and of the folds", wholeFrom(0), trainingDefaults.seed)
    .addHelpText(
      "after",
      `
A record is one of \`cotcheck batch\` with steps or a response, and "labels": [{"step": 0, "wrong": true}, …]; steps are
counted from 0, unlabelled ones are left out, and "group" is optional. A statement with its label, as data sets have them, does
as well: {"statement": "…", "label": 1}, or a table (CSV, TSV) with these columns. Two records with the same "pair", a statement's true
variant and its false one, are also put before the model to choose from, in both orders: figures are then given as well over
the pairs of which it prefers the true one, what it knows.

Without --data the probes are trained anew, as by \`cotcheck probes train\` with the same options, and evaluated on topics, kinds
of reasoning and problems left out; the report is written, the probes in use stay as they are.
${exitCodesHelp}`,
    );
  return withCommonOptions(evaluate).action(run);
}

async function run(flags: EvalFlags): Promise<void> {
  if (flags.data === undefined) await train(flags, "report", flags.out);
  else await onLabelled(flags.data, flags);
}

async function onLabelled(data: string, flags: EvalFlags): Promise<void> {
  await requireInputFile(data);
  const line = progressLine(process.stderr, flags);
  const signal = interruptSignal(() => line.note("Stopping. Ctrl-C again ends at once."));
  try {
    const { quality, steps } = await withModel(flags, line, signal, async ({ model }) => ({
      quality: model.probes?.set.quality ?? (model.withoutProbes ? noteText(model.withoutProbes, english.say) : null),
      steps: await readLabelled(model, {
        lines: recordLines(data, forms),
        readTokens: flags.readTokens,
        signal,
        onProgress: (records) => line.show(`Reading transcripts: ${records}`),
      }),
    }));
    line.clear();
    if (steps.length === 0) throw new CodedError("bad-input", `${data} holds no labelled step.`);
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
marked or worth a look: ${shares(suspected)}
`,
    )
    .concat(quality === null ? [] : [`${quality}\n`])
    .join("\n");
}
