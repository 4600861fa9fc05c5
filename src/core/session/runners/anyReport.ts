import { readOutput } from "../acts/output.js";
import { reportsIn } from "./index.js";
import type { RunnerReport } from "./report.js";

/** A summary of a known runner of tests in a text that anyone wrote. */
export function anyReport(text: string): RunnerReport | null {
  if (!/\d/.test(text)) return null;
  const reports = reportsIn(readOutput(text).lines, "tests");
  return reports.find(({ verdict }) => verdict === "failed") ?? reports[0] ?? null;
}
