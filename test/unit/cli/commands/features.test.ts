import { expect, test } from "vitest";
import { featuresCommand } from "../../../../src/cli/commands/features.js";

test.each([
  ["a run that is not there", ["show", "no-such-folder/run.cotrun.json"], "cannot be read (ENOENT)"],
  ["a search for nothing", ["search", " "], "Name a word"],
])("%s is the caller's mistake", async (_, given, words) => {
  await expect(featuresCommand().parseAsync(given, { from: "user" })).rejects.toMatchObject({
    code: "usage",
    message: expect.stringContaining(words),
  });
});
