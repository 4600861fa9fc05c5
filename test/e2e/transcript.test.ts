import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { standingWords } from "../../src/report/words/verdicts.js";
import { transcript, wrongStep, wrongWords } from "./documents/prompts.js";
import { expectRun, expectSarif } from "./documents/schemas.js";
import { test } from "./test.js";
import { patience, write } from "./workbench/host.js";

test("a transcript that someone else wrote is read, and the panel says whose knowledge the readings are", async ({
  workbench,
  host,
}) => {
  await write(join(host.folders.workspace, "transcript.md"), transcript);
  await workbench.openFile("transcript.md");
  await workbench.command("Cotcheck: Check Transcript");
  await workbench.dialog.waitFor();
  expect(await workbench.dialog.textContent()).toMatch(/Prompt: A baker makes[\s\S]*Reply, in 5 steps/);
  await workbench.picture("preview");
  await workbench.page.keyboard.press("Enter");
  await workbench.panel.ended();
  expect(await workbench.panel.heading.innerText()).toContain(wrongWords);
  await workbench.panel.notices.filter({ hasText: "Someone else wrote this text." }).waitFor();
  const wrong = workbench.panel.steps.filter({ hasText: wrongStep });
  expect(await wrong.textContent()).toContain("a program computes 108");
  await workbench.picture("transcript");
});

test("a marked step says why it is marked where the pointer rests on it", async ({ workbench }) => {
  const words = await workbench.hover(workbench.editorLine(wrongStep), "Mark as reviewed");
  await workbench.picture("hover");
  expect(words).toContain("108");
  expect(words).toContain("Explain");
});

test("Problems lists the step, and a code action takes it out when it is reviewed", async ({ workbench }) => {
  const problems = await workbench.openProblems();
  const entry = problems.locator(".monaco-list-row").filter({ hasText: "cotcheck" });
  await entry.first().waitFor();
  await workbench.picture("problems");
  const before = await entry.count();
  await entry.filter({ hasText: standingWords["wrong-by-computation"].label }).first().click();
  await workbench.page.keyboard.press("Control+.");
  // A menu takes no click in the moment it opens, but it takes a key.
  await workbench.page.getByRole("menuitem", { name: "Mark as reviewed" }).hover();
  await workbench.page.keyboard.press("Enter");
  await expect.poll(() => entry.count(), { timeout: patience }).toBe(before - 1);
});

test("a run is exported in four formats, and what has a schema keeps to it", async ({ workbench, host }) => {
  const exported = async (format: string, extension: string) => {
    await workbench.command("Cotcheck: Export…");
    await workbench.quickInput.choose(new RegExp(`^${format}`));
    await workbench.acceptSave(extension);
    const written = async () => {
      const name = (await readdir(host.folders.workspace)).find(
        (name) => name !== "transcript.md" && name.endsWith(extension),
      );
      return name ? readFile(join(host.folders.workspace, name), "utf8") : "";
    };
    await expect.poll(written, { timeout: patience }).not.toBe("");
    return written();
  };
  const html = await exported("HTML", "html");
  expect(html).toMatch(/^<!doctype html>/i);
  expect(html).not.toContain("<script");
  expect(await exported("Markdown", "md")).toContain("118");
  const record = JSON.parse(await exported("JSON Lines", "jsonl")) as { steps: unknown[] };
  expect(record.steps.length).toBe(await workbench.panel.steps.count());
  expectSarif(JSON.parse(await exported("SARIF", "sarif")));
});

test("the stored run keeps to the schema that the extension contributes", async ({ host }) => {
  const { userData } = host.folders;
  const stored = (await readdir(userData, { recursive: true })).filter((path) => path.endsWith(".cotrun.json"));
  expect(stored.length).toBe(1);
  expectRun(JSON.parse(await readFile(join(userData, stored[0]), "utf8")));
});

test("a run is opened again out of the history, and compared with another", async ({ workbench }) => {
  await workbench.closeAllEditors();
  await workbench.command("Cotcheck: Check Reasoning");
  await workbench.quickInput.enter("Is 17 a prime number? Answer in one sentence.");
  await workbench.panel.ended();

  await workbench.command("Cotcheck: Open Run");
  await workbench.quickInput.choose("A baker makes");
  await workbench.panel.steps.filter({ hasText: wrongStep }).waitFor();

  await workbench.command("Cotcheck: Compare With…");
  await workbench.quickInput.choose("Is 17 a prime");
  await workbench.panel.frame.getByRole("listbox", { name: "Aligned steps" }).waitFor();
  await workbench.picture("comparison");
  await expect.poll(() => workbench.panel.frame.locator(".cell").count()).toBeGreaterThan(1);
});
