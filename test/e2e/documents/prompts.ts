import { findingTemplates } from "../../../src/report/words/finding.js";
import { english } from "../../../src/report/words/language.js";

/** A question over which SmolLM2 writes for as long as it may: some seconds. */
export const question =
  "Explain in great detail, step by step, how bread is made from a field of wheat, with ten examples.\n";

/** A chain of thought with one step that a program refutes and one that it confirms. */
export const transcript = `## User

A baker makes 12 trays with 9 rolls on each tray. Then 20 rolls are sold. How many rolls are left?

## Assistant

There are 12 trays with 9 rolls on each tray.
So the baker makes 12 * 9 = 118 rolls.
Then 20 rolls are sold.
118 - 20 = 98.
The answer is 98.
`;

/** The step above that is not right. */
export const wrongStep = "So the baker makes 12 * 9 = 118 rolls.";

/** What is found in the transcript. */
export const wrongWords = english.say(findingTemplates.calculation, 2, "12 * 9", "108", "118");
