import { extractAnswer } from "../../core/answer/extract.js";
import { sameAnswer } from "../../core/answer/sameAnswer.js";
import { segment } from "../../core/steps/segment.js";
import {
  numericAnswer,
  type ProblemSolver,
  type SolvedProblem,
} from "../../training/corpora/solutions/solvedProblems.js";
import type { KeptShape } from "../../training/corpora/steps/stepPass.js";
import type { Engine } from "../../protocol/engine.js";
import { AnswerForcer } from "../../check/commitment/forcedAnswer.js";
import { commonStart } from "../../reader/sequence.js";
import { writtenPass } from "./writtenPass.js";
import { chatOf } from "../../check/request.js";

/** Longer than nearly all solutions in the form that the default system prompt asks for. */
const LONGEST = 280;
const number = { kind: "number" } as const;

/**
 * The model solves problems greedily under the product's own system prompt, all at once; a pass over each solution then keeps the
 * prompt's last token and the end of each step.
 */
export function problemSolver(engine: Engine, shape: KeptShape): ProblemSolver {
  return async (problems, signal = new AbortController().signal) => {
    const prompts: Int32Array[] = [];
    for (const { question } of problems) prompts.push((await engine.chat(chatOf(question))).ids);
    const prefix = commonStart(prompts);
    const written = await engine.generateMany(
      {
        prefix,
        sequences: prompts.map((ids) => ids.subarray(prefix.length)),
        seeds: prompts.map(() => 0),
        maxTokens: LONGEST,
        temperature: 0,
        topP: 1,
        stop: [],
      },
      undefined,
      signal,
    );
    const forcer = new AnswerForcer(engine, number, new Int32Array(0), signal);
    const forced = await forcer.force(
      prompts.map((ids) => ({ ids, lineBreaks: Number.POSITIVE_INFINITY, insideThinking: false })),
    );
    const solved: SolvedProblem[] = [];
    for (const [i, problem] of problems.entries()) {
      const { text, finish } = written[i];
      const answer = extractAnswer(text, number);
      const right = { text: numericAnswer(problem)!, kind: "number" as const };
      // Cut off before it came to an answer, a solution is neither right nor wrong.
      if (finish === "length" || !answer) continue;
      const { prompt, steps } = await writtenPass(engine, prompts[i], written[i], segment(text), shape, signal);
      if (steps.length === 0) continue;
      solved.push({
        solution: {
          problem: problem.id,
          domain: problem.domain,
          right: sameAnswer(answer, right),
          steps: steps.map((step) => step.text),
          promptTokens: prompts[i].length,
          tokens: written[i].tokens.ids.length,
          forced: forced[i].probability,
        },
        pass: { prompt, steps: steps.map(({ pass }) => pass) },
      });
    }
    return solved;
  };
}
