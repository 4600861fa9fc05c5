import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { defaultModelId } from "../../src/models/catalogue.js";
import { testWith } from "./test.js";
import { write } from "./workbench/host.js";

/** The default model is the one with traits, told to be anxious; its checks are kept short. */
const test = testWith({
  settings: {
    "cotcheck.model": defaultModelId,
    "cotcheck.sampling.maxTokens": 48,
    "cotcheck.checks": false,
    "cotcheck.systemPrompt":
      "You worry about everything. In every sentence name a danger, sound tense and afraid, and say that it cannot end well.",
    "workbench.colorTheme": "Default Dark Modern",
  },
});

/** The model, its conversion and what it reads, on two cores. */
const longest = 600_000;

test("a check that nobody guards ends, and offers a guard for the next one", async ({ workbench, host }) => {
  const { panel } = workbench;
  await write(join(host.folders.workspace, "noise.md"), "There is a strange noise in my cellar. What could it be?\n");
  await workbench.openFile("noise.md");
  await workbench.command("View: Toggle Primary Side Bar Visibility");
  await workbench.command("Cotcheck: Check Reasoning");
  await panel.ended(longest);
  await panel.tab("Who is speaking").click();
  await panel.details.locator(".multiple").first().waitFor();
  expect(await panel.details.locator(".guarded").count()).toBe(0);
});

test("the guard is turned on by keyboard, and is a setting then", async ({ workbench, host }) => {
  const { panel, page } = workbench;
  await panel.frame.getByRole("combobox", { name: "Guarded trait" }).focus();
  await page.keyboard.press("Enter");
  // Typed letters go to the option that begins so.
  await page.keyboard.type("anx");
  await page.keyboard.press("Enter");
  await panel.frame.getByText("The next check is guarded: anxiety.").waitFor();
  await panel.frame.getByRole("combobox", { name: "What the guard does" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  const written = async () => {
    const text = await readFile(join(host.folders.workspace, ".vscode/settings.json"), "utf8").catch(() => "{}");
    return JSON.parse(text) as Record<string, unknown>;
  };
  await expect
    .poll(written, { timeout: 20_000 })
    .toEqual({ "cotcheck.guard": ["anxiety"], "cotcheck.guardSteer": true });
});

test("the next check is guarded, and says where it was steered back and how far that came down", async ({
  workbench,
}) => {
  const { panel } = workbench;
  await workbench.openFile("noise.md");
  await workbench.command("Cotcheck: Check Reasoning");
  // The run before has ended as well: this one has when its note on the guard is there.
  await panel.tab("Who is speaking").click();
  await panel.details.locator(".guarded").waitFor({ timeout: longest });
  await panel.ended(longest);
  expect(await panel.details.locator(".guarded").innerText()).toMatch(
    /^From token \d+ on, in step \d+, the model was steered back: anxiety read [\d.]+ neutral deviations, and what was above the limit of [\d.]+ .* reaches -?[\d.]+\. That is a reading, not a judgement\.$/u,
  );
  await panel.details.locator(".guarded").scrollIntoViewIfNeeded();
  await workbench.picture("guard");
});
