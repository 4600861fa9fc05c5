import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Command } from "commander";
import { LEAST_NAME_SCORE, type ProgramName } from "../../src/core/featureName.js";
import { seededRandom, shuffled } from "../../src/core/statistics/random.js";
import { type DescribedFeature, type DescribedFeatures, readDescribed } from "../../src/features/described.js";
import { namesByProgram } from "../../src/features/programs/namesByProgram.js";
import { table } from "../../src/training/report/reportTable.js";

type Names = readonly (ProgramName | undefined)[];

/** How many features a program names, and how many by chance. No model is needed. */
export function namesCommand(): Command {
  return new Command("names")
    .description("Names by program for the features of a dictionary, scored on examples they were not made from.")
    .argument("<folder>", "with a described.json.gz")
    .option("--write", "keep the names in that file", false)
    .action(async (folder: string, { write }: { write: boolean }) => {
      const path = join(folder, "described.json.gz");
      const described = readDescribed(gunzipSync(await readFile(path)).toString("utf8"));
      const names = namesByProgram(described.features.map(({ examples }) => examples));
      process.stdout.write(`${figures(described, names)}\n`);
      if (write) await writeFile(path, gzipSync(JSON.stringify(withNames(described, names)), { level: 9 }));
    });
}

function withNames(described: DescribedFeatures, names: Names): DescribedFeatures {
  const features = described.features.map(({ program: _, ...rest }, i): DescribedFeature => {
    const name = names[i];
    if (!name) return rest;
    const { by: __, score, ...named } = name;
    return { ...rest, program: { ...named, score: Number(score.toFixed(3)) } };
  });
  return { ...described, features };
}

function figures({ features }: DescribedFeatures, names: Names): string {
  const shown = names.map((name) => (name && name.score >= LEAST_NAME_SCORE ? name : undefined));
  const tried = features.filter((_, i) => names[i]);
  const labelled = features.map(({ label }) => label !== undefined && label.score >= LEAST_NAME_SCORE);
  const count = (of: (i: number) => boolean) => [...features.keys()].filter(of).length;
  const kinds = new Map<string, number>();
  for (const name of shown) if (name) kinds.set(name.kind, (kinds.get(name.kind) ?? 0) + 1);
  const rows = [...kinds].sort(([, a], [, b]) => b - a).map(([kind, features]) => [kind, features]);
  return `${tried.length} of ${features.length} features have the examples that it takes. ${count((i) => shown[i] !== undefined)} get a name that scores ${LEAST_NAME_SCORE} or more;
with the examples dealt out anew among the features, ${byChance(features)} do. Of these ${tried.length} the model's own label scores as much in
${count((i) => names[i] !== undefined && labelled[i])}, in ${count((i) => shown[i] !== undefined && labelled[i])} of them beside a program's name. With one name or the other: ${count((i) => shown[i] !== undefined || labelled[i])} features, ${count((i) => labelled[i])} without programs.

${table(["name", "features"], rows)}`;
}

function byChance(features: readonly DescribedFeature[]): number {
  const dealt = shuffled(
    seededRandom(7),
    features.flatMap(({ examples }) => examples),
  );
  const anew = features.map(({ examples }) => dealt.splice(0, examples.length));
  return namesByProgram(anew).filter((name) => name && name.score >= LEAST_NAME_SCORE).length;
}
