import { expect, test } from "vitest";
import { featuresCommand } from "../../../../src/cli/commands/features.js";

test.each([
  [
    "a run that is not there",
    ["show", "no-such-folder/run.cotrun.json"],
    "cannot be read: there is no such file (ENOENT)",
  ],
  ["a step that is not there", ["show", "test/fixtures/runs/marked.cotrun.json", "--step", "9"], "there is no step 9"],
  ["a token without its step", ["show", "test/fixtures/runs/marked.cotrun.json", "--token", "2"], "--step"],
  ["a search for nothing", ["search", " "], "Name a word"],
])("%s is the caller's mistake", async (_, given, words) => {
  await expect(featuresCommand().parseAsync(given, { from: "user" })).rejects.toMatchObject({
    code: "usage",
    message: expect.stringContaining(words),
  });
});
