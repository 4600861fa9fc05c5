import { expect } from "vitest";
import { test } from "./test.js";

test("the VSIX brings its commands to a workbench that never saw the repository", async ({ workbench }) => {
  const titles = await workbench.commandsFor("Cotcheck: Check");
  await workbench.picture("palette");
  expect(titles).toContain("Cotcheck: Check Reasoning");
  expect(titles).toContain("Cotcheck: Check Transcript");
});
