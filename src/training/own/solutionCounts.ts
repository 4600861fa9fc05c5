import type { JudgedSolution } from "../corpora/solutions/judgedSolution.js";

/** What was written, and what a program says of it. */
export interface SolutionCounts {
  readonly planned: number;
  readonly solutions: number;
  readonly cutOff: number;
  readonly right: number;
  readonly noAnswer: number;
  readonly wrongSteps: number;
  readonly byComputation: number;
  readonly rightSteps: number;
  readonly rightStepsOfWrong: number;
  readonly wrongStepsOfRight: number;
  readonly domains: readonly {
    readonly domain: string;
    readonly solutions: number;
    readonly right: number;
    readonly wrongSteps: number;
    readonly rightSteps: number;
  }[];
}

export function solutionCounts(all: readonly JudgedSolution[], planned: number, cutOff: number): SolutionCounts {
  const labels = all.flatMap(({ labels: mine, right }) =>
    mine.flatMap((label) => (label === null ? [] : [{ ...label, right }])),
  );
  const wrong = labels.filter((label) => label.wrong);
  const domains = [...new Set(all.map(({ asked }) => asked.problem.domain))];
  const stepsOf = (mine: readonly JudgedSolution[], isWrong: boolean) =>
    mine.reduce((sum, { labels: own }) => sum + own.filter((label) => label?.wrong === isWrong).length, 0);
  return {
    planned,
    solutions: all.length + cutOff,
    cutOff,
    right: all.filter(({ right }) => right).length,
    noAnswer: all.filter(({ answer }) => answer === null).length,
    wrongSteps: wrong.length,
    byComputation: wrong.filter(({ by }) => by === "computation").length,
    rightSteps: labels.length - wrong.length,
    rightStepsOfWrong: labels.filter((label) => !label.wrong && !label.right).length,
    wrongStepsOfRight: wrong.filter(({ right }) => right).length,
    domains: domains.map((domain) => {
      const mine = all.filter(({ asked }) => asked.problem.domain === domain);
      return {
        domain,
        solutions: mine.length,
        right: mine.filter(({ right }) => right).length,
        wrongSteps: stepsOf(mine, true),
        rightSteps: stepsOf(mine, false),
      };
    }),
  };
}
