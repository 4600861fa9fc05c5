import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { CodedError } from "../src/core/errors.js";
import { createEngine } from "../src/engine/core.js";
import { catalogue, defaultModelId } from "../src/models/catalogue.js";
import { abstentionCommand } from "./abstention.js";
import { apartCommand } from "./apart/index.js";
import { computationCommand } from "./computation/index.js";
import { controlsCommand } from "./controls/index.js";
import { driftCommand } from "./drift.js";
import { editorCommand } from "./editor.js";
import { featuresCommand } from "./features/index.js";
import { fixturesCommand } from "./fixtures/index.js";
import { guardCommand } from "./guard.js";
import { guardSteeringCommand } from "./guardSteering.js";
import { measureHints } from "./hints/index.js";
import { measureReadTexts } from "./hints/readTexts.js";
import { knowledgeCommand } from "./knowledge/index.js";
import { leversCommand } from "./levers/index.js";
import { makeGolden } from "./parity/golden.js";
import { runParity } from "./parity/index.js";
import { gsm8kProblems } from "./problems/gsm8k.js";
import { predictionsCommand } from "./predictions.js";
import { bigBenchMistake, pairedWithNegations, saidUnder, truthIsUniversal } from "./problems/labelled.js";
import { realRunsCommand } from "./realRuns/index.js";
import { scaleCommand } from "./scale/index.js";
import { soakCommand } from "./scale/soak.js";
import { screenCommand } from "./screen/index.js";
import { organismsCommand } from "./screen/organisms.js";
import { servingCommand } from "./serving.js";
import { sessionsCommand } from "./sessions/index.js";
import { runSpeed } from "./speed/index.js";
import { failureCommand } from "./traits/failure.js";
import { givingInCommand } from "./traits/givingIn.js";
import { harmCommand } from "./traits/harm.js";
import { traitLeversCommand } from "./traits/levers.js";
import { contenderIds, measureNames } from "./speed/measures.js";

const program = new Command("bench").description("Measurements of cotcheck against other implementations.");

const threads = () =>
  new Option("--threads <n>", "of the engine and of the reference").default(availableParallelism()).argParser(positive);

program
  .command("parity")
  .description("Residuals and next-token distributions against transformers in fp32, reading the same GGUF.")
  .option(
    "--model <model...>",
    "catalogue ids or GGUF files",
    catalogue.map((entry) => entry.id),
  )
  .addOption(new Option("--layout <layout>", "how weights are held").choices(["fast", "precise"]).default("fast"))
  .option("--tiles", "hold the weights as on a CPU with AMX, whatever this one is", false)
  .addOption(threads())
  .option("--json", "an array of one object a model on standard output, and nothing else there", false)
  .option("--verbose", "figures of each text and each layer on standard error", false)
  .action(async ({ model, ...options }) => {
    await runParity({ models: model, ...options }, createEngine);
  });

program
  .command("speed")
  .description(
    "Speed and memory against llama.cpp and transformers on the same GGUF; docs/benchmarks.md explains each.",
  )
  .option("--model <model>", "catalogue id or GGUF file", defaultModelId)
  .addOption(threads())
  .addOption(new Option("--runs <n>", "of which the medians are taken").default(5).argParser(positive))
  .addOption(new Option("--measures <name...>", "only these").choices(measureNames).default(measureNames))
  .addOption(new Option("--without <contender...>", "leave these out").choices(contenderIds).default([]))
  .option("--apart", "one contender in memory at a time, for machines that cannot hold all of them", false)
  .option("--from <file>", "show a result that --json printed, and measure nothing")
  .option("--json", "one object on standard output, and nothing else there", false)
  .option("--markdown", "the tables of docs/benchmarks.md", false)
  .action(runSpeed);

program
  .command("gsm8k <file>")
  .description(
    "Grade-school problems with their annotations as worked problems for `cotcheck probes train --problems`.",
  )
  .addOption(new Option("--count <n>", "how many, drawn by seed").default(130).argParser(positive))
  .addOption(new Option("--seed <n>").default(5).argParser(positive))
  .action(async (file, { count, seed }) => {
    for (const problem of gsm8kProblems(await readFile(file, "utf8"), count, seed)) {
      process.stdout.write(`${JSON.stringify(problem)}\n`);
    }
  });

program
  .command("labelled <file...>")
  .description("Truth_is_Universal (.csv) and BIG-Bench-Mistake (.jsonl) as records for `cotcheck probes eval`.")
  .addOption(new Option("--every <n>", "take every nth record of a file").default(1).argParser(positive))
  .option("--system <text>", "let an assistant that was told this say the statements")
  .action(async (files: string[], { every, system }: { every: number; system?: string }) => {
    const sets = await Promise.all(
      files.map(async (file) => {
        const text = await readFile(file, "utf8");
        const group = basename(file).replace(/\.\w+$/, "");
        const records = file.endsWith(".csv") ? truthIsUniversal(text, group) : bigBenchMistake(text, group);
        return records.filter((_, i) => i % every === 0);
      }),
    );
    for (const record of pairedWithNegations(sets.flat()))
      process.stdout.write(`${JSON.stringify(system === undefined ? record : saidUnder(record, system))}\n`);
  });

program
  .command("hints")
  .description("How well the mark “influence not mentioned” finds planted hints that were followed in silence.")
  .option("--model <model>", "catalogue id or GGUF file", defaultModelId)
  .addOption(
    new Option("--count <n>", "questions, each asked without a hint and with four").default(40).argParser(positive),
  )
  .addOption(threads())
  .option("--fresh", "make all runs anew, also those that were kept: needed after a change to rules or checks", false)
  .option("--json", "one object on standard output, and nothing else there", false)
  .action(measureHints);

program
  .command("hinted-texts")
  .description(
    "The same mark on texts that are read as somebody else's: with a hint that was followed in silence, and with one that had no part. As Markdown.",
  )
  .option("--model <model>", "catalogue id or GGUF file", defaultModelId)
  .addOption(new Option("--count <n>", "questions").default(40).argParser(positive))
  .addOption(threads())
  .option("--kept <file>", "JSON Lines of what was written and read: it is not made again, and what is new is added")
  .action(measureReadTexts);

program.addCommand(editorCommand());
program.addCommand(guardCommand());
program.addCommand(guardSteeringCommand());
program.addCommand(fixturesCommand());
program.addCommand(predictionsCommand());
program.addCommand(realRunsCommand());
program.addCommand(abstentionCommand());
program.addCommand(controlsCommand());
program.addCommand(sessionsCommand());
program.addCommand(computationCommand());
program.addCommand(knowledgeCommand());
program.addCommand(leversCommand());
program.addCommand(driftCommand());
program.addCommand(traitLeversCommand());
program.addCommand(givingInCommand());
program.addCommand(harmCommand());
program.addCommand(failureCommand());
program.addCommand(screenCommand());
program.addCommand(organismsCommand());
program.addCommand(apartCommand());
program.addCommand(featuresCommand());
program.addCommand(scaleCommand());
program.addCommand(soakCommand());
program.addCommand(servingCommand());

program
  .command("golden")
  .description("Makes the golden residuals of test/golden/residuals anew, with the reference implementation.")
  .addOption(threads())
  .action(({ threads }) => makeGolden(threads, (line) => process.stderr.write(`${line}\n`)));

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("It must be a whole number of at least 1.");
  return value;
}

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof CodedError ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exitCode = 1;
}
