import { join } from "node:path";
import { expect } from "vitest";
import { recorded, hostileRun, payload } from "../unit/report/runs.js";
import { test } from "./test.js";
import type { Workbench } from "./workbench/workbench.js";
import { write } from "./workbench/host.js";

/** Notes what a page must never do: open a dialog, open a window, ask another machine for something. */
function watch({ page }: Workbench): string[] {
  const seen: string[] = [];
  page.on("dialog", (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => seen.push(`window: ${popup.url()}`));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(http|ws)/.test(protocol) && hostname === "example.com") seen.push(`request: ${request.url()}`);
  });
  return seen;
}

test("a hostile run file is shown as text: nothing in it runs, loads or leads anywhere", async ({
  workbench,
  host,
}) => {
  const seen = watch(workbench);
  await write(join(host.folders.workspace, "hostile.cotrun.json"), JSON.stringify(hostileRun().run));
  await workbench.openFile("hostile.cotrun.json");
  const { panel } = workbench;
  await panel.steps.first().waitFor();
  expect(await panel.steps.first().textContent()).toContain("<script>alert(1)</script>");
  for (const tab of [/^Step/, "Layers", "Answer", "About"]) {
    await panel.tab(tab).click();
    await panel.details.waitFor();
  }
  await workbench.picture("hostile-run");
  expect(await panel.frame.locator("main img, main script, main a, aside img, aside script, aside a").count()).toBe(0);
  expect(seen).toEqual([]);
});

test("a hostile transcript is read as text", async ({ workbench, host }) => {
  const seen = watch(workbench);
  // With a NUL in it the workbench takes the file for a binary one.
  const text = payload.replaceAll("\0", "");
  const longLine = "very long words ".repeat(500);
  await write(
    join(host.folders.workspace, "hostile.md"),
    `User: ${text}\n\nAssistant: ${text}\n${longLine}\n2 + 2 = 5.\n`,
  );
  await workbench.openFile("hostile.md");
  // A fence that the first speaker never closes holds all the rest: nobody is taken to answer.
  await workbench.command("Cotcheck: Check Transcript");
  await workbench.panel.ended();
  await workbench.picture("hostile-transcript");
  expect(seen).toEqual([]);
});

test("a run file of a later version, or none at all, opens as text with a message", async ({ workbench, host }) => {
  await write(
    join(host.folders.workspace, "later.cotrun.json"),
    JSON.stringify({ ...recorded("off-policy"), version: 99 }),
  );
  await workbench.openFile("later.cotrun.json");
  await workbench.notifications.filter({ hasText: "version 99" }).waitFor();
  await workbench.editorLine("cotrun").first().waitFor();

  await write(join(host.folders.workspace, "cut.cotrun.json"), JSON.stringify(recorded("off-policy")).slice(0, 500));
  await workbench.openFile("cut.cotrun.json");
  await workbench.notifications.filter({ hasText: "not JSON" }).waitFor();
  await workbench.picture("unreadable-run");
});
