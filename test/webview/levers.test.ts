import { expect, it } from "vitest";
import { recorded } from "../unit/report/runs.js";
import { leveredRun } from "./insideScenes.js";
import { openedPanels } from "./openedPanels.js";
import type { OpenPanel } from "./openPanel.js";
import { ofRun } from "./scenes.js";

const run = leveredRun();
const opened = openedPanels();

async function shown(shownRun = run): Promise<OpenPanel> {
  const panel = await opened();
  await panel.show(ofRun(shownRun));
  await panel.click("#tab-levers");
  return panel;
}

const words = (panel: OpenPanel) => panel.page.locator("#lever-words").innerText();

it("draws sentences and steps down and layers across, and names the strongest lever in words", async () => {
  const panel = await shown();
  expect(await panel.page.locator(".levers > .sentence").innerText()).toBe(
    `The strongest: The sentence “${run.levers![0].sentence}” takes hold at layers 19 to 22 of 28.`,
  );
  const rows = await panel.page.locator(".lever-row").allInnerTexts();
  expect(rows.map((row) => row.trim())).toEqual([
    `Prompt ${run.levers![0].sentence}`,
    `Step 4 ${run.steps[3].text.trim()}`,
  ]);
  expect(await panel.page.locator(".lever-row").first().locator("rect").count()).toBe(28 + 7 + 1);
});

it("is walked by keyboard, each cell in words, beside random differences", async () => {
  const panel = await shown();
  await panel.page.locator(".lever-picture").focus();
  const [first, second] = run.levers!;
  const share = (at: number, of = first) => ((of.added[at] + of.takenOut[at]) / 2).toFixed(2);
  expect(await words(panel)).toContain(`“${first.sentence}”, layer 22: ${share(21)} of its effect (added`);
  await panel.press("ArrowRight");
  expect(await words(panel)).toContain(`layer 23: ${share(22)}`);
  await panel.press("ArrowRight");
  expect(await words(panel)).toContain("random as long: 0.11 at most");
  await panel.press("ArrowDown");
  expect(await words(panel)).toContain(`Step 4, layer 24: ${share(23, second)}`);
  await panel.press("Home");
  expect(await words(panel)).toContain("Step 4, layer 1:");
  await panel.click(panel.page.locator(".levers details > summary"));
  const table = await panel.page.locator(".levers tbody tr").allInnerTexts();
  expect(table).toHaveLength(28);
  expect(table[19]).toMatch(new RegExp(`^20\\s.*${share(19, second)}\\s+0\\.11$`, "u"));
});

it("asks for what was not looked at yet: a sentence that moves the answer, or the selected step", async () => {
  const panel = await shown();
  const asked = panel.page.locator(".not-looked-at li");
  expect(await asked.first().innerText()).toContain(run.influences[0].sentence);
  expect(await asked.first().innerText()).toContain("moves the answer by");
  for (const each of [asked.first(), asked.filter({ hasText: "Step 3" })])
    await panel.click(each.getByRole("button", { name: "Where does it take hold?" }));
  await expect
    .poll(() => panel.actions())
    .toEqual([
      { action: "takesHold", influence: 0 },
      { action: "takesHold", step: 2 },
    ]);
});

it("takes in what is found while it is open", async () => {
  const { levers, ...without } = run;
  const panel = await shown(without);
  expect(await panel.page.locator(".lever-row").count()).toBe(0);
  await panel.events({ sequence: 1, events: [{ type: "lever", lever: levers![1] }] });
  expect(await panel.page.locator(".lever-row").count()).toBe(1);
  expect(await panel.page.locator(".levers > .sentence").innerText()).toBe(
    "Step 4 takes hold at layers 15 to 17 of 28.",
  );
});

it("says so where nothing moves the answer", async () => {
  const panel = await shown({ ...recorded("mixed"), influences: [], commitment: [], steps: [] });
  expect(await panel.page.locator(".levers").innerText()).toContain(
    "Neither a sentence of this prompt nor a step moves the answer.",
  );
});
