import { expect, test } from "vitest";
import { otherProgramsWords } from "../../../../src/cli/doctor/otherPrograms.js";
import type { OnDiskModel } from "../../../../src/models/onDisk/index.js";

const model = (program: string, more: Partial<OnDiskModel> = {}): OnDiskModel => ({
  id: "/m",
  state: "elsewhere",
  program,
  name: "m",
  path: "/m",
  bytes: 1,
  ...more,
});
const refusal = { code: "unsupported-model", message: "no" } as const;
const leftOut = [{ path: "/x", why: "missing-file" }] as const;

test.each([
  ["nothing", [], [], "none were found"],
  ["one that can be read", [model("Jan")], [], "Jan 1, 1 of 1 can be read; `cotcheck models list` names them"],
  [
    "several",
    [model("Ollama"), model("LM Studio", { refusal }), model("Ollama")],
    leftOut,
    "Ollama 2, LM Studio 1, 2 of 3 can be read, 1 left out; `cotcheck models list` names them",
  ],
  ["a broken record alone", [], leftOut, "1 left out; `cotcheck models list` names them"],
])("other programs' models in a line: %s", (_, models, missing, words) => {
  expect(otherProgramsWords(models, missing)).toBe(words);
});
