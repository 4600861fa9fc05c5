import { readFile } from "node:fs/promises";
import { Command, Option } from "commander";
import { batch } from "../../src/check/batch.js";
import { checkReasoning } from "../../src/check/checkReasoning.js";
import { defaultSampling } from "../../src/check/request.js";
import { wholeFrom } from "../../src/cli/options.js";
import { packageFiles, product } from "../../src/cli/packageFiles.js";
import { probeShelf } from "../../src/host/probeShelf.js";
import { cacheFolder } from "../../src/models/cacheFolder.js";
import { resolveModel } from "../../src/models/resolveModel.js";
import { openModel } from "../../src/reader/loadedModel.js";
import { batchWords } from "../../src/report/jsonl.js";
import { english } from "../../src/report/words/language.js";
import { buildEngine, engineProcess } from "../speed/engineProcess.js";
import { shortRecords } from "./shortRecords.js";

interface SoakFlags {
  readonly checks: number;
  readonly records: number;
  readonly model: string;
}

/** Resident memory, in MiB. */
interface Memory {
  readonly after: string;
  readonly engine: number;
  readonly program: number;
}

export function soakCommand(): Command {
  return new Command("soak")
    .description(
      "Checks in a row, then records of a batch, in one engine: how its memory and the program's grow. Linux only.",
    )
    .addOption(new Option("--checks <n>").default(100).argParser(wholeFrom(20)))
    .addOption(new Option("--records <n>").default(1_000).argParser(wholeFrom(20)))
    .option("--model <model>", "catalogue id or GGUF file", "smollm2-135m")
    .action(run);
}

/** The first tenth of each part fills caches and is no growth. */
const warmUp = 0.1;

async function run({ checks, records, model: reference }: SoakFlags): Promise<void> {
  await buildEngine();
  const base = await resolveModel(reference);
  const engine = engineProcess();
  try {
    const model = await openModel(engine, {
      identity: base,
      load: {
        modelPath: base.path,
        modelSha256: base.sha256,
        graphCache: cacheFolder().graphs,
        threads: 1,
        layout: "fast",
      },
      probes: probeShelf([packageFiles.probes]),
      product,
    });
    const part = async (name: string, count: number, one: (i: number) => Promise<void>) => {
      const seen: Memory[] = [];
      for (let i = 1; i <= count; i++) {
        await one(i);
        if (i % Math.round(count / 10) !== 0) continue;
        seen.push(await memory(`${name} ${i}`));
        process.stderr.write(`${JSON.stringify(seen.at(-1))}\n`);
      }
      return seen;
    };
    const sampling = { ...defaultSampling, maxTokens: 24 };
    const ofChecks = await part("check", checks, async (i) => {
      const content = `A box holds ${i} eggs. How many eggs do 3 boxes hold?`;
      for await (const _ of checkReasoning(model, { messages: [{ role: "user", content }], sampling, checks: true })) {
        // Only its memory is of interest.
      }
    });
    const all = shortRecords(records);
    const present = new Set<string>();
    const ofRecords = await part("record", records, async (i) => {
      async function* lines() {
        yield { text: JSON.stringify(all[i - 1]) };
      }
      await batch(model, {
        lines: lines(),
        sink: { append: async () => {} },
        present,
        sampling,
        readTokens: 300,
        checks: false,
        words: batchWords(english.say),
      });
    });
    const growth = (seen: readonly Memory[], of: "engine" | "program") => {
      const from = seen[Math.max(0, Math.round(seen.length * warmUp) - 1)][of];
      return Math.round(((seen[seen.length - 1][of] - from) / from) * 1000) / 10;
    };
    process.stdout.write(
      `${JSON.stringify({
        checks: {
          count: checks,
          enginePercent: growth(ofChecks, "engine"),
          programPercent: growth(ofChecks, "program"),
        },
        records: {
          count: records,
          enginePercent: growth(ofRecords, "engine"),
          programPercent: growth(ofRecords, "program"),
        },
        memory: [...ofChecks, ...ofRecords],
      })}\n`,
    );
  } finally {
    await engine.dispose();
  }
}

async function memory(after: string): Promise<Memory> {
  const children = await readFile(`/proc/self/task/${process.pid}/children`, "utf8");
  const resident = await Promise.all(children.trim().split(/\s+/).map(Number).map(residentMebibytes));
  // The engine is the largest of this program's children; the bundler that built it is another.
  return { after, engine: Math.max(...resident), program: await residentMebibytes(process.pid) };
}

async function residentMebibytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Math.round(Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024);
}
