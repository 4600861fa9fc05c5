import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { defaultModelId } from "../../src/models/catalogue.js";
import { english } from "../../src/report/words/language.js";
import { talkTemplates } from "../../src/report/words/talkTraits.js";
import { LEAST_AUROC } from "../../src/training/traits/traitEvaluation.js";
import { testWith } from "./test.js";
import { write } from "./workbench/host.js";

/** The default model is the one with traits; its checks are kept short. */
const test = testWith({
  settings: {
    "cotcheck.model": defaultModelId,
    "cotcheck.sampling.maxTokens": 60,
    "cotcheck.checks": false,
    "workbench.colorTheme": "Default Dark Modern",
  },
});

/** The model, its conversion and what it reads, on two cores. */
const longest = 600_000;

/** How many traits of the pack that comes with the program are told well enough to be shown. */
async function traitsInUse(): Promise<number> {
  const report = JSON.parse(await readFile(`probes/${defaultModelId}/traits.json`, "utf8")) as {
    traits: readonly { auroc: number }[];
  };
  return report.traits.filter(({ auroc }) => auroc >= LEAST_AUROC).length;
}

test("a conversation is read answer by answer, and it is said where the traits change", async ({ workbench, host }) => {
  const { panel, page } = workbench;
  await write(join(host.folders.workspace, "talk.json"), await readFile("test/fixtures/talks/frightened.json", "utf8"));
  await workbench.openFile("talk.json");
  await workbench.command("View: Toggle Primary Side Bar Visibility");
  await workbench.command("Cotcheck: Check Conversation");
  const higher = new RegExp(english.say(talkTemplates.higher, 6, ".*anxiety.*"), "u");
  await panel.heading.filter({ hasText: higher }).waitFor({ timeout: longest });
  const selected = panel.frame.locator("#answers [aria-selected=true]");
  await selected.filter({ hasText: "a level changes here" }).waitFor();
  await workbench.picture("conversation");
  await panel.frame.locator("#answers").focus();
  await page.keyboard.press("Home");
  await selected.filter({ hasText: "How do I boil an egg?" }).waitFor();
  expect(await panel.details.textContent()).toContain("whoever wrote the answers");
});

test("it is there again when the window is reloaded", async ({ workbench }) => {
  // A window is known to be ready by its side bar.
  await workbench.command("View: Toggle Primary Side Bar Visibility");
  await workbench.reload();
  await workbench.panel.heading.filter({ hasText: "from answer 6 on" }).waitFor();
});

test("a text in which nobody answers is refused before a model is loaded", async ({ workbench, host }) => {
  await write(join(host.folders.workspace, "alone.md"), "Twelve rows of fifteen chairs are 180 chairs.\n");
  await workbench.openFile("alone.md");
  await workbench.command("Cotcheck: Check Conversation");
  await workbench.notifications.filter({ hasText: "nobody answers a question" }).waitFor();
  await workbench.command("Notifications: Clear All Notifications");
});

test("a check shows who is speaking, step by step, by keyboard and as a table", async ({ workbench, host }) => {
  const { panel, page } = workbench;
  await write(
    join(host.folders.workspace, "question.md"),
    "How many chairs are 12 rows of 15? Explain in two sentences.\n",
  );
  await workbench.openFile("question.md");
  await workbench.command("Cotcheck: Check Reasoning");
  await panel.ended(longest);
  await panel.tab("Who is speaking").click();
  const curves = panel.details.locator(".multiple");
  await curves.first().waitFor();
  const used = await traitsInUse();
  expect(used).toBeGreaterThan(10);
  expect(await curves.count()).toBe(used);
  await panel.details.locator(".multiples").focus();
  await page.keyboard.press("Home");
  await panel.details
    .locator("#trait-words")
    .filter({ hasText: /^Step 1, .*neutral band$/u })
    .waitFor();
  await workbench.picture("who-is-speaking");
  await panel.details.getByText("As a table").click();
  expect(await panel.details.locator(".trait-table tbody tr").count()).toBe(used);
  expect(await panel.details.textContent()).toContain("power-seeking (AUROC 0.73)");
});
