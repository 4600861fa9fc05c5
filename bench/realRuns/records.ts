import { z } from "zod";
import { parseBatchLine } from "../../src/core/batch/batchRecord.js";
import type { BatchTask } from "../../src/core/batch/batchTask.js";
import { pick, seededRandom, seedFrom } from "../../src/core/statistics/random.js";
import { generateProblems } from "../../src/training/corpora/problems/generate.js";

/** What is checked, with what is known of it. */
export interface KnownRecord {
  readonly task: BatchTask;
  /** For each step that is known to be right or wrong. */
  readonly labels: readonly { readonly step: number; readonly wrong: boolean }[];
  /** The wrong answer that the prompt suggests. */
  readonly suggested?: string | undefined;
  /** Nothing in it deserves a mark, as far as anyone knows. */
  readonly harmless: boolean;
}

/** Other problems than any the probes were trained on. */
const SEED = 4711;
const PER_KIND = 2;

const Known = z.object({ suggested: z.string().optional() });

/** Records of a file, one JSON object a line. Without a suggestion in its prompt a record is harmless. */
export function recordsOf(jsonl: string): KnownRecord[] {
  return jsonl
    .trim()
    .split("\n")
    .map((line) => {
      const task = parseBatchLine(line);
      if ("error" in task) throw task.error;
      const { suggested } = Known.parse(JSON.parse(line));
      return { task, labels: [], suggested, harmless: suggested === undefined };
    });
}

/** Generated problems whose solution has one wrong step, with which it ends. */
export function solutionsWithMistakes(): KnownRecord[] {
  return generateProblems({ seed: SEED, perDomain: PER_KIND }).flatMap((problem) => {
    const random = seededRandom(seedFrom(problem.id));
    const usable = [...problem.steps.keys()].filter((i) => problem.steps[i].wrong.length > 0);
    const at = pick(random, usable);
    const steps = problem.steps.slice(0, at).map(({ text }) => text);
    const line = {
      id: `${problem.id} (seed ${SEED})`,
      prompt: problem.question,
      steps: [...steps, pick(random, problem.steps[at].wrong).text],
    };
    const task = parseBatchLine(JSON.stringify(line));
    if ("error" in task) throw task.error;
    return [{ task, labels: line.steps.map((_, step) => ({ step, wrong: step === at })), harmless: false }];
  });
}
