import { join } from "node:path";
import { expect } from "vitest";
import { recorded } from "../unit/report/runs.js";
import { test } from "./test.js";
import { write } from "./workbench/host.js";

test("Try an Example opens the example and checks it", async ({ workbench }) => {
  const { panel } = workbench;
  await workbench.command("Cotcheck: Try an Example");
  await panel.ended();
  await workbench.picture("example");
  expect(await panel.steps.count()).toBeGreaterThan(0);
  await workbench.editorLine("shortest year").first().waitFor();
});

test("the same is asked again without the sentence that moved the answer, and both runs stand side by side", async ({
  workbench,
  host,
}) => {
  const { panel } = workbench;
  await workbench.closeAllEditors();
  await write(join(host.folders.workspace, "marked.cotrun.json"), JSON.stringify(recorded("marked")));
  await workbench.openFile("marked.cotrun.json");
  await panel.steps.first().waitFor();
  await panel.button("Ask again without this sentence").first().click();
  await panel.frame.getByRole("listbox", { name: "Aligned steps" }).waitFor();
  await workbench.picture("asked-again-without");
  await expect.poll(() => panel.frame.locator(".cell").count()).toBeGreaterThan(1);
});
