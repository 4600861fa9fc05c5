import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Command, Option } from "commander";
import { wholeFrom } from "../src/cli/options.js";
import { Run } from "../src/core/run/run.js";
import { defaultModelId } from "../src/models/catalogue.js";
import { median } from "./speed/measures.js";

interface ServingFlags {
  readonly model: string;
  readonly runs: number;
}

export function servingCommand(): Command {
  return new Command("serve")
    .description(
      "How soon `cotcheck check` begins to read, with the model loaded by itself and with `cotcheck serve`; from the program in dist/.",
    )
    .option("--model <model>", "catalogue id or GGUF file", defaultModelId)
    .addOption(new Option("--runs <n>", "of which the medians are taken").default(5).argParser(wholeFrom(1)))
    .action(run);
}

/** Seconds from the command's start. */
interface Times {
  /** To the line that names prompt and model: what comes next is the first pass. */
  readonly begun: number;
  /** To the first step. */
  readonly step: number;
  /** To the command's end. */
  readonly ended: number;
}

const cli = "dist/cli.mjs";
const question = "How many legs do two dogs have? Answer in one short sentence.";

async function run({ model, runs }: ServingFlags): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "cotcheck-serving-"));
  const [before] = loadavg();
  const server = spawn(process.execPath, [cli, "serve", "--model", model], { stdio: ["ignore", "ignore", "pipe"] });
  try {
    await ready(server);
    const alone: Times[] = [];
    const served: Times[] = [];
    const texts = new Set<string>();
    for (let i = 0; i < runs; i++) {
      for (const [times, flags] of [
        [alone, ["--no-serve"]],
        [served, []],
      ] as const) {
        const json = join(folder, "run.json");
        times.push(await timed([question, "--model", model, "--no-checks", `--json=${json}`, ...flags]));
        const { id: _, createdAt: __, ...rest } = Run.parse(JSON.parse(await readFile(json, "utf8")));
        texts.add(JSON.stringify(rest));
      }
      process.stderr.write(
        `run ${i + 1} of ${runs}: ${alone[i].begun.toFixed(2)} s, ${served[i].begun.toFixed(2)} s\n`,
      );
    }
    const row = (what: keyof Times, label: string) => {
      const [a, b] = [alone, served].map((times) => median(times.map((one) => one[what])));
      return `| ${label} | ${a.toFixed(2)} | ${b.toFixed(2)} | ${(b / a).toFixed(2)} |\n`;
    };
    process.stdout.write(
      [
        `${model}, medians of ${runs}, load ${before.toFixed(2)} before, ${loadavg()[0].toFixed(2)} after\n\n`,
        "| seconds from the command's start | loads by itself | `cotcheck serve` | ratio |\n|---|---:|---:|---:|\n",
        row("begun", "to where reading begins"),
        row("step", "to the first step"),
        row("ended", "to its end"),
        texts.size === 1
          ? "\nAll runs are the same but for their ids and dates.\n"
          : `\n${texts.size} different runs.\n`,
      ].join(""),
    );
  } finally {
    if (server.kill("SIGTERM")) await once(server, "exit");
    await rm(folder, { recursive: true });
  }
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
      process.stderr.write(text);
      if (text.includes(" is ready")) resolve();
    });
    server.once("exit", () => reject(new Error("`cotcheck serve` ended before it was ready.")));
  });
}

async function timed(flags: readonly string[]): Promise<Times> {
  const start = performance.now();
  const since = () => (performance.now() - start) / 1000;
  const child = spawn(process.execPath, [cli, "check", ...flags], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: number[] = [];
  child.stdout.setEncoding("utf8").on("data", () => lines.push(since()));
  const [code] = (await once(child, "close")) as [number];
  if (code !== 0) throw new Error(`cotcheck check ended with ${code}.`);
  return { begun: lines[0], step: lines[1], ended: since() };
}
