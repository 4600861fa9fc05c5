import { join } from "node:path";
import { kill } from "node:process";
import { expect } from "vitest";
import { question } from "./documents/prompts.js";
import { quickChecks, testWith } from "./test.js";
import { enginePid, newestRun, patience, write } from "./workbench/host.js";

/** Long enough that the engine is still writing when it is watched, cancelled or killed, however slow the window is. */
const test = testWith({ settings: { ...quickChecks, "cotcheck.sampling.maxTokens": 2000 } });

test("the reasoning appears while it is written, and a check that is cancelled keeps it", async ({
  workbench,
  host,
}) => {
  const { panel } = workbench;
  await write(join(host.folders.workspace, "question.md"), question);
  await workbench.openFile("question.md");
  await workbench.command("Cotcheck: Check Reasoning");
  await panel.unread.first().waitFor({ timeout: 120_000 });
  await workbench.picture("just-begun");
  // The panel shows the progress, so the notification has left.
  await expect.poll(() => workbench.notifications.filter({ hasText: "Checking" }).count()).toBe(0);
  await panel.steps.first().waitFor({ timeout: 120_000 });
  await workbench.picture("streaming");
  await panel.button("Cancel").click();
  await panel.notices.filter({ hasText: "Cancelled." }).waitFor();
  await panel.ended();
  await workbench.picture("cancelled");
  expect(await panel.steps.count()).toBeGreaterThan(0);
});

test("the engine is killed in the middle: the partial run stays, with what to do, and the next check works", async ({
  workbench,
  host,
}) => {
  const { panel } = workbench;
  await workbench.command("View: Focus First Editor Group");
  await workbench.command("Cotcheck: Check Reasoning");
  await panel.button("Cancel").waitFor();
  await panel.unread.first().waitFor({ timeout: 120_000 });

  kill((await enginePid(host))!, "SIGKILL");
  await panel.notices.filter({ hasText: "The check failed." }).waitFor();
  await workbench.picture("engine-killed");
  expect(await panel.notices.first().textContent()).toMatch(/engine/i);

  await workbench.command("View: Focus First Editor Group");
  await workbench.command("Cotcheck: Check Reasoning");
  await panel.unread.first().waitFor({ timeout: 120_000 });
  await panel.button("Cancel").click();
  await panel.notices.filter({ hasText: "Cancelled." }).waitFor();
  await panel.ended();
});

test("the window is reloaded in the middle: the partial run is in the history and the engine is gone", async ({
  workbench,
  host,
}) => {
  await workbench.command("View: Focus First Editor Group");
  await workbench.command("Cotcheck: Check Reasoning");
  await workbench.panel.unread.first().waitFor({ timeout: 120_000 });
  // A run that grows is stored about once a second.
  const stored = async () => (await newestRun(host))?.steps.length ?? 0;
  await expect.poll(stored, { timeout: 120_000 }).toBeGreaterThan(0);
  await workbench.reload();
  await workbench.panel.steps.first().waitFor();
  await workbench.picture("reloaded-in-the-middle");
  await expect.poll(() => enginePid(host), { timeout: patience }).toBeUndefined();
});
