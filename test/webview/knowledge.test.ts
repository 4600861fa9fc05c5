import { expect, it } from "vitest";
import { openedPanels } from "./openedPanels.js";
import type { OpenPanel } from "./openPanel.js";
import { ofKnowledge, parted, unread } from "./insideScenes.js";

const opened = openedPanels();

async function shown(knowledge = parted): Promise<OpenPanel> {
  const panel = await opened();
  await panel.show(ofKnowledge(knowledge));
  return panel;
}

const selected = (panel: OpenPanel) => panel.page.locator("#candidates [aria-selected=true] .name").innerText();
const column = (panel: OpenPanel, at: number) =>
  panel.page.locator(".ranking").nth(at).locator("li .name").allInnerTexts();

it("shows the two rankings, where they part, and what is known but not said with its certainty", async () => {
  const panel = await shown();
  expect(await panel.page.locator("h1").innerText()).toBe(
    "It says Sydney. Inside, Canberra ranks first: certainty 0.80.",
  );
  expect(await column(panel, 0)).toEqual(["Sydney", "Canberra", "Melbourne", "Perth"]);
  expect(await column(panel, 1)).toEqual(["Canberra", "Sydney", "Perth", "Melbourne"]);
  expect(await panel.page.locator(".bridge line.parts").count()).toBe(4);
  const details = await panel.page.locator(".inspector").innerText();
  expect(details).toContain("Knows but does not say");
  expect(details).toContain("certainty 0.80; it says Sydney");
  expect(await panel.page.locator(".foremost").innerText()).toContain("right in 35 of 38");
  const table = await panel.page.locator("table tbody tr").allInnerTexts();
  expect(table).toHaveLength(4);
  expect(table[1]).toMatch(/Canberra\s+0\.36\s+0\.60\s+0\.30\s+0\.60\s+0\.79\s+0\.83\s+0\.81/u);
});

it("is walked by keyboard, and says both places of a candidate", async () => {
  const panel = await shown();
  await panel.page.locator("#candidates").focus();
  expect(await selected(panel)).toBe("Canberra");
  for (const [key, to] of [
    ["ArrowDown", "Sydney"],
    ["n", "Perth"],
    ["End", "Melbourne"],
    ["Home", "Canberra"],
    ["p", "Melbourne"],
  ]) {
    await panel.press(key);
    expect(await selected(panel)).toBe(to);
  }
  expect(await panel.page.locator("#candidates [aria-selected=true]").innerText()).toContain(
    "place 3 outside, 4 inside",
  );
  expect(await panel.page.locator(".inspector").innerText()).toContain("The capital of Australia is Melbourne.");
});

it("ranks by another measure when asked", async () => {
  const panel = await shown();
  await panel.page.locator("vscode-dropdown").nth(1).focus();
  await panel.press("ArrowUp");
  expect(await column(panel, 1)).toEqual(["Canberra", "Sydney", "Perth", "Melbourne"]);
  await panel.page.locator("vscode-dropdown").first().focus();
  await panel.press("ArrowDown");
  expect(await panel.page.locator(".ranking").first().locator(".score").allInnerTexts()).toEqual([
    ...["0.62", "0.30", "0.06", "0.02"],
  ]);
});

it("concludes nothing where nothing is read inside", async () => {
  const panel = await shown(unread);
  expect(await panel.page.locator("h1").innerText()).toBe("It says Sydney. Chosen from the list: Sydney.");
  expect(await panel.page.locator(".ranking").count()).toBe(1);
  expect(await panel.page.locator(".foremost").innerText()).toContain("Nothing is concluded from the inside");
  expect(await panel.page.locator("#candidates").innerText()).toContain("place 1 outside");
});

it("asks the host for another question, other candidates and the file", async () => {
  const panel = await shown();
  for (const name of ["Other Candidates…", "Ask Another…", "Export as JSON…"])
    await panel.click(panel.page.getByRole("button", { name }));
  await expect
    .poll(() => panel.actions())
    .toEqual([{ action: "otherCandidates" }, { action: "whatDoesItKnow" }, { action: "exportKnowledge" }]);
  expect(await panel.page.locator(".toast").innerText()).toBe("Exported.");
});
