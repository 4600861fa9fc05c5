import { join } from "node:path";
import { expect } from "vitest";
import { transcript, wrongStep, wrongWords } from "./documents/prompts.js";
import { quickChecks, testWith } from "./test.js";
import type { Workbench } from "./workbench/workbench.js";
import { patience, write } from "./workbench/host.js";

const test = testWith({ settings: { ...quickChecks, "files.autoSave": "off", "cotcheck.checks": false } });

/** The text that is checked, with the cursor at its wrong step. */
async function atTheWrongStep(workbench: Workbench, line = wrongStep): Promise<void> {
  await workbench.editorLine(line).first().click();
  await workbench.page.keyboard.press("Home");
}

test("an empty file says that it is one", async ({ workbench, host }) => {
  await write(join(host.folders.workspace, "nothing.md"), "");
  await workbench.openFile("nothing.md");
  // The extension is there once its status is.
  await workbench.statusItem("smollm2-135m").waitFor();
  await workbench.command("Cotcheck: Check Transcript");
  await workbench.notifications.filter({ hasText: "nothing.md is empty" }).first().waitFor();
  await workbench.picture("empty-file");
  await workbench.closeAllEditors();
});

test("a binary file says that it is one", async ({ workbench, host }) => {
  await write(join(host.folders.workspace, "picture.txt"), "\u0089PNG\u0000\u0000\u0001\ufffd\ufffd");
  await workbench.fromExplorer("picture.txt", "Check Transcript");
  await workbench.notifications
    .filter({ hasText: "This file is binary: there is no text in it to read." })
    .first()
    .waitFor();
  expect(await workbench.notifications.filter({ hasText: "internal" }).count()).toBe(0);
  await workbench.picture("binary-file");
});

test("a wrong result is replaced by what is computed, and one undo takes it back", async ({ workbench, host }) => {
  await write(join(host.folders.workspace, "baker.md"), transcript);
  await workbench.openFile("baker.md");
  await workbench.command("Cotcheck: Check Transcript");
  await workbench.dialog.waitFor();
  await workbench.page.keyboard.press("Enter");
  await workbench.panel.ended();
  expect(await workbench.panel.heading.innerText()).toContain(wrongWords);
  await atTheWrongStep(workbench);
  await workbench.command("Cotcheck: Replace With What Is Computed");
  const right = workbench.editorLine("12 * 9 = 108");
  await right.first().waitFor();
  await atTheWrongStep(workbench, "12 * 9 = 108");
  await workbench.page.keyboard.press("Control+Z");
  await workbench.editorLine(wrongStep).first().waitFor();
  expect(await right.count()).toBe(0);
});

test("Insert as Comment puts the run into its document, and one undo takes it out", async ({ workbench }) => {
  await atTheWrongStep(workbench);
  await workbench.command("Cotcheck: Insert as Comment");
  const comment = workbench.editorLine("cotcheck:");
  await comment.first().waitFor();
  await workbench.picture("inserted-as-comment");
  await comment.first().click();
  await workbench.page.keyboard.press("Control+Z");
  await expect.poll(() => comment.count(), { timeout: patience }).toBe(0);
  await workbench.editorLine(wrongStep).first().waitFor();
});

test("a run is renamed, pinned, found by a word, and grouped by its prompt", async ({ workbench }) => {
  await workbench.command("Cotcheck: Rename Run…");
  await workbench.quickInput.enter("Trays and rolls");
  const side = await workbench.openSidePanel("Cotcheck");
  const rows = side.locator(".pane").filter({ hasText: "Runs" }).last().locator(".monaco-list-row");
  const named = rows.filter({ hasText: "Trays and rolls" });
  await named.first().waitFor();
  await workbench.command("Cotcheck: Pin Run to the Top, or Not");
  await workbench.command("Cotcheck: Filter Runs…");
  await workbench.quickInput.enter("a word that no run has");
  await expect.poll(() => named.count(), { timeout: patience }).toBe(0);
  await workbench.command("Cotcheck: Filter Runs…");
  await workbench.quickInput.enter("trays");
  await named.first().waitFor();
  await workbench.command("Cotcheck: Group Runs by Prompt, or Not");
  await rows.filter({ hasText: "A baker makes" }).first().waitFor();
  await workbench.picture("runs");
});
