import { join } from "node:path";
import { expect } from "vitest";
import { question } from "./documents/prompts.js";
import { quickChecks, testWith } from "./test.js";
import { write } from "./workbench/host.js";

/** Long enough to be watched, and to be cancelled in the middle. */
const test = testWith({ settings: { ...quickChecks, "cotcheck.sampling.maxTokens": 600 } });

test("a selection is checked, and its reasoning appears while it is written", async ({ workbench, host }) => {
  await write(join(host.folders.workspace, "question.md"), question);
  await workbench.openFile("question.md");
  await workbench.selectAll();
  await workbench.command("Cotcheck: Check Reasoning");

  const { panel } = workbench;
  await panel.unread.first().waitFor({ timeout: 120_000 });
  await panel.button("Cancel").waitFor();
  await workbench.picture("streaming");

  await panel.ended();
  await workbench.picture("checked");
  expect(await panel.steps.count()).toBeGreaterThan(0);
  expect(await panel.heading.textContent()).toMatch(/step/);
  expect(await panel.steps.first().textContent()).toMatch(/\S/);
});

test("the status item names the model and the side panel shows the step's readings", async ({ workbench }) => {
  await workbench.statusItem("SmolLM2").waitFor();
  const side = await workbench.openSidePanel("Cotcheck");
  await side.getByText("SmolLM2-135M", { exact: false }).first().waitFor();
  await workbench.picture("side-panel");
});

test("a check that is cancelled keeps what was written", async ({ workbench }) => {
  const { panel } = workbench;
  await panel.button("Check Again").click();
  await panel.button("Cancel").click({ timeout: 120_000 });
  await panel.notices.filter({ hasText: "Cancelled." }).waitFor();
  await workbench.picture("cancelled");
  await panel.ended();
});

test("the window is reloaded and the panel is there as it was", async ({ workbench }) => {
  const before = await workbench.panel.steps.allInnerTexts();
  const heading = await workbench.panel.heading.textContent();
  await workbench.reload();
  await workbench.panel.heading.waitFor();
  await workbench.picture("reloaded");
  expect(await workbench.panel.heading.textContent()).toBe(heading);
  expect(await workbench.panel.steps.allInnerTexts()).toEqual(before);
});
