import type { Chapter } from "../heads/headTraining.js";
import type { PlottedHead } from "../report/probePlots.js";
import { interval as range, table, twoDecimals as f } from "../report/reportTable.js";
import type { BothAurocs } from "./bothAurocs.js";
import type { OutcomeReport } from "./outcomeReport.js";

/** What the plots show of a head. @param of what its probability is of */
export function plottedOutcome(name: string, of: string, report: OutcomeReport): PlottedHead {
  const { head, baselines, calibration, layers } = report;
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
}

/** The heads on outcomes share it: they are trained on the same solutions. */
export function outcomeChapter({ counts, domains }: OutcomeReport): Chapter {
  return {
    title: "Heads on the model's own solutions",
    opening: `${counts.solutions} problems solved greedily under the product's own system prompt, ${counts.right} of them rightly; ${counts.steps} steps. Whether an answer is right, a program
decided. Problems left out are in no fit. "Within kinds" compares a right with a wrong solution of one kind of problem, so that telling hard kinds from easy ones gains nothing.

${table(
  ["kind", "solutions", "right"],
  domains.map(({ domain, solutions, right }) => [domain, solutions, right]),
)}`,
  };
}

/** Markdown. @param more other ways of telling the same, to be compared with the head */
export function outcomeSection(
  title: string,
  name: string,
  { head, interval, baselines, shuffledLabels, layers, calibration }: OutcomeReport,
  more: readonly ({ readonly name: string } & BothAurocs)[] = [],
): string {
  const row = (label: string, { within, all }: BothAurocs) => [label, f(within), f(all)];
  return `### ${title}

${table(
  ["", "within kinds", "all together"],
  [
    [`**${name}**`, `**${f(head.within)}** (${range(interval)})`, f(head.all)],
    ...more.map((one) => row(one.name, one)),
    ...baselines.map((one) => row(`baseline: ${one.name}`, one)),
    row("control: labels dealt anew over problems", shuffledLabels),
  ],
)}

By layer, all together: ${layers.map(({ layer, all }) => `${layer}: ${f(all)}`).join(", ")}. Expected calibration error ${calibration.error.toFixed(3)}.`;
}
