import { extractAnswer, sameAnswer } from "../core/answer/extract.js";
import { segment } from "../core/steps/segment.js";
import { exactAnswerTokens, readingPositions, tokenSpan } from "../core/steps/tokens.js";
import {
  numericAnswer,
  type OwnSolutionReading,
  type ReadOwnSolution,
  type ReadOwnSolutions,
} from "../probes/solutions/ownSolutions.js";
import { featuresOf } from "../probes/steps/stepSamples.js";
import type { Engine, GeneratedSequence } from "../protocol/engine.js";
import { AnswerForcer } from "./forcedAnswer.js";
import { atLayers } from "./keptResiduals.js";
import { chatOf } from "./request.js";
import { concatenated } from "./sequence.js";

/** Longer than nearly all solutions in the form that the default system prompt asks for. */
const LONGEST = 280;
const number = { kind: "number" } as const;

/**
 * The model solves problems greedily under the product's own system prompt, all at once, and each solution is then read
 * teacher-forced: at the prompt's last token and at the end of each step. Residuals are kept at `layers`.
 */
export function ownSolutionReader(engine: Engine, hidden: number, layers: readonly number[]): ReadOwnSolutions {
  return async (problems, signal = new AbortController().signal) => {
    const prompts: Int32Array[] = [];
    for (const { question } of problems) prompts.push((await engine.chat(chatOf(question))).ids);
    const written = await engine.generateMany(
      {
        ...{ prefix: new Int32Array(0), sequences: prompts, seeds: prompts.map(() => 0) },
        ...{ maxTokens: LONGEST, temperature: 0, topP: 1, stop: [] },
      },
      undefined,
      signal,
    );
    const forcer = new AnswerForcer(engine, number, new Int32Array(0), signal);
    const forced = await forcer.force(
      prompts.map((ids) => ({ ids, lineBreaks: Number.POSITIVE_INFINITY, insideThinking: false })),
    );
    const read: ReadOwnSolution[] = [];
    for (const [i, problem] of problems.entries()) {
      const { text, finish } = written[i]!;
      const answer = extractAnswer(text, number);
      const right = { text: numericAnswer(problem)!, kind: "number" as const };
      // Cut off before it came to an answer, a solution is neither right nor wrong.
      if (finish === "length" || !answer) continue;
      const { reading, steps } = await readSolution(engine, prompts[i]!, written[i]!, { hidden, layers }, signal);
      if (steps.length === 0) continue;
      read.push({
        solution: {
          ...{ problem: problem.id, domain: problem.domain, right: sameAnswer(answer, right), steps },
          promptTokens: prompts[i]!.length,
          tokens: written[i]!.tokens.ids.length,
          forced: forced[i]!.probability,
        },
        reading,
      });
    }
    return read;
  };
}

async function readSolution(
  engine: Engine,
  prompt: Int32Array,
  { text, tokens }: GeneratedSequence,
  { hidden, layers }: { hidden: number; layers: readonly number[] },
  signal: AbortSignal,
): Promise<{ reading: OwnSolutionReading; steps: string[] }> {
  const places = segment(text).flatMap((step) => {
    const within = tokenSpan(step.chars, tokens.ends);
    if (within.end === within.start) return [];
    const at = readingPositions(step.text, step.chars, within, tokens.ends);
    const answer = exactAnswerTokens(step.text, step.chars, within, tokens.ends);
    return [{ text: step.text, within, answer, at: [at["last-content"], at.closing] }];
  });
  const end = prompt.length - 1;
  const held = [
    end,
    ...new Set(
      places
        .flatMap(({ at }) => at)
        .sort((a, b) => a - b)
        .map((p) => prompt.length + p),
    ),
  ];
  const { residuals, logProbs } = await engine.score(
    { ids: concatenated(prompt, tokens.ids), from: prompt.length, residualsAt: Int32Array.from(held) },
    signal,
  );
  const rows = (positions: readonly number[]) =>
    atLayers(
      residuals,
      held.length,
      hidden,
      layers,
      positions.map((position) => held.indexOf(position)),
    );
  return {
    steps: places.map((place) => place.text),
    reading: {
      prompt: rows([end]),
      steps: places.map(({ within, answer, at }) => ({
        residuals: rows(at.map((position) => prompt.length + position)),
        features: featuresOf(logProbs.subarray(within.start, within.end), {
          ...{ start: answer.start - within.start, end: answer.end - within.start },
        }),
        tokens: within.end - within.start,
      })),
    },
  };
}
