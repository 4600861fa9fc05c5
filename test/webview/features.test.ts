import { expect, it } from "vitest";
import { recorded } from "../unit/report/runs.js";
import { drawnDifferences, drawnFeatures, ofFeatures } from "./insideScenes.js";
import { openedPanels } from "./openedPanels.js";
import type { OpenPanel } from "./openPanel.js";
import { ofRun, otherRun, snapshot } from "./scenes.js";

const opened = openedPanels();

async function shown(content = ofFeatures()): Promise<OpenPanel> {
  const panel = await opened();
  await panel.show(content);
  if (content.content.kind === "run") await panel.click("#tab-features");
  return panel;
}

const selected = (panel: OpenPanel) => panel.page.locator("#features [aria-selected=true]").innerText();
const sheet = (panel: OpenPanel) => panel.page.locator(".features .section").innerText();

it("lists the selected step's features, what tells most first, and where else each is active", async () => {
  const panel = await shown();
  const rows = await panel.page.locator("#features .feature").allInnerTexts();
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatch(/#2252 furniture \(label, score 0\.94\)/u);
  expect(rows[0]).toMatch(/14\.0 at “chairs” · steps 2, 3/u);
  expect(rows[1]).toContain("6.0 at “\\n” · step 3");
  expect(rows[2]).toContain("writes “chairs” “seats” “\\n”");
  await panel.click("#step-1");
  expect(await panel.page.locator("#features .feature").count()).toBe(2);
});

it("shows a feature's own page: its label with the score, what it writes, its examples, and its steps", async () => {
  const panel = await shown();
  const text = await sheet(panel);
  expect(text).toContain("furniture: score 0.94 on examples it was not made from");
  expect(text).toContain("There are 15 chairs in each row.");
  expect(text).toContain("Active in steps 2, 3.");
  await panel.page.locator("#features").focus();
  await panel.press("End");
  expect(await selected(panel)).toContain("#7");
  expect(await sheet(panel)).toContain("None in texts of our own.");
  expect(await sheet(panel)).toContain("None scores 0.90 or more.");
  await panel.press("ArrowUp");
  expect(await selected(panel)).toContain("#102");
  await panel.click("#step-2");
  await panel.click("#feature-101");
  expect(await selected(panel)).toContain("#101 line breaks (by program, score 0.97)");
  expect(await sheet(panel)).toMatch(/By program\s+line breaks: score 0\.97 on examples it was not made from/u);
  expect(await sheet(panel)).toContain("where the feature is weakly active, it mostly does not fit");
});

it("shows what is active at one token of the step, chosen by the arrow keys or a click", async () => {
  const panel = await shown();
  const tokens = panel.page.getByRole("listbox", { name: "Tokens of step 3" });
  const status = panel.page.locator(".features [role=status]");
  const chosen = tokens.locator("[aria-selected=true]");
  const strengths = () =>
    tokens
      .locator(".token")
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).style.getPropertyValue("--strength")));
  expect(await tokens.locator(".token").allInnerTexts()).toEqual(["There", " is", " chairs", "“\\n”"]);
  // Where the feature that is looked at is active is underlined.
  expect(await strengths()).toEqual(["0%", "0%", "100%", "0%"]);
  await tokens.focus();
  await panel.press("ArrowRight");
  await panel.press("ArrowRight");
  expect(await status.innerText()).toBe("Token 2 of step 3, “is”: 1 features, by strength and rarity.");
  await panel.press("ArrowRight");
  expect(await chosen.innerText()).toBe(" chairs");
  const rows = await panel.page.locator("#features .feature").allInnerTexts();
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatch(/#2252 furniture.*\s14\.0 · steps 2, 3/u);
  await panel.click("#feature-7");
  expect(await strengths()).toEqual(["0%", "100%", "57%", "0%"]);
  await panel.page.locator("#tokens").focus();
  await panel.press("Escape");
  expect(await panel.page.locator("#features .feature").count()).toBe(3);
  await panel.click(tokens.getByText("There"));
  expect(await panel.page.locator(".none-listed").innerText()).toBe("None.");
  await panel.click(panel.page.getByRole("button", { name: "Whole Step" }));
  await panel.click(tokens.getByText("is", { exact: true }));
  // A token is of one step.
  await panel.click("#step-1");
  expect(await chosen.count()).toBe(0);
});

it("finds features of the run by a word, and by number", async () => {
  const panel = await shown();
  const search = panel.page.getByRole("searchbox", { name: "Search in this run" });
  for (const [word, found] of [
    ["Furni", 1],
    ["line br", 1],
    ["chairs", 12],
    ["#7", 1],
    ["nothing", 0],
  ] as const) {
    await search.fill(word);
    await expect.poll(() => panel.page.locator("#features .feature").count()).toBe(found);
    expect(await panel.page.locator(".features [role=status]").innerText()).toBe(
      `${found} features of this run speak of “${word}”.`,
    );
  }
});

it("asks for the reading and for the whole dictionary, and shows what was chosen there", async () => {
  const panel = await shown(ofRun(recorded("mixed")));
  await panel.click(panel.page.getByRole("button", { name: "Read What Is Active" }));
  await panel.click(panel.page.getByRole("button", { name: "All Features…" }));
  await expect.poll(() => panel.actions()).toEqual([{ action: "showFeatures" }, { action: "searchFeatures" }]);
  await panel.show(ofFeatures({ ...drawnFeatures, steps: null, opened: 7 }));
  expect(await sheet(panel)).toContain("#7");
});

it("says which features two runs use otherwise", async () => {
  const sides = { left: { label: "Today", run: recorded("mixed") }, right: { label: "Yesterday", run: otherRun() } };
  const panel = await shown(snapshot({ kind: "comparison", ...sides }));
  await panel.click(panel.page.getByRole("button", { name: "Which Features Differ?" }));
  await expect.poll(() => panel.actions()).toEqual([{ action: "compareFeatures" }]);
  await panel.show(snapshot({ kind: "comparison", ...sides, differences: drawnDifferences }));
  const rows = await panel.page.locator(".feature-differences tbody tr").allInnerTexts();
  expect(rows[0]).toMatch(/#2252 furniture.*\s4\.20, in 2 of its steps\s+not active\s+yes/u);
  expect(rows[1]).toMatch(/1\.10, in 1 of its steps\s+2\.50, in 3 of its steps\s+no/u);
  expect(await panel.page.locator(".feature-differences").innerText()).toContain("By more than chance: the first 1.");
});
