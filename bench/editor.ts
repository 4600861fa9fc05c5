import { readFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { Command, Option } from "commander";
import type { Locator } from "playwright-core";
import { wholeFrom } from "../src/cli/options.js";
import { cacheFolder } from "../src/models/cacheFolder.js";
import { defaultModelId } from "../src/models/catalogue.js";
import { resolveModel } from "../src/models/resolveModel.js";
import { browserPath } from "../test/e2e/machine/browser.js";
import { codeServer } from "../test/e2e/machine/codeServer.js";
import { packageExtension } from "../test/e2e/machine/prepare.js";
import { startCodeServer } from "../test/e2e/workbench/codeServerHost.js";
import { write } from "../test/e2e/workbench/host.js";
import { Workbench } from "../test/e2e/workbench/workbench.js";
import { median } from "./speed/measures.js";

interface EditorFlags {
  readonly model: string;
  readonly runs: number;
}

export function editorCommand(): Command {
  return new Command("editor")
    .description(
      "How soon *Check Reasoning* shows something: seconds from the click in the palette, in the packaged extension in a workbench in a browser.",
    )
    .option("--model <model>", "catalogue id or GGUF file", defaultModelId)
    .addOption(new Option("--runs <n>", "checks with the model loaded").default(5).argParser(wholeFrom(1)))
    .action(measureEditor);
}

/** What a person waits for, by its name in the table. */
const waited = ["first sign", "first words", "first step"] as const;
type Waited = (typeof waited)[number];
type Times = Readonly<Record<Waited, number>>;

async function measureEditor({ model, runs }: EditorFlags): Promise<void> {
  await resolveModel(model);
  const [server, browser, vsix] = await Promise.all([codeServer(), browserPath(), packageExtension()]);
  const settings = { "cotcheck.model": model, "cotcheck.checks": false };
  const host = await startCodeServer({ codeServer: server, browser }, { vsix, cache: cacheFolder().root, settings });
  const [load] = loadavg();
  try {
    const { prompt } = JSON.parse(await readFile("media/prompts/misled-choice.json", "utf8")) as { prompt: string };
    await write(join(host.folders.workspace, "question.md"), `${prompt}\n`);
    const workbench = await Workbench.on(await host.open());
    await workbench.openFile("question.md");
    const first = await check(workbench);
    const later: Times[] = [];
    for (let i = 0; i < runs; i++) later.push(await check(workbench));
    process.stdout.write(
      `| seconds from the click | model not loaded | loaded, median of ${runs} | slowest |\n|---|---:|---:|---:|\n`,
    );
    for (const name of waited) {
      const all = later.map((times) => times[name]);
      const row = [first[name], median(all), Math.max(...all)].map((seconds) => seconds.toFixed(2));
      process.stdout.write(`| to the ${name} | ${row.join(" | ")} |\n`);
    }
    process.stdout.write(`\nLoad of this machine before: ${load?.toFixed(1)}.\n`);
  } finally {
    await host.stop();
  }
}

/** One check of the prompt in the editor, beside nothing that was shown before. */
async function check(workbench: Workbench): Promise<Times> {
  const { page, panel } = workbench;
  await workbench.closeAllEditors();
  await workbench.openFile("question.md");
  await workbench.command("Cotcheck: Check Reasoning");
  const began = performance.now();
  const after = async (shown: Locator) => {
    await shown.first().waitFor();
    return (performance.now() - began) / 1000;
  };
  const [sign, words, step] = await Promise.all([
    // The panel's tab, or a notification: whichever comes first says that the click was heard.
    after(workbench.notifications.or(page.locator(".tabs-container .tab").filter({ hasNotText: "question.md" }))),
    after(panel.unread.filter({ hasText: /\S/ }).or(panel.steps)),
    after(panel.steps),
  ]);
  await panel.ended(600_000);
  return { "first sign": sign, "first words": words, "first step": step };
}
