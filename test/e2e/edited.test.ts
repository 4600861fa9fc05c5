import { expect } from "vitest";
import { join } from "node:path";
import { standingWords } from "../../src/report/words/verdicts.js";
import { transcript, wrongStep, wrongWords } from "./documents/prompts.js";
import { quickChecks, testWith } from "./test.js";
import { patience, write } from "./workbench/host.js";

const test = testWith({
  settings: {
    ...quickChecks,
    // A browser's workbench saves by itself, which checks nothing.
    "files.autoSave": "off",
    "cotcheck.checkOnSave": true,
    "cotcheck.lineEndText": true,
    "cotcheck.checks": false,
  },
});

test("a transcript is checked when it is saved, and says at the end of the line what is wrong", async ({
  workbench,
  host,
}) => {
  await write(join(host.folders.workspace, "baker.transcript.md"), transcript);
  await workbench.openFile("baker.transcript.md");
  // The extension is there once its status is.
  await workbench.statusItem("smollm2-135m").waitFor();
  await workbench.editorLine("The answer is 98.").click();
  await workbench.page.keyboard.press("End");
  await workbench.page.keyboard.press("Enter");
  await workbench.page.keyboard.press("Control+S");
  await workbench.panel.ended();
  expect(await workbench.panel.heading.innerText()).toContain(wrongWords);
  // The text is drawn by a style of the line's last span.
  const drawn = () =>
    workbench
      .editorLine(wrongStep)
      .evaluate((line) =>
        Array.from(line.querySelectorAll("span"), (span) => getComputedStyle(span, "::after").content).join(""),
      );
  const { icon, label } = standingWords["wrong-by-computation"];
  await expect.poll(drawn, { timeout: patience }).toContain(`${icon} ${label}`);
  await workbench.picture("line-end");
});

test("a step that is edited is no longer judged, and says so", async ({ workbench }) => {
  const line = workbench.editorLine(wrongStep);
  await line.click();
  await workbench.page.keyboard.press("End");
  for (const key of ["ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft"])
    await workbench.page.keyboard.press(key);
  await workbench.page.keyboard.press("Backspace");
  await workbench.page.keyboard.press("Backspace");
  await workbench.page.keyboard.type("08");
  const edited = workbench.editorLine("So the baker makes 12 * 9 = 108 rolls.");
  const words = await workbench.hover(edited, "Edited since it was read");
  expect(words).toContain("Read Edited Steps Anew");
  await workbench.picture("edited");
});

test("it is still known as edited when the window is reloaded, and is read anew by one command", async ({
  workbench,
}) => {
  // The editor keeps what is not saved a moment after it was typed, which nothing on the screen tells.
  await workbench.page.waitForTimeout(6_000);
  await workbench.reload();
  await workbench.hover(workbench.editorLine("So the baker makes 12 * 9 = 108 rolls."), "Edited since it was read");
  await workbench.command("View: Focus First Editor Group");
  await workbench.command("Cotcheck: Read Edited Steps Anew");
  const step = workbench.panel.steps.filter({ hasText: "12 * 9 = 108" });
  await step.waitFor();
  await workbench.panel.ended();
  expect(await step.textContent()).toContain(standingWords["calculation-holds"].label);
});
