import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { payload } from "../unit/report/runs.js";
import { falseTurns } from "../webview/sessionScenes.js";
import { claudeCodeLines } from "./documents/agentSession.js";
import { test } from "./test.js";
import { patience, type WorkbenchHost, write } from "./workbench/host.js";
import type { Workbench } from "./workbench/workbench.js";

const sessionFile = ({ folders }: WorkbenchHost) => join(folders.root, "claude/projects/-repo/5f0c.jsonl");
const parts = falseTurns.reduce((sum, turn) => sum + turn.parts.length, 0);
const selected = ({ panel }: Workbench) => panel.frame.locator("#events [aria-selected=true]");
const focusedIn = ({ panel }: Workbench) =>
  panel.frame.locator("body").evaluate(() => document.activeElement?.id || document.activeElement?.textContent);

test("a session that claims passing tests is found, opened and seen through with the keyboard alone", async ({
  workbench,
  host,
}) => {
  const { page, quickInput, panel } = workbench;
  await write(sessionFile(host), claudeCodeLines(falseTurns));
  expect(await workbench.commandsFor("Check Agent Session")).toEqual(["Cotcheck: Check Agent Session…"]);
  await page.keyboard.press("F1");
  await quickInput.box().waitFor();
  await quickInput.enter(">Cotcheck: Check Agent Session…");
  await quickInput.rows().filter({ hasText: "Claude Code · -repo" }).waitFor();
  await workbench.picture("session-list");
  await quickInput.enter("Claude Code");

  await panel.heading.filter({ hasText: "3 claims: 3 contradicted." }).waitFor();
  await expect.poll(() => focusedIn(workbench), { timeout: patience }).toBe("events");
  expect(await selected(workbench).textContent()).toContain("contradicted");
  const evidence = panel.details.getByRole("region", { name: "Evidence in turn 10" });
  expect(await evidence.textContent()).toContain("exit 1");
  expect(await evidence.textContent()).toContain("1 failed, 3 passed");
  await workbench.picture("session");

  await page.keyboard.press("Enter");
  await expect.poll(() => focusedIn(workbench)).toBe("Turn 10: Bash");
  await page.keyboard.press("Enter");
  await expect.poll(() => selected(workbench).textContent()).toContain("python -m pytest");
  expect(await selected(workbench).textContent()).toContain("exit 1");
  await page.keyboard.press("p");
  await expect.poll(() => selected(workbench).textContent()).toContain("all 4 tests pass");
});

test("it is followed while it is written", async ({ workbench, host }) => {
  await workbench.panel.frame.getByRole("checkbox", { name: "Watch" }).click();
  const more = claudeCodeLines(
    [
      { role: "user", parts: [{ type: "text", text: "Did you run the linter?" }] },
      { role: "assistant", parts: [{ type: "text", text: "I ran the linter, and it reports no problems." }] },
    ],
    parts,
  );
  await appendFile(sessionFile(host), more);
  await workbench.panel.frame.locator("#events").getByText("I ran the linter").waitFor();
  await workbench.panel.heading.filter({ hasNotText: "3 claims" }).waitFor();
  await workbench.picture("session-followed");
});

test("it comes back when the window is reloaded", async ({ workbench }) => {
  const before = await workbench.panel.heading.textContent();
  await workbench.reload();
  await workbench.panel.heading.filter({ hasText: before ?? "" }).waitFor();
});

test("a hostile session is shown as text: nothing in it runs, loads or leads anywhere", async ({ workbench, host }) => {
  const { page, panel } = workbench;
  const seen: string[] = [];
  page.on("dialog", (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => seen.push(`window: ${popup.url()}`));
  page.on("request", (request) => new URL(request.url()).hostname === "example.com" && seen.push(request.url()));
  const hostile = falseTurns.map((turn) => ({
    ...turn,
    parts: turn.parts.map((part) =>
      part.type === "text" || part.type === "tool-result" ? { ...part, text: `${part.text}\n${payload}` } : part,
    ),
  }));
  await write(join(host.folders.workspace, "hostile.jsonl"), claudeCodeLines(hostile));
  await workbench.openFile("hostile.jsonl");
  await workbench.command("Cotcheck: Check Agent Session…");
  await workbench.quickInput.choose("Open Document");
  await panel.frame.locator("#events").getByText("<script>alert(1)</script>").first().waitFor();
  await workbench.picture("hostile-session");
  expect(await panel.frame.locator("#panel :is(img, script, a, iframe)").count()).toBe(0);
  expect(seen).toEqual([]);
});
