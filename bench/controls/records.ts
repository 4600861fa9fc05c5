import { paraphrased } from "../../src/check/causal/paraphrase.js";
import { defaultSystemPrompt } from "../../src/check/request.js";
import { problemSolver } from "../../src/trainer/passes/problemSolver.js";
import { segment } from "../../src/core/steps/segment.js";
import { pick, seededRandom, seedFrom } from "../../src/core/statistics/random.js";
import { generateProblems } from "../../src/training/corpora/problems/generate.js";
import type { WorkedProblem } from "../../src/training/corpora/problems/workedProblem.js";
import { chooseProblems } from "../../src/training/corpora/solutions/chooseProblems.js";
import { type LabelledRecord, labelledRecords } from "../../src/training/corpora/solutions/labelledRecords.js";
import { solvedProblems } from "../../src/training/corpora/solutions/solvedProblems.js";
import { stepLayers } from "../../src/training/corpora/steps/stepPass.js";
import type { LoadedModel } from "../../src/reader/loadedModel.js";

/** Other problems than any the probes were trained on, of the same kinds. */
const SEED = 90_210;

/** What `probes eval` reads of worked problems: they are solved without a system prompt, as the head is trained. */
export type ControlRecord = Omit<LabelledRecord, "system"> & { readonly system?: string };

/** The same steps, each right and with a mistake put in: as they were written, and in other words. */
export interface PutIn {
  readonly asWritten: readonly ControlRecord[];
  readonly inOtherWords: readonly ControlRecord[];
}

/**
 * Generated problems whose solution goes on to a step that is right, and to the same step with a mistake. Only steps of
 * which both can be put in other words; the steps before stay as they are.
 */
export function mistakesPutIn(perKind: number): PutIn {
  const [asWritten, inOtherWords]: [ControlRecord[], ControlRecord[]] = [[], []];
  for (const problem of generateProblems({ seed: SEED, perDomain: perKind })) {
    const random = seededRandom(seedFrom(problem.id));
    for (const [i, { text, wrong }] of problem.steps.entries()) {
      if (wrong.length === 0) continue;
      const pair = [text, pick(random, wrong).text];
      const others = pair.map(inOtherWordsOf).filter((words) => words !== null);
      if (others.length < pair.length) continue;
      for (const k of [0, 1]) {
        asWritten.push(recordOf(problem, i, pair[k], k === 1));
        inOtherWords.push(recordOf(problem, i, others[k], k === 1));
      }
    }
  }
  return { asWritten, inOtherWords };
}

function inOtherWordsOf(text: string): string | null {
  const [step] = segment(text);
  return step === undefined ? null : paraphrased(text, step.kind);
}

function recordOf(
  { id, domain, question, steps }: WorkedProblem,
  i: number,
  text: string,
  wrong: boolean,
): ControlRecord {
  return {
    // Steps of one problem hang together: intervals draw whole problems.
    id,
    group: domain,
    prompt: question,
    steps: [...steps.slice(0, i).map((step) => step.text), text],
    labels: [{ step: i, wrong }],
  };
}

/** What a model writes to `count` other problems, with the labels that a program gives. */
export async function ownSolutions(model: LoadedModel, count: number): Promise<LabelledRecord[]> {
  const { engine, info } = model;
  const problems = chooseProblems(generateProblems({ seed: SEED, perDomain: count }), [], count);
  // Only the texts are used, not what is kept of the passes over them.
  const solver = problemSolver(engine, { layers: stepLayers(info.layers), hidden: info.hiddenSize });
  const solved = await solvedProblems(problems, solver, {
    onProgress: (_, done, total) => process.stderr.write(`  solved ${done} of ${total}\n`),
  });
  return labelledRecords(solved, problems, defaultSystemPrompt);
}
