/** A result as text: for the terminal, and as Markdown for docs/benchmarks.md. */
import { type Goal, goalsOf } from "./goals.js";
import { type ContenderId, contenderIds, contenderNames, type MeasureRow } from "./measures.js";
import type { SpeedResult } from "./result.js";

const peers = contenderIds.filter((id) => id !== "ours");
const heading = [
  "measure",
  "unit",
  ...contenderIds.map((id) => contenderNames[id]),
  ...peers.map((id) => `÷ ${contenderNames[id]}`),
];
const nothing = "–";

export function plainText(result: SpeedResult): string {
  const rows = [heading, ...measured(result).map(cellsOf)];
  const goals = [["goal", "wanted", "measured", "met"], ...goalsOf(result).map(cellsOfGoal)];
  return [...facts(result), "", ...aligned(rows), "", ...aligned(goals), ...missing(result)].join("\n");
}

export function markdown(result: SpeedResult): string {
  const right = "---:";
  return [
    ...facts(result).map((line) => `- ${line}`),
    "",
    ...table([heading, ["---", "---", ...heading.slice(2).map(() => right)], ...measured(result).map(cellsOf)]),
    "",
    ...table([
      ["goal", "wanted", "measured", "met"],
      ["---", "---", right, "---"],
      ...goalsOf(result).map(cellsOfGoal),
    ]),
    ...missing(result).map((line) => (line === "" ? line : `- ${line}`)),
  ].join("\n");
}

function facts({ machine }: SpeedResult): string[] {
  const { model, threads, runs, cpu, cores, features, memoryGiB, system, node, load, notes, versions } = machine;
  const { checkedChain, editedChain } = notes;
  return [
    `${model.name}, ${threads} threads, medians of ${runs} runs, ${machine.date}`,
    `Command: ${machine.command}`,
    `${cpu}, ${cores} cores for this process, ${memoryGiB} GiB; ${features?.join(" ") ?? "features unknown"}`,
    `${system}, Node ${node}; load ${load[0] ?? "unknown"} before, ${load[1] ?? "unknown"} after`,
    ...contenderIds.flatMap((id) => (versions[id] ? [`${contenderNames[id]}: ${versions[id]}`] : [])),
    ...(checkedChain
      ? [
          `checks: ${checkedChain.steps} steps, ${checkedChain.tokens} tokens, written in ${checkedChain.seconds.toFixed(1)} s`,
        ]
      : []),
    ...(editedChain
      ? [`recheck: ${editedChain.tokens} tokens, the whole read in ${editedChain.seconds.toFixed(1)} s`]
      : []),
  ];
}

function measured({ measures }: SpeedResult): MeasureRow[] {
  return measures.filter((row) => contenderIds.some((id) => row[id] !== null));
}

function cellsOf(row: MeasureRow): string[] {
  const figure = (id: ContenderId) => (row[id] === null ? nothing : significant(row[id]));
  const ratio = (id: ContenderId) =>
    row.ours === null || row[id] === null ? nothing : (row.ours / row[id]).toFixed(2);
  return [row.name, row.unit, ...contenderIds.map(figure), ...peers.map(ratio)];
}

function cellsOfGoal({ what, wanted, measured, met }: Goal): string[] {
  const value = measured === null ? "not measured" : significant(measured);
  return [what, wanted, value, met === null ? nothing : met ? "yes" : "no"];
}

function missing({ failures }: SpeedResult): string[] {
  if (failures.length === 0) return [];
  const one = ({ contender, measure, reason }: SpeedResult["failures"][number]) =>
    `Not measured: ${contenderNames[contender]}${measure ? `, ${measure}` : ""}: ${reason.replace(/\s+/g, " ")}`;
  return ["", ...failures.map(one)];
}

/** Three significant digits, and whole numbers whole. */
function significant(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("  "),
  );
}

function table(rows: readonly (readonly string[])[]): string[] {
  return rows.map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
}
