import { pick, seededRandom, seedFrom } from "../../core/statistics/random.js";
import type { WorkedProblem } from "../../training/corpora/problems/workedProblem.js";
import type { KeptShape } from "../../training/corpora/steps/stepPass.js";
import type { ProblemSampler, StepSample } from "../../training/corpora/steps/stepSamples.js";
import type { Engine, Tokens } from "../../protocol/engine.js";
import { commonLength, concatenated } from "../../reader/sequence.js";
import { keptPositions, type StepPlace, stepPlace, stepPass } from "./stepPlace.js";

/**
 * Passes over every step of a problem's right solution and one wrong variant of each in its place: the solution in one pass, all
 * variants in another, each seeing the solution up to its own step.
 */
export function problemSampler(engine: Engine, shape: KeptShape): ProblemSampler {
  return async (problem, signal) => {
    const right = problem.steps.map(({ text }) => text);
    const usable = [...problem.steps.keys()].filter((i) => problem.steps[i].wrong.length > 0);
    if (usable.length === 0) return [];
    const prompt = (await engine.chat([{ role: "user", content: problem.question }])).ids;
    const trunk = await engine.tokenize(written(right, problem));
    const ids = concatenated(prompt, trunk.ids);
    const places = usable.map((i) => placeOf(right, i, trunk));
    const held = keptPositions(places);
    const trunkPass = await engine.score(
      { ids, from: prompt.length, residualsAt: Int32Array.from(held, (position) => prompt.length + position) },
      signal,
    );
    const sample = (i: number): Omit<StepSample, "text" | "mistake"> => ({
      problem: problem.id,
      domain: problem.domain,
      index: i,
      steps: right.length,
    });
    const rightPasses = places.map((place) => stepPass(place, { ...trunkPass, held }, shape));

    // Which variant of a step is taken depends on nothing but its problem.
    const random = seededRandom(seedFrom(problem.id));
    const variants = [];
    for (const i of usable) {
      const { text, mistake } = pick(random, problem.steps[i].wrong);
      const texts = [...right.slice(0, i), text];
      const tokens = await engine.tokenize(written(texts, problem));
      const place = placeOf(texts, i, tokens);
      // From one token before, whose pass gives the first token's probability.
      const first = Math.min(commonLength(tokens.ids, trunk.ids), place.tokens.start, ...place.kept) - 1;
      const own = first < 0 ? concatenated(prompt.subarray(-1), tokens.ids) : tokens.ids.subarray(first);
      variants.push({ i, text, mistake, place, first, own, held: keptPositions([place]) });
    }
    const many = await engine.readMany(
      {
        sequences: variants.map(({ own }) => own),
        residualsAt: variants.map(({ held, first }) => Int32Array.from(held, (position) => position - first)),
        prefix: ids,
        behind: variants.map(({ first }) => prompt.length + first),
      },
      signal,
    );
    // A variant's pass begins with a token of the trunk, whose probability is not in it.
    const logProbs = (first: number, own: Float32Array) =>
      Float32Array.from([...trunkPass.logProbs.subarray(0, first + 1), ...own.subarray(1)]);
    return [
      ...usable.map((i, k) => ({
        sample: { ...sample(i), text: right[i], mistake: null },
        pass: rightPasses[k],
      })),
      ...variants.map(({ i, text, mistake, place, held, first }, k) => ({
        sample: { ...sample(i), text, mistake },
        pass: stepPass(
          place,
          { held, logProbs: logProbs(first, many.logProbs[k]), residuals: many.residuals[k] },
          shape,
        ),
      })),
    ];
  };
}

/** The steps as lines. One that more would follow ends with its line break, as it does in a whole solution. */
function written(texts: readonly string[], { steps }: WorkedProblem): string {
  return texts.join("\n") + (texts.length < steps.length ? "\n" : "");
}

function placeOf(texts: readonly string[], i: number, { ends }: Tokens): StepPlace {
  const start = texts.slice(0, i).reduce((sum, text) => sum + text.length + 1, 0);
  const text = texts[i];
  return stepPlace(text, { start, end: start + text.length }, ends);
}
