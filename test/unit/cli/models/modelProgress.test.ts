import { expect, test } from "vitest";
import { modelProgress } from "../../../../src/cli/models/modelProgress.js";
import type { ModelProgress } from "../../../../src/models/progress.js";

const arriving: ModelProgress = {
  activity: "downloading",
  doneBytes: 1_000_000,
  totalBytes: 4_000_000,
  note: { code: "part", values: [3, 22], detail: "the wheel small-part3 1.0.0" },
};

function notesWith(debug: boolean): string[] {
  const notes: string[] = [];
  const line = { show: () => {}, clear: () => {}, note: (text: string) => notes.push(text) };
  modelProgress(line, debug)(arriving);
  modelProgress(line, debug)({ ...arriving, note: undefined });
  return notes;
}

test("a note is said in plain words, and what it came from only with --debug", () => {
  expect(notesWith(false)).toEqual(["Fetching the model: part 3 of 22."]);
  expect(notesWith(true)).toEqual(["Fetching the model: part 3 of 22. (the wheel small-part3 1.0.0)"]);
});
