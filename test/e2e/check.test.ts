import { join } from "node:path";
import { expect } from "vitest";
import { question } from "./documents/prompts.js";
import { test } from "./test.js";
import { write } from "./workbench/host.js";

test("a selection is checked", async ({ workbench, host }) => {
  await write(join(host.folders.workspace, "question.md"), question);
  await workbench.openFile("question.md");
  await workbench.selectAll();
  await workbench.command("Cotcheck: Check Reasoning");

  const { panel } = workbench;
  await panel.ended();
  await workbench.picture("checked");
  expect(await panel.steps.count()).toBeGreaterThan(0);
  // SmolLM2's probes are about chance, which is what the panel says first.
  expect(await panel.heading.textContent()).toMatch(/^Nothing could be told: this model's probes are too weak/);
  expect(await panel.steps.first().textContent()).toMatch(/\S/);
});

test("the status item names the model and the side panel shows the step's readings", async ({ workbench }) => {
  await workbench.statusItem("SmolLM2").waitFor();
  const side = await workbench.openSidePanel("Cotcheck");
  await side.getByText("SmolLM2-135M", { exact: false }).first().waitFor();
  await workbench.picture("side-panel");
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
