import { expect, it } from "vitest";
import { seededRandom } from "../../../../../src/core/statistics/random.js";
import { domains } from "../../../../../src/training/corpora/problems/domains/index.js";
import { styled } from "../../../../../src/training/corpora/problems/styles.js";

const claiming = ["ordering", "logic", "dates-units", "fact-chains"];
const problems = domains
  .filter(({ name }) => claiming.includes(name))
  .flatMap((domain) => Array.from({ length: 100 }, (_, i) => domain.make(i, seededRandom(7_000 + i))));

it("changes no more than what stands before, the first letter's case and the last full stop", () => {
  const seen = new Set<string>();
  for (const [i, problem] of problems.entries()) {
    const result = styled(problem, seededRandom(i));
    expect({ ...result, steps: [] }).toEqual({ ...problem, style: result.style, steps: [] });
    for (const [s, step] of result.steps.entries()) {
      const plain = problem.steps[s];
      const pairs = [
        [step.text, plain.text],
        ...step.wrong.map((wrong, w) => [wrong.text, plain.wrong[w].text] as const),
      ] as const;
      expect(step.wrong.map(({ mistake }) => mistake)).toEqual(plain.wrong.map(({ mistake }) => mistake));
      const dresses = pairs.map(([dressed, text]) => {
        const stop = dressed!.endsWith(".");
        const body = stop ? text! : text!.replace(/\.$/, "");
        const rest = body.slice(1);
        expect(dressed!.endsWith(rest), dressed).toBe(true);
        const letter = dressed!.charAt(dressed!.length - rest.length - 1);
        expect(letter.toUpperCase()).toBe(body.charAt(0).toUpperCase());
        return `${dressed!.slice(0, dressed!.length - rest.length - 1)}|${stop}|${letter !== body.charAt(0)}`;
      });
      seen.add(dresses[0].split("|")[0]);
      // Digits and names have no other case to be in, but then no text of the step is lowered.
      expect(new Set(dresses).size, `${step.text} ${dresses.join()}`).toBe(1);
    }
  }
  expect([...seen].sort()).toEqual(
    expect.arrayContaining(["", "- ", "1. ", "First, ", "Hmm, ", "Step 1: ", "I think "]),
  );
});
