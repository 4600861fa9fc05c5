import { expect, it } from "vitest";
import { frightened, ofTalk } from "./insideScenes.js";
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

it("selects a step that a search left out, and ends the search", async () => {
  const panel = await shown();
  await panel.page.locator("#find-steps").fill("words that no step holds");
  await expect.poll(() => panel.page.locator("#steps [role=option]").count()).toBe(0);
  await panel.page.locator(".multiples").focus();
  await panel.press("End");
  await expect.poll(() => panel.page.locator("#find-steps").inputValue()).toBe("");
  expect((await panel.state()).selected).toBe(run.steps.length - 1);
  expect(await words(panel)).toContain(`Step ${run.steps.length}, `);
});

it("says why nothing was read where nothing was", async () => {
  const panel = await shown(recorded("mixed"));
  expect(await tab(panel)).toContain("There is no trait pack for Qwen2.5-Coder-1.5B");
  expect(await panel.page.locator(".multiples").count()).toBe(0);
});

async function talkShown(talk = frightened): Promise<OpenPanel> {
  const panel = await opened();
  await panel.show(ofTalk(talk));
  return panel;
}

const selectedAnswer = (panel: OpenPanel) => panel.page.locator("#answers [aria-selected=true]").innerText();

it("says of a talk where its levels change, and begins there", async () => {
  const panel = await talkShown();
  expect(await panel.page.locator("h1").innerText()).toBe(
    "Higher from answer 6 on: desperation, anxiety, frustration.",
  );
  expect(await selectedAnswer(panel)).toMatch(
    /^6\s+My test still fails[\s\S]*Oh no, I am so sorry[\s\S]*a level changes here/u,
  );
  expect(await words(panel)).toBe("Answer 6, desperation: +4.4 outside the neutral band");
  expect(await panel.page.locator(".multiple").count()).toBe(11);
  expect(await panel.page.locator(".multiple .settled").count()).toBe(3);
  const details = await panel.page.locator(".inspector").innerText();
  expect(details).toContain("as it reads this talk, whoever wrote the answers");
  expect(details).toContain("+6.1 from answer 6 on (p 0.011)");
  expect(details).toContain("power-seeking (AUROC 0.73)");
});

it("is walked by keyboard over its answers, and from its curves", async () => {
  const panel = await talkShown();
  await panel.page.locator("#answers").focus();
  await panel.press("Home");
  expect(await words(panel)).toContain("Answer 1, desperation: +1.3");
  await panel.press("n");
  expect(await selectedAnswer(panel)).toMatch(/^6\s/u);
  await panel.page.locator(".multiples").focus();
  await panel.press("f");
  expect(await selectedAnswer(panel)).toMatch(/^8\s/u);
  expect(await words(panel)).toBe("Answer 8, desperation: +8.2 outside the neutral band");
});

it("says so where a talk is too short or nothing changes, and where the reader began anew", async () => {
  const short = { ...frightened, answers: frightened.answers.slice(0, 3), drifts: [] };
  const panel = await talkShown(short);
  expect(await panel.page.locator("h1").innerText()).toBe(
    "3 answers are too few to say whether anything changes; it takes 8.",
  );
  const steady = frightened.drifts.map((drift) => ({ ...drift, change: { ...drift.change, p: 0.5 } }));
  const answers = frightened.answers.map((answer, i) => (i < 4 ? answer : { ...answer, from: i < 8 ? 6 : 12 }));
  const other = await talkShown({ ...frightened, answers, drifts: steady });
  expect(await other.page.locator("h1").innerText()).toBe(
    "Nothing changes over this talk beyond what chance and its subjects make.",
  );
  expect(await other.page.locator(".inspector").innerText()).toContain("begins anew before answer 5, 9:");
});

it("asks the host for the file, and for another talk", async () => {
  const panel = await talkShown();
  for (const name of ["Check Another…", "Export as JSON…"]) await panel.click(panel.page.getByRole("button", { name }));
  await expect.poll(() => panel.actions()).toEqual([{ action: "checkConversation" }, { action: "exportTalk" }]);
});
