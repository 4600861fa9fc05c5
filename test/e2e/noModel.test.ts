import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { question } from "./documents/prompts.js";
import { testWith } from "./test.js";
import { write } from "./workbench/host.js";

let cache = "";
const test = testWith({
  cache: async () => {
    cache = await mkdtemp(join(tmpdir(), "cotcheck-empty-cache-"));
    return cache;
  },
});
afterAll(() => cache && rm(cache, { recursive: true, force: true }));

test("without a model, a check says how large the download is, and nothing is fetched unasked", async ({
  workbench,
  host,
}) => {
  await write(join(host.folders.workspace, "question.md"), question);
  await workbench.openFile("question.md");
  await workbench.command("Cotcheck: Check Reasoning");
  await workbench.dialog.waitFor();
  await workbench.picture("no-model");
  expect(await workbench.dialog.textContent()).toMatch(/not on this machine[\s\S]*\d MB/);
  await workbench.page.keyboard.press("Escape");
  await workbench.dialog.waitFor({ state: "detached" });
  // The panel says what is missing and how to get on, not that nothing was checked.
  await workbench.panel.frame.getByRole("heading", { name: "A model is needed first" }).waitFor();
  expect((await readdir(cache, { recursive: true })).filter((path) => path.endsWith(".gguf"))).toEqual([]);
});
