import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Command } from "commander";
import { CodedError } from "../../core/errors.js";
import { modelsWithProbes } from "../../host/probeShelf.js";
import { writeWhole } from "../../host/writeWhole.js";
import { readabilityPage, readabilitySvg } from "../../training/report/comparison.js";
import { type Readability, readability, traitsRead } from "../../training/report/readability.js";
import { exitCodesHelp } from "../exitCodes.js";
import { withCommonOptions } from "../options.js";
import { probeFolders } from "../probeFolders.js";

interface CompareFlags {
  readonly svg?: string;
}

export function compareCommand(): Command {
  const command = new Command("compare")
    .description("how well several models can be read, by size, from the reports of their probes; as Markdown")
    .argument("[models...]", "ids of models with probes; all that have a report when absent")
    .option("--svg <file>", "write the plot there, and show it on the page");
  return withCommonOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  cotcheck probes compare qwen2.5-coder-0.5b qwen2.5-coder-1.5b
  cotcheck probes compare --svg docs/bigger-is-clearer.svg > docs/bigger-is-clearer.md
${exitCodesHelp}`,
    )
    .action(compare);
}

async function compare(models: readonly string[], { svg }: CompareFlags): Promise<void> {
  const found = models.length > 0 ? await Promise.all(models.map(reportOf)) : await allReports();
  if (found.length < 2)
    throw new CodedError("usage", "Two models with a report are needed. `cotcheck probes list` names those there are.");
  if (svg !== undefined) await writeWhole(svg, readabilitySvg(found));
  process.stdout.write(readabilityPage(found, svg === undefined ? null : basename(svg)));
}

async function reportOf(model: string): Promise<Readability> {
  const report = await found(model);
  if (report) return report;
  throw new CodedError(
    "usage",
    `There is no report of probes for ${model}. \`cotcheck probes list\` names those there are.`,
  );
}

async function allReports(): Promise<Readability[]> {
  const ids = new Set((await Promise.all(probeFolders().map(modelsWithProbes))).flat());
  return (await Promise.all([...ids].map(found))).filter((report) => report !== undefined);
}

/** In the first folder that has one, with the traits that stand beside it. */
async function found(model: string): Promise<Readability | undefined> {
  for (const folder of probeFolders()) {
    if (!(await modelsWithProbes(folder)).includes(model)) continue;
    const [path, traitPath] = ["report.json", "traits.json"].map((name) => join(folder, model, name));
    const [json, traits] = await Promise.all([path, traitPath].map(textOf));
    if (json === undefined) continue;
    return { ...readability(json, path), ...(traits !== undefined && { traits: traitsRead(traits, traitPath) }) };
  }
  return undefined;
}

/** Undefined where there is no such file. */
function textOf(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(() => undefined);
}
