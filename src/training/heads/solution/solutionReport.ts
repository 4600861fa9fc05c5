import type { PlottedHead } from "../../report/probePlots.js";
import { table, twoDecimals as f } from "../../report/reportTable.js";
import type { Figures, OwnHeadReport, SolutionReport } from "./trainSolutions.js";

/** What the plots show of both heads. */
export function plottedSolutionHeads({ knows, answerWrong }: SolutionReport): PlottedHead[] {
  const plotted = (name: string, of: string, { head, baselines, calibration, layers }: OwnHeadReport): PlottedHead => {
    const best = baselines.reduce((a, b) => (b.all > a.all ? b : a));
    return {
      name,
      reliability: { of, bins: calibration.bins, error: calibration.error },
      layers: {
        curves: [
          { name: "one layer, problems left out", byLayer: layers.map(({ layer, all }) => ({ layer, auroc: all })) },
        ],
        head: head.all,
        baseline: { name: best.name, auroc: best.all },
      },
    };
  };
  return [
    plotted("Knows head", "the answer will be right", knows),
    plotted("Answer-wrong head", "the answer will be wrong", answerWrong),
  ];
}

/** The heads on the model's own solutions, as Markdown. */
export function solutionReportMarkdown(report: SolutionReport): string {
  const { counts, domains, knows, answerWrong } = report;
  return `## Heads on the model's own solutions

${report.quality}

${counts.solutions} problems solved greedily under the product's own system prompt, ${counts.right} of them rightly; ${counts.steps} steps. Whether an answer is right, a program
decided. Problems left out are in no fit. "Within kinds" compares a right with a wrong solution of one kind of problem, so that telling hard kinds from easy ones gains nothing.

${table(
  ["kind", "solutions", "right"],
  domains.map(({ domain, solutions, right }) => [domain, solutions, right]),
)}

### Knows: will the answer be right, read before the first token of the reasoning

${figures("**knows head**", knows)}

### Answer-wrong: will the answer be wrong, read at every step, mean over the solution

${figures("**answer-wrong head**", answerWrong, [
  { name: "the head at the first step alone", ...answerWrong.firstStep },
  { name: "the head at the last step alone", ...answerWrong.lastStep },
  { name: "the knows head, before the reasoning", ...answerWrong.knowsHead },
])}
`;
}

function figures(
  name: string,
  { head, interval, baselines, shuffledLabels, layers, calibration }: OwnHeadReport,
  more: readonly ({ readonly name: string } & Figures)[] = [],
): string {
  const row = (label: string, { within, all }: Figures) => [label, f(within), f(all)];
  return `${table(
    ["", "within kinds", "all together"],
    [
      [name, `**${f(head.within)}** (95 % ${f(interval.low)}–${f(interval.high)})`, f(head.all)],
      ...more.map((one) => row(one.name, one)),
      ...baselines.map((one) => row(`baseline: ${one.name}`, one)),
      row("control: labels dealt anew over problems", shuffledLabels),
    ],
  )}

By layer, all together: ${layers.map(({ layer, all }) => `${layer}: ${f(all)}`).join(", ")}. Expected calibration error ${calibration.error.toFixed(3)}.`;
}
