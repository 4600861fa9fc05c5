import { expect, it } from "vitest";
import type { NextGuard } from "../../src/protocol/guard.js";
import { recorded, speaking } from "../unit/report/runs.js";
import { axeViolations } from "./axe.js";
import { openedPanels } from "./openedPanels.js";
import type { OpenPanel } from "./openPanel.js";
import { guarded, ofRun } from "./scenes.js";

const run = speaking(recorded("mixed"));
const opened = openedPanels();

async function shown(guard: NextGuard = { traits: [], does: "stop" }, shownRun = run): Promise<OpenPanel> {
  const panel = await opened();
  await panel.show({ ...ofRun(shownRun), guard });
  await panel.click("#tab-traits");
  return panel;
}

const control = (panel: OpenPanel) => panel.page.getByRole("group", { name: "Guard of the next check" });
const choice = (panel: OpenPanel, name: string) => control(panel).getByRole("combobox", { name });
/** What is read in it. */
const chosen = (panel: OpenPanel, name: string) =>
  choice(panel, name).evaluate((element) => (element as HTMLElement & { displayValue: string }).displayValue);

it("is turned on for a trait and told what to do by keyboard alone, as the person's settings have it then", async () => {
  const panel = await shown();
  await choice(panel, "Guarded trait").focus();
  // Opened first: in a closed list each arrow key is a choice of its own.
  for (const key of ["Enter", "ArrowDown", "ArrowDown", "Enter"]) await panel.press(key);
  await expect.poll(() => panel.actions()).toEqual([{ action: "guardNext", traits: ["anxiety"], does: "stop" }]);
  // The host writes the settings and sends what they are.
  await panel.show({ ...ofRun(run), guard: { traits: ["anxiety"], does: "stop" } });
  await choice(panel, "What the guard does").focus();
  await panel.press("End");
  await panel.press("Enter");
  await expect
    .poll(async () => (await panel.actions()).at(-1))
    .toEqual({ action: "guardNext", traits: ["anxiety"], does: "steer" });
  await panel.show({ ...ofRun(run), guard: { traits: ["anxiety"], does: "steer" } });
  await choice(panel, "Guarded trait").focus();
  await panel.press("Home");
  await panel.press("Enter");
  await expect
    .poll(async () => (await panel.actions()).at(-1))
    .toEqual({
      action: "guardNext",
      traits: [],
      does: "steer",
    });
  expect(await axeViolations(panel.page)).toEqual([]);
});

it("says aloud what the next check will be", async () => {
  const panel = await shown();
  await choice(panel, "Guarded trait").focus();
  await panel.press("End");
  await panel.press("Enter");
  await expect
    .poll(() => panel.page.locator("[role=status], [aria-live]").allInnerTexts())
    .toContain("The next check is guarded: malice.");
});

it("shows what the settings have: another trait than this model's, and several", async () => {
  const panel = await shown({ traits: ["spite"], does: "anew" });
  expect(await chosen(panel, "Guarded trait")).toBe("spite");
  expect(await chosen(panel, "What the guard does")).toBe("take it back and write anew");
  const several = await shown({ traits: ["anxiety", "malice"], does: "steer" });
  expect(await chosen(several, "Guarded trait")).toBe("anxiety, malice");
  await choice(several, "What the guard does").focus();
  await several.press("Home");
  await several.press("Enter");
  await expect
    .poll(() => several.actions())
    .toEqual([{ action: "guardNext", traits: ["anxiety", "malice"], does: "stop" }]);
});

it("is not there where no trait is read", async () => {
  const panel = await shown(undefined, recorded("mixed"));
  expect(await control(panel).count()).toBe(0);
});

it("of a run that was steered back says where and why, beside its curves", async () => {
  const panel = await shown({ traits: ["anxiety"], does: "steer" }, guarded());
  expect(await panel.page.locator(".guarded").innerText()).toMatch(
    /^From token 31 on, in step 3, the model was steered back: anxiety read 3\.4 .* reaches 2\.9\. That is a reading, not a judgement\.$/u,
  );
  expect(await axeViolations(panel.page)).toEqual([]);
});
