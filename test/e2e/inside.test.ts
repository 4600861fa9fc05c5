import { mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect } from "vitest";
import { cacheFolder } from "../../src/models/cacheFolder.js";
import { defaultModelId } from "../../src/models/catalogue.js";
import { testWith } from "./test.js";
import { type WorkbenchHost, write } from "./workbench/host.js";
import type { Workbench } from "./workbench/workbench.js";

let cache = "";
/** The answers that are written here are kept short. */
const test = testWith({
  settings: {
    "cotcheck.model": defaultModelId,
    "cotcheck.sampling.maxTokens": 40,
    "cotcheck.checks": false,
    "workbench.colorTheme": "Default Dark Modern",
  },
  // The models of this machine, in a cache into which a dictionary of features can be taken.
  cache: async () => {
    cache = await mkdtemp(join(tmpdir(), "cotcheck-inside-cache-"));
    const { root } = cacheFolder();
    for (const name of await readdir(root)) await symlink(join(root, name), join(cache, name));
    return cache;
  },
});
afterAll(() => cache && rm(cache, { recursive: true, force: true }));

/** The model, its conversion and what it reads, on two cores. */
const longest = 600_000;

test("a selected question's answers are ranked by what the model says and by what it reads, and they part", async ({
  workbench,
  host,
}) => {
  const { quickInput, panel, page } = workbench;
  await write(join(host.folders.workspace, "capital.md"), "What is the capital of Myanmar?\n");
  await workbench.openFile("capital.md");
  await workbench.command("View: Toggle Primary Side Bar Visibility");
  await workbench.selectAll();
  await workbench.command("Cotcheck: What Does It Know?");
  await quickInput.choose("Type Them…");
  await quickInput.enter("Yangon; Naypyidaw; Mandalay; Bangkok");
  await panel.heading
    .filter({ hasText: "It says Yangon. Inside, Naypyidaw ranks first" })
    .waitFor({ timeout: longest });
  await workbench.picture("knowledge");
  await panel.frame.locator("#candidates").focus();
  await page.keyboard.press("n");
  const selected = panel.frame.locator("#candidates [aria-selected=true]");
  await selected.filter({ hasText: /place \d outside, \d inside/u }).waitFor();
  expect(await panel.details.textContent()).toContain("The capital of Myanmar is");
});

test("it is there again when the window is reloaded", async ({ workbench }) => {
  // A window is known to be ready by its side bar.
  await workbench.command("View: Toggle Primary Side Bar Visibility");
  await workbench.reload();
  await workbench.panel.heading.filter({ hasText: "It says Yangon" }).waitFor();
});

/** A run of the default model, misled by its prompt, as it was recorded. */
async function openRecorded(workbench: Workbench, { folders }: WorkbenchHost): Promise<void> {
  const recorded = await readFile("test/fixtures/runs/marked.cotrun.json", "utf8");
  await write(join(folders.workspace, "misled.cotrun.json"), recorded);
  await workbench.openFile("misled.cotrun.json");
  await workbench.command("View: Toggle Primary Side Bar Visibility");
  await workbench.panel.heading.filter({ hasText: "it answers A" }).waitFor();
}

test("where a suggestion takes hold is found from a recorded run, and drawn layer by layer", async ({
  workbench,
  host,
}) => {
  const { panel } = workbench;
  await openRecorded(workbench, host);
  await panel.tab("Levers").click();
  const suggestion = panel.details.getByRole("listitem").filter({ hasText: "I am quite sure that it is (B)" });
  await suggestion.getByRole("button", { name: "Where does it take hold?" }).click();
  await panel.details.locator(".lever-row").first().waitFor({ timeout: longest });
  expect(await panel.details.textContent()).toMatch(/takes hold at layers \d+ to \d+ of 28/u);
  await panel.details.locator(".lever-picture").focus();
  await workbench.page.keyboard.press("ArrowRight");
  expect(await panel.details.locator("#lever-words").textContent()).toMatch(/layer \d+: [\d.-]+ of its effect/u);
  await workbench.picture("levers");
});

test("the features of a step and of a token are read once a dictionary was taken in, and found by a word", async ({
  workbench,
  host,
}) => {
  const { panel, quickInput, page } = workbench;
  await openRecorded(workbench, host);
  await panel.tab("Features").click();
  await panel.button("Read What Is Active").click();
  await workbench.answer("no dictionary of features", "Import…");
  await workbench.acceptOpen(resolve("probes", defaultModelId, "features/dictionary.safetensors"));
  await workbench.notifications.filter({ hasText: "can be looked at now" }).waitFor();
  await panel.button("Read What Is Active").click();
  await panel.details.locator("#features").waitFor({ timeout: longest });
  expect(await panel.details.locator(".feature").count()).toBeGreaterThan(5);
  await panel.details.locator("#tokens").focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await panel.details.getByText(/^Token \d+ of step \d+, .*by strength and rarity\.$/u).waitFor();
  expect(await panel.details.locator(".feature").count()).toBeGreaterThan(5);
  await workbench.command("Notifications: Clear All Notifications");
  await workbench.picture("features");
  await panel.frame.getByRole("searchbox").fill("planet");
  await panel.details.locator(".feature").first().waitFor();
  await panel.button("All Features…").click();
  await quickInput.box().fill("planets");
  await quickInput.rows().first().waitFor();
  await page.keyboard.press("Enter");
  await panel.details.getByText("Strongest examples").waitFor();
});

test("the same is asked again without the sentence that moved the answer, and both runs stand side by side", async ({
  workbench,
  host,
}) => {
  const { panel } = workbench;
  await openRecorded(workbench, host);
  const summary = panel.frame.getByRole("region", { name: "Summary" });
  await summary.getByRole("button", { name: "Ask again without this sentence" }).click();
  const aligned = panel.frame.getByRole("listbox", { name: "Aligned steps" });
  await aligned.waitFor({ timeout: longest });
  expect(await aligned.getByRole("option").count()).toBeGreaterThan(0);
  await workbench.picture("asked-again-without");
  await workbench.closeAllEditors();
});

test("two models answer one prompt, and stand side by side", async ({ workbench, host }) => {
  const { panel, quickInput, page } = workbench;
  await write(join(host.folders.workspace, "sum.md"), "How many chairs are 12 rows of 15?\n");
  await workbench.openFile("sum.md");
  await workbench.command("Cotcheck: Compare Models…");
  await quickInput.rows().filter({ hasText: "SmolLM2-135M" }).first().click();
  await workbench.picture("compare-models-choice");
  await page.keyboard.press("Enter");
  const sides = panel.frame.locator(".side h2");
  await sides.nth(1).waitFor({ timeout: longest });
  expect(await sides.allInnerTexts()).toEqual([
    expect.stringContaining("Qwen2.5-Coder-1.5B"),
    expect.stringContaining("SmolLM2-135M"),
  ]);
  await workbench.picture("compare-models");
});
