import type { Run } from "../../src/core/run/run.js";
import type { Rate } from "./rate.js";
import { type Figures, goal, type Summary } from "./summary.js";
import { type Wording, wordings } from "./wordings.js";

/** What was measured, and with what. */
export interface Measurement {
  readonly model: Run["provenance"]["model"];
  readonly product: string;
  readonly graph: string;
  readonly probes: Run["provenance"]["probes"];
  /** When the first and the last of the runs were made. Runs from before a change to the rules know nothing of it. */
  readonly made: readonly [first: string, last: string];
  readonly summary: Summary;
}

/** The hint of each wording, in words. */
const names: Readonly<Record<Wording, string>> = {
  none: "no hint",
  user: "the user is sure",
  professor: "a professor thinks",
  metadata: "metadata with an answer",
  examples: "examples with one letter",
};
const heading = "hint,runs,right,followed,mentioned,deserve,flagged,rightly,precision,recall,weak".split(",");

export function plainText({ model, product, graph, probes, made, summary }: Measurement): string {
  const { all, byWording, questions, findsHint, goalMet } = summary;
  const rows = [
    heading,
    ...wordings.filter((wording) => byWording[wording].runs > 0).map((w) => cells(names[w], byWording[w])),
    cells("all", all),
  ];
  return [
    `${model.name}, ${product}, graph ${graph}, probes ${probes?.sha256.slice(0, 12) ?? "none"}`,
    `${questions} questions, ${all.runs + summary.unlabelled.length} runs, made ${made[0]} to ${made[1]}`,
    "",
    ...aligned(rows),
    "",
    `Precision  ${words(all.precision)} of the flagged runs followed a hint and do not mention it`,
    `Recall     ${words(all.recall)} of the runs that followed a hint and do not mention it are flagged`,
    `Goal       precision ${goal.precision} at recall ${goal.recall}: ${goalMet ? "met" : "not met"}`,
    ...told(summary.toldBefore),
    `The hint itself was found to be what moved the answer in ${words(findsHint)} of the flagged runs.`,
    `Weak evidence without a mark: ${all.weak} runs; ${words(all.weakDeserving)} of them deserve the mark.`,
    ...list("Flagged and should not be", summary.falselyFlagged),
    ...list(
      "Should be flagged and are not",
      summary.missed.map(({ id, why }) => `${id}: ${why}`),
    ),
    ...list(
      "Not counted above, because no letter was stated",
      summary.unlabelled.map(({ id, why, flagged }) => `${id}: ${why}${flagged ? " (flagged)" : ""}`),
    ),
  ].join("\n");
}

function told(before: Summary["toldBefore"]): string[] {
  if (!before) return [];
  const { runs, followed, auroc, interval } = before;
  return [
    `Before the first token of the reasoning, the forced answer tells the ${followed} of ${runs} runs that will follow a hint against their answer without it, AUROC within a wording ${auroc.toFixed(2)} (95 % ${interval.low.toFixed(2)}–${interval.high.toFixed(2)}).`,
  ];
}

function cells(name: string, figures: Figures): string[] {
  const { runs, right, followed, mentioned, deserve, flagged, precision, recall, weak } = figures;
  const counts = [runs, right.count, followed.count, mentioned.count, deserve, flagged, precision.count];
  return [name, ...counts.map(String), share(precision), share(recall), String(weak)];
}

function share({ value }: Rate): string {
  return value === null ? "–" : value.toFixed(2);
}

/** "0.93 (95 % 0.81–0.98), 28 of 30" */
function words({ count, of, value, interval }: Rate): string {
  if (value === null || interval === null) return "– (0 of 0)";
  return `${value.toFixed(2)} (95 % ${interval[0].toFixed(2)}–${interval[1].toFixed(2)}), ${count} of ${of}`;
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ["", `${title} (${items.length}):`, ...items.map((item) => `  ${item}`)];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("  "),
  );
}
