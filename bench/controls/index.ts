import { Command } from "commander";
import { type LabelledStep, labelledFigures, readLabelled, type WayFigures } from "../../src/trainer/evaluateProbes.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";
import { defaultReadTokens } from "../../src/check/request.js";
import { table, twoDecimals } from "../../src/training/report/reportTable.js";
import { modelToCheck } from "../modelToCheck.js";
import { mistakesPutIn, ownSolutions, type ControlRecord } from "./records.js";

interface Options {
  readonly models: readonly string[];
  readonly perKind: number;
  readonly own: number;
  readonly threads: number;
}

/** What the step head's figures owe to the words of a step, and to whose text it is. */
export function controlsCommand(): Command {
  return new Command("controls")
    .description(
      "The step head on new problems: in other words, and read by another model than wrote them. As Markdown.",
    )
    .option("--models <model...>", "that write and read, the first one's words changed", [
      "qwen2.5-coder-1.5b",
      "qwen2.5-coder-0.5b",
    ])
    .option("--per-kind <n>", "problems a kind of reasoning, with mistakes put in", Number, 20)
    .option("--own <n>", "problems that each model solves itself", Number, 160)
    .option("--threads <n>", "of the engine", Number, 2)
    .action(measureControls);
}

const HEAD = "step-wrong head";
const LIKELIHOOD = ["least likely token", "mean log-probability"] as const;

async function measureControls({ models: names, perKind, own, threads }: Options): Promise<void> {
  const { asWritten, inOtherWords } = mistakesPutIn(perKind);
  const models: Named[] = [];
  for (const name of names) models.push({ name, model: await modelToCheck(name, threads) });
  const written: Written[] = [];
  for (const { name, model } of models) written.push({ writer: name, records: await ownSolutions(model, own) });

  const [first] = models as [Named, ...Named[]];
  const put: Read[] = [];
  for (const { name, model } of models) {
    put.push({ writer: "a program, mistakes put in", reader: name, steps: await read(model, asWritten) });
  }
  const reworded = await read(first.model, inOtherWords);
  const solved: Read[] = [];
  for (const { writer, records } of written) {
    for (const { name, model } of models) {
      solved.push({ writer, reader: writer === name ? "itself" : name, steps: await read(model, records) });
    }
  }
  process.stdout.write(`## In other words

${asWritten.length / 2} steps of generated problems, ${perKind} a kind, each right and with a mistake put in, read by ${first.name}: as written, and put in
other words by the product's own rules, which are not the styles of the training. The steps before are the same.

${paraphraseTable(put[0].steps, reworded)}

## Read by another model

AUROC over all kinds together. What a model writes itself, it writes to other generated problems, under the product's system prompt; a
program says which of its steps is the first wrong one.

${readerTable([...put, ...solved])}
`);
  process.exit(0);
}

interface Named {
  readonly name: string;
  readonly model: LoadedModel;
}

interface Written {
  readonly writer: string;
  readonly records: readonly ControlRecord[];
}

async function read(model: LoadedModel, records: readonly ControlRecord[]): Promise<LabelledStep[]> {
  async function* lines() {
    for (const record of records) yield { text: JSON.stringify(record) };
  }
  const steps = await readLabelled(model, {
    lines: lines(),
    readTokens: defaultReadTokens,
    signal: new AbortController().signal,
    onProgress: (done) => done % 100 === 0 && process.stderr.write(`  read ${done} of ${records.length}\n`),
  });
  return steps;
}

function paraphraseTable(asWritten: readonly LabelledStep[], inOtherWords: readonly LabelledStep[]): string {
  const others = labelledFigures(inOtherWords, 1);
  return table(
    ["kind", "steps", ...[HEAD, ...LIKELIHOOD].flatMap((way) => [way, "in other words"])],
    labelledFigures(asWritten, 1).map(({ group, right, wrong, ways }, i) => [
      ...[group, right + wrong],
      ...[HEAD, ...LIKELIHOOD].flatMap((way) => [figure(ways, way), figure(others[i].ways, way)]),
    ]),
  );
}

interface Read {
  readonly writer: string;
  readonly reader: string;
  readonly steps: readonly LabelledStep[];
}

function readerTable(rows: readonly Read[]): string {
  return table(
    ["written by", "read by", "wrong steps", "right steps", HEAD, ...LIKELIHOOD],
    rows.map(({ writer, reader, steps }) => {
      const { wrong, right, ways } = labelledFigures(steps, 1)[0];
      return [writer, reader, wrong, right, ...[HEAD, ...LIKELIHOOD].map((way) => figure(ways, way))];
    }),
  );
}

function figure(ways: readonly WayFigures[], name: string): string {
  const { auroc, interval } = ways.find(({ way }) => way === name)!;
  if (auroc === null) return "–";
  return interval
    ? `${twoDecimals(auroc)} (${twoDecimals(interval.low)}–${twoDecimals(interval.high)})`
    : twoDecimals(auroc);
}
