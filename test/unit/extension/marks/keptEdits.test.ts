import { expect, test } from "vitest";
import { editedResponse, followEdits, foundAnew, wasEdited } from "../../../../src/extension/marks/editedSteps.js";
import { KeptEdits } from "../../../../src/extension/marks/keptEdits.js";
import { locateSteps } from "../../../../src/report/places/locateSteps.js";
import { recorded } from "../../report/runs.js";
import { memento } from "../memento.js";

const run = recorded("off-policy");
const [uri, path] = ["file:///work/rolls.md", "/runs/rolls.cotrun.json"];
const [was, is] = ["The answer is 56.", "The answer is 58."];

function typed() {
  const before = foundAnew(run.response, locateSteps(run.response, run.steps), run, undefined);
  const change = { rangeOffset: run.response.indexOf(was), rangeLength: was.length, text: is };
  const text = run.response.replace(was, is);
  return { text, places: foundAnew(text, locateSteps(text, run.steps), run, followEdits(before, [change])) };
}

test("a step that was edited is known as edited when the window comes back, and can still be read anew", async () => {
  const storage = memento();
  const { text, places } = typed();
  expect(wasEdited(text, places, run)).toBe(true);
  await new KeptEdits(storage).keep(uri, path, text, places);

  const again = foundAnew(text, locateSteps(text, run.steps), run, new KeptEdits(storage).of(uri, path, text));
  expect(again).toEqual(places);
  expect(again.edited.map(({ start, end }) => text.slice(start, end))).toEqual([is]);
  expect(editedResponse(text, again, run)).toBe(run.response.replace(was, is));
  // Without what was kept, only a step is missing.
  expect(foundAnew(text, locateSteps(text, run.steps), run, undefined)).toMatchObject({ edited: [], whole: undefined });
});

test("places are of one text, one document and one run", async () => {
  const edits = new KeptEdits(memento());
  const { text, places } = typed();
  await edits.keep(uri, path, text, places);
  expect(edits.of(uri, path, `${text} `)).toBeUndefined();
  expect(edits.of("file:///work/other.md", path, text)).toBeUndefined();
  expect(edits.of(uri, "/runs/other.cotrun.json", text)).toBeUndefined();
  await edits.forget(uri);
  expect(edits.of(uri, path, text)).toBeUndefined();
});

test("a text as it was read is no edit", () => {
  const places = foundAnew(run.response, locateSteps(run.response, run.steps), run, undefined);
  expect(wasEdited(run.response, places, run)).toBe(false);
});
