import type { ReliabilityBin } from "../../core/statistics/calibration.js";

/** How reports write figures. */
export const twoDecimals = (value: number): string => value.toFixed(2);
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
/** A 95 % interval. */
export const interval = ({ low, high }: { readonly low: number; readonly high: number }, digits = 2): string =>
  `95 % ${low.toFixed(digits)}–${high.toFixed(digits)}`;

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [
    `| ${head.join(" | ")} |`,
    `|${head.map(() => "---").join("|")}|`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n");
}

/** What probabilities said, and how often it was so. @param what such as "wrong in truth" */
export function reliabilityTable(bins: readonly ReliabilityBin[], what: string): string {
  return table(
    ["probability said", "n", "mean said", what],
    bins.map(({ low, high, count, predicted, observed }) => [
      `${twoDecimals(low)}–${twoDecimals(high)}`,
      count,
      twoDecimals(predicted),
      twoDecimals(observed),
    ]),
  );
}
