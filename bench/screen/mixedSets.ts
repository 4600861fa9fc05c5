import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { screenStores } from "../../src/host/screenStores.js";
import { readAlong } from "../../src/screen/readAlong.js";
import { withSignFlipped } from "../../src/screen/signFlipped.js";
import { harmlessSamples } from "../../src/screen/texts/harmless.js";
import { valuesOfMany } from "../../src/screen/values.js";
import { table, twoDecimals } from "../../src/training/report/reportTable.js";
import { modelToCheck } from "../modelToCheck.js";
import { besideRandom, scorers, share, told } from "./scorers.js";

interface MixedLine {
  readonly prompt: string;
  readonly response: string;
  readonly bad: boolean;
}

/** How well a screening tells the bad half of each set in a folder, with the model's own answers and without. */
export async function mixedSetTable(
  folder: string,
  { model: reference, tokens, threads }: { readonly model: string; readonly tokens: number; readonly threads: number },
): Promise<string> {
  const loaded = await modelToCheck(reference, threads);
  const { names, traits } = withSignFlipped(loaded);
  const model = await readAlong(loaded, traits);
  const stores = await screenStores(model.identity);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".jsonl")).sort();
  const rows: (string | number)[][] = [];
  for (const comparison of ["own-answer", "neutral-replies"] as const) {
    const read = (samples: Parameters<typeof valuesOfMany>[1]) =>
      valuesOfMany(model, samples, { comparison, tokens, ...stores });
    const sets = scorers(names, await read(harmlessSamples));
    for (const file of files) {
      const lines = (await readFile(join(folder, file), "utf8"))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as MixedLine);
      const values = await read(
        lines.map(({ prompt, response }) => ({ messages: [{ role: "user", content: prompt }], response })),
      );
      const [bad, good] = [true, false].map((which) => values.filter((_, i) => lines[i].bad === which));
      const aurocs = told(sets, bad, good);
      const [{ flagged }] = sets;
      rows.push([
        basename(file, ".jsonl"),
        comparison === "own-answer" ? "its own answer" : "harmless replies alone (`--cheap`)",
        `${bad.length}, ${good.length}`,
        twoDecimals(aurocs[0]),
        besideRandom(aurocs),
        `${share(bad, flagged)}, ${share(good, flagged)}`,
      ]);
      process.stderr.write(`${file} read (${comparison})\n`);
    }
  }
  return table(
    ["set", "held against", "samples: bad, good", "AUROC", "random directions: mean, largest", "flagged: bad, good"],
    rows,
  );
}
