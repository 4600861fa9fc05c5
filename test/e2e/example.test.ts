import { expect } from "vitest";
import { test } from "./test.js";

test("Try an Example opens the example and checks it", async ({ workbench }) => {
  const { panel } = workbench;
  await workbench.command("Cotcheck: Try an Example");
  await panel.ended();
  await workbench.picture("example");
  expect(await panel.steps.count()).toBeGreaterThan(0);
  await workbench.editorLine("shortest year").first().waitFor();
});
