import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { table } from "../../src/training/report/reportTable.js";
import { firstErrorTable } from "./firstErrors.js";
import { type CorpusFigures, corpusFigures, gsm8kFigures, type StepFigures } from "./figures.js";

interface Options {
  readonly perKind: number;
  readonly seed: number;
  readonly firstErrors?: readonly string[];
  readonly verbose: boolean;
}

/** How often the program's check calls something wrong that is right, and how much of what is wrong it finds. */
export function computationCommand(): Command {
  return new Command("computation")
    .description("The program's check on GSM8K's steps, and on sentences of other kinds, by hand and generated.")
    .argument("[file]", "GSM8K's training file, gsm8k-train.jsonl")
    .option("--per-kind <n>", "generated statements of each kind", Number, 40)
    .option("--seed <n>", "of the generated statements", Number, 1)
    .option(
      "--first-errors <file...>",
      "chains whose first wrong step is labelled, as BIG-Bench-Mistake has them; nothing else then",
    )
    .option("--verbose", "every false alarm, every wrong statement that is called right, and each kind", false)
    .action(measureComputations);
}

async function measureComputations(
  file: string | undefined,
  { perKind, seed, firstErrors, verbose }: Options,
): Promise<void> {
  if (firstErrors) {
    process.stdout.write(`${await firstErrorTable(firstErrors)}\n`);
    return;
  }
  const jsonl = file === undefined ? null : await readFile(file, "utf8");
  const steps = jsonl === null ? [] : [false, true].map((inContext) => gsm8kFigures(jsonl, inContext));
  const corpus = corpusFigures(perKind, seed);
  const rows = steps.map((figures, i) =>
    stepRow(i === 0 ? "GSM8K, each step alone" : "GSM8K, with question and steps before", figures),
  );
  process.stdout.write(
    `${table(["", "right", "false alarms", "wrong", "caught", "called right"], [...rows, ...corpusRows(corpus)])}\n`,
  );
  const inContext = steps.at(-1);
  if (inContext)
    process.stdout.write(
      `${inContext.mistakes} more of GSM8K's own steps have a failed check; read one by one, each is wrong as it is written.\n`,
    );
  if (!verbose) return;
  const lists = [...steps, corpus].flatMap(({ falseAlarms, confirmed }) => [
    ...falseAlarms.map((text) => `False alarm: ${text}\n`),
    ...confirmed.map((text) => `Called right: ${text}\n`),
  ]);
  const kinds = table(
    ["kind", "caught", "of"],
    corpus.kinds.map((row) => [...row]),
  );
  process.stdout.write(`${lists.join("")}${kinds}\n`);
}

function stepRow(
  name: string,
  { steps, mistakes, falseAlarms, changed, caught, confirmed }: StepFigures,
): (string | number)[] {
  const right = steps - mistakes;
  return [name, right, share(falseAlarms.length, right), changed, share(caught, changed), confirmed.length];
}

function corpusRows(corpus: CorpusFigures): (string | number)[][] {
  const right = corpus.written + corpus.generated;
  return [
    [
      `other kinds, ${corpus.written} by hand, ${corpus.generated} generated`,
      right,
      share(corpus.falseAlarms.length, right),
      corpus.wrong + corpus.misleading,
      `${share(corpus.caught, corpus.wrong)} of ${corpus.wrong}`,
      corpus.confirmed.length,
    ],
  ];
}

function share(count: number, of: number): string {
  return `${count} (${((100 * count) / of).toFixed(count === 0 || count / of > 0.01 ? 1 : 3)} %)`;
}
