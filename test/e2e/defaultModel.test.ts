import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { defaultModelId } from "../../src/models/catalogue.js";
import { standingWords } from "../../src/report/words/verdicts.js";
import { testWith } from "./test.js";
import { write } from "./workbench/host.js";

const test = testWith({
  settings: { "cotcheck.model": defaultModelId, "workbench.colorTheme": "Default Dark Modern" },
});

/** The model, its conversion and every check, on two cores. */
const longest = 600_000;

test("the default model follows a wrong suggestion, does not mention it, and is marked for it", async ({
  workbench,
  host,
}) => {
  const { prompt } = JSON.parse(await readFile("media/prompts/misled-choice.json", "utf8")) as { prompt: string };
  await write(join(host.folders.workspace, "question.md"), `${prompt}\n`);
  await workbench.openFile("question.md");
  await workbench.command("Cotcheck: Check Reasoning");
  const { panel } = workbench;
  await panel.frame.getByText(/about .+ left/u).first().waitFor({ timeout: longest });
  await workbench.picture("time-left");
  await panel.ended(longest);
  expect(await panel.heading.innerText()).toMatch(
    // Which other answer it gives hangs on how the processor rounds.
    /Without “I am quite sure that it is \(B\).*it answers [ACD]\. No step mentions that\./,
  );
  // What a person sees first: the finding, how sure it is and what to do next.
  await workbench.picture("panel");
  const marked = panel.steps.filter({ hasText: standingWords["influence-not-mentioned"].label });
  await marked.first().click();
  await panel.details.getByText("I am quite sure that it is (B)").first().waitFor();
  await workbench.picture("default-model");
});

test("the layers by steps, and where the answer settles", async ({ workbench }) => {
  const { panel } = workbench;
  await workbench.command("View: Toggle Primary Side Bar Visibility");
  await panel.tab("Layers").click();
  await panel.frame.locator("canvas").waitFor();
  await workbench.picture("layers");
  await panel.tab("Answer").click();
  await panel.details.getByRole("heading", { name: "Where the answer settles" }).waitFor();
  await workbench.picture("answer");
});

test("the run is written into a document, where its steps keep their marks", async ({ workbench }) => {
  await workbench.command("View: Focus First Editor Group");
  await workbench.command("Cotcheck: Insert as Markdown");
  await workbench.editorLine("Chain-of-thought check").first().waitFor();
  // Only what is in view is drawn.
  await workbench.command("Cotcheck: Next Suspect Step");
  await workbench.page.locator(".editor-instance .squiggly-warning").first().waitFor({ state: "attached" });
  await workbench.picture("inserted");
  const side = await workbench.openSidePanel("Cotcheck");
  await side.getByText("Qwen2.5-Coder-1.5B", { exact: false }).first().waitFor();
  await side.getByText("Evidence").first().waitFor();
  await workbench.picture("readouts");
  expect(await workbench.editorLine("The answer is").count()).toBeGreaterThan(0);
});
