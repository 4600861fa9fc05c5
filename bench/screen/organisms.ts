import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { Command } from "commander";
import { withModel } from "../../src/cli/modelInEngine.js";
import { progressLine } from "../../src/cli/progressLine.js";
import { once } from "../../src/core/once.js";
import type { ScreenedModel } from "../../src/core/screen/modelShift.js";
import { screenStores } from "../../src/host/screenStores.js";
import { readBase, screenModel } from "../../src/screen/screenModel.js";
import { openKeptLines } from "../keptLines.js";
import { mixedSetTable } from "./mixedSets.js";
import { type Organism, organismTables } from "./organismTables.js";

interface Options {
  readonly model: string;
  readonly adapters?: string;
  readonly harmless: readonly string[];
  readonly sets?: string;
  readonly tokens: number;
  readonly threads: number;
  readonly kept?: string;
}

/** What `cotcheck screen` says of fine-tunes and of training sets of which it is known what is wrong with them; bench/bulk makes both. */
export function organismsCommand(): Command {
  return new Command("organisms")
    .description(
      "How well `cotcheck screen` tells bad fine-tunes and bad halves of training sets from harmless ones. As Markdown.",
    )
    .option("--model <model>", "the base: catalogue id or GGUF file", "qwen2.5-coder-1.5b")
    .option("--adapters <folder>", "of NAME.lora.gguf, as bench/bulk/organisms.py writes it")
    .option("--harmless <names...>", "adapters that are harmless", ["right-mathematics", "formal-style"])
    .option("--sets <folder>", "of mixed sets, as bench/bulk/organismData.py writes it")
    .option("--tokens <n>", "of each reply", Number, 32)
    .option("--threads <n>", "of the engine", Number, 2)
    .option("--kept <file>", "JSON Lines of fine-tunes that were screened: they are not screened again")
    .action(measureOrganisms);
}

async function measureOrganisms(options: Options): Promise<void> {
  const sections: string[] = [];
  if (options.adapters !== undefined) sections.push(organismTables(await screenedOrganisms(options.adapters, options)));
  if (options.sets !== undefined) sections.push(await mixedSetTable(options.sets, options));
  process.stdout.write(`${sections.join("\n\n")}\n`);
  process.exit(0);
}

async function screenedOrganisms(
  folder: string,
  { model, harmless, tokens, threads, kept }: Options,
): Promise<Organism[]> {
  const line = progressLine(process.stderr, { quiet: false });
  const { signal } = new AbortController();
  const flags = { model, threads, precise: false, device: "cpu" } as const;
  const known = await openKeptLines<ScreenedModel>(kept);
  const read = (name: string) => ({
    tokens,
    onProgress: (done: number, total: number) => line.show(`${name}: ${done} of ${total} questions`),
  });
  const readBaseOnce = once(() =>
    withModel(flags, line, signal, async ({ model: base }) =>
      readBase(base, { ...(await screenStores(base.identity)), ...read("the base") }),
    ),
  );
  const organisms: Organism[] = [];
  for (const file of (await readdir(folder)).filter((each) => each.endsWith(".lora.gguf")).sort()) {
    const name = basename(file, ".lora.gguf");
    const screened = await known.findOrMake(JSON.stringify({ model, name, tokens }), async () => {
      const base = await readBaseOnce();
      return withModel({ ...flags, lora: join(folder, file) }, line, signal, async ({ model: tuned }) =>
        screenModel(base, tuned, { ...(await screenStores(tuned.identity)), ...read(name) }),
      );
    });
    line.note(`${name}: ${screened.traits.map(({ trait, shift }) => `${trait} ${shift.toFixed(2)}`).join(", ")}`);
    organisms.push({ name, harmless: harmless.includes(name), screened });
  }
  return organisms;
}
