import type { Log, ReportingDescriptor, Run as SarifRun } from "sarif";
import { plainLine } from "./plainText.js";

/** GitHub takes no more of a run. */
export const mostResults = 25_000;

/** SARIF messages may hold links in square brackets (3.11.6), so text from outside has its brackets escaped. */
export function sarifMessage(text: string): string {
  return plainLine(text).replace(/[\\[\]]/gu, "\\$&");
}

/** A SARIF 2.1.0 log of one run, as JSON text. @param product such as `cotcheck 1.2.3` */
export function sarifLog(
  product: string,
  rules: ReportingDescriptor[],
  rest: Omit<SarifRun, "tool" | "columnKind">,
): string {
  const driver = { name: "cotcheck", ...sarifVersion(product), rules };
  const log: Log = {
    version: "2.1.0",
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", ...rest }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Of a product such as `cotcheck 1.2.3`, as a tool's driver states it. */
function sarifVersion(product: string): { semanticVersion?: string } {
  const [, semanticVersion] = /(?:^| )(\d+\.\d+\.\d+[\w.+-]*)$/u.exec(product) ?? [];
  return semanticVersion === undefined ? {} : { semanticVersion };
}
