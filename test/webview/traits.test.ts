import { expect, it } from "vitest";
import { recorded, speaking } from "../unit/report/runs.js";
import { openedPanels } from "./openedPanels.js";
import type { OpenPanel } from "./openPanel.js";
import { ofRun } from "./scenes.js";

const run = speaking(recorded("mixed"));
const opened = openedPanels();

async function shown(shownRun = run): Promise<OpenPanel> {
  const panel = await opened();
  await panel.show(ofRun(shownRun));
  await panel.click("#tab-traits");
  return panel;
}

const words = (panel: OpenPanel) => panel.page.locator("#trait-words").innerText();
const tab = (panel: OpenPanel) => panel.page.locator(".traits").innerText();

it("draws a small chart a trait, the farthest first, each with how well it is told", async () => {
  const panel = await shown();
  expect(await panel.page.locator("#tab-traits").innerText()).toBe("Who is speaking");
  const names = await panel.page.locator(".trait-name").allInnerTexts();
  expect(names.map((name) => name.trim())).toEqual([
    "anxiety AUROC 0.86",
    "malice AUROC 0.95",
    "agreement whatever is said AUROC 0.78, weak",
  ]);
  expect(await panel.page.locator(".multiple").first().locator(".point:not(.open)").count()).toBe(1);
  expect(await panel.page.locator(".multiple .band").count()).toBe(3);
  expect(await tab(panel)).toContain("a reading, not a judgement");
  expect(await tab(panel)).toContain("power-seeking (AUROC 0.73)");
});

it("is walked by keyboard, each reading in words, and selects the step", async () => {
  const panel = await shown();
  await panel.page.locator(".multiples").focus();
  await panel.press("Home");
  expect(await words(panel)).toBe("Step 1, anxiety: +0.0 within the neutral band");
  await panel.press("ArrowRight");
  expect(await words(panel)).toBe("Step 2, anxiety: not read");
  await panel.press("f");
  expect(await words(panel)).toBe("Step 3, anxiety: +3.6 outside the neutral band");
  await panel.press("ArrowDown");
  expect(await words(panel)).toContain("Step 3, malice: +0.9");
  expect((await panel.state()).selected).toBe(2);
  expect(await panel.page.locator("#steps [aria-selected=true]").innerText()).toContain(run.steps[2].text.slice(0, 20));
  await panel.click(panel.page.locator(".traits details > summary"));
  const rows = await panel.page.locator(".trait-table tbody tr").allInnerTexts();
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatch(/^anxiety\s+AUROC 0\.86\s+\+0\.0\s+\+0\.0\s+–\s+\+3\.6/u);
});

it("selects a step and a trait by a click into its chart", async () => {
  const panel = await shown();
  const chart = panel.page.locator(".multiple").nth(1).locator("svg");
  const { width } = (await chart.boundingBox())!;
  await panel.click(chart, { position: { x: width - 10, y: 30 } });
  expect(await words(panel)).toContain(`Step ${run.steps.length}, malice:`);
});

it("says why nothing was read where nothing was", async () => {
  const panel = await shown(recorded("mixed"));
  expect(await tab(panel)).toContain("There is no trait pack for Qwen2.5-Coder-1.5B");
  expect(await panel.page.locator(".multiples").count()).toBe(0);
});
