import { gzipSync } from "node:zlib";
import type { Location, Log, ReportingDescriptor, Result, Run } from "sarif";

/**
 * What GitHub's code scanning asks of a log beyond the schema, from its "SARIF support for code scanning": the properties that
 * it requires, its limits, and what its upload action does. Returns the rules that are broken, empty for a log that is taken.
 */
export function uploadFaults(text: string, options: { readonly files: readonly string[] }): string[] {
  const log = JSON.parse(text) as Log;
  const faults: string[] = [];
  const rule = (holds: unknown, fault: string) => {
    if (!holds) faults.push(fault);
  };
  rule(log.version === "2.1.0" && log.$schema, "version and $schema");
  rule(log.runs.length >= 1 && log.runs.length <= 20, "at most 20 runs");
  rule(gzipSync(text).length <= 10_000_000, "at most 10 MB when compressed");
  for (const run of log.runs) {
    const rules = run.tool.driver.rules ?? [];
    rule(run.tool.driver.name, "a tool with a name");
    rule(rules.length <= 25_000, "at most 25,000 rules");
    rule((run.results ?? []).length <= 25_000, "at most 25,000 results");
    rule(new Set(rules.map(({ id }) => id)).size === rules.length, "rules with ids of their own");
    for (const descriptor of rules) faults.push(...ruleFaults(descriptor));
    for (const result of run.results ?? []) faults.push(...resultFaults(result, run, options.files));
    const alerts = (run.results ?? []).map(
      ({ ruleId, partialFingerprints }) => `${ruleId} ${partialFingerprints?.primaryLocationLineHash}`,
    );
    rule(new Set(alerts).size === alerts.length, "no two results that are taken for one alert");
  }
  return [...new Set(faults)];
}

const levels = ["none", "note", "warning", "error"];

function ruleFaults(rule: ReportingDescriptor): string[] {
  const { id, name = "", shortDescription, fullDescription, help, defaultConfiguration, properties } = rule;
  const isText = (text: string | undefined, most: number) => text !== undefined && text !== "" && text.length <= most;
  return [
    isText(id, 255) || "rule: an id of at most 255 characters",
    name.length <= 255 || "rule: a name of at most 255 characters",
    isText(shortDescription?.text, 1024) || "rule: shortDescription.text of at most 1,024 characters",
    isText(fullDescription?.text, 1024) || "rule: fullDescription.text of at most 1,024 characters",
    isText(help?.text, Number.POSITIVE_INFINITY) || "rule: help.text",
    levels.includes(defaultConfiguration?.level ?? "warning") || "rule: a level",
    (properties?.tags ?? []).length <= 20 || "rule: at most 20 tags",
  ].filter((fault) => typeof fault === "string");
}

function resultFaults(result: Result, { tool, columnKind }: Run, files: readonly string[]): string[] {
  const { message, ruleId, ruleIndex = -1, level, locations = [], partialFingerprints } = result;
  return [
    (message.text ?? "").trim() !== "" || "result: message.text",
    tool.driver.rules?.[ruleIndex]?.id === ruleId || "result: a rule by its id and index",
    levels.includes(level ?? "warning") || "result: a level",
    (locations.length >= 1 && locations.length <= 1000) || "result: 1 to 1,000 locations",
    /^[\da-f]+:\d+$/u.test(partialFingerprints?.primaryLocationLineHash ?? "") || "result: primaryLocationLineHash",
    columnKind === "utf16CodeUnits" || "columns that count UTF-16 code units",
    ...locations.flatMap((location) => locationFaults(location, files)),
  ].filter((fault) => typeof fault === "string");
}

function locationFaults({ physicalLocation }: Location, files: readonly string[]): (string | true)[] {
  const { artifactLocation, region } = physicalLocation ?? {};
  const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = region ?? {};
  const uri = artifactLocation?.uri ?? "";
  return [
    uri !== "" || "location: a uri",
    /^[\w.~%!$&'()*+,;=:@/-]*$/u.test(uri) || "location: a uri without characters that have to be escaped",
    !/^\/|(?:^|\/)\.\.(?:\/|$)/u.test(uri) || "location: a uri within the checkout",
    files.includes(decodeURIComponent(uri)) || "location: a file that exists",
    (startLine >= 1 && startColumn >= 1 && endColumn >= 1) || "location: a region, counted from 1",
    endLine > startLine || (endLine === startLine && endColumn >= startColumn) || "location: an end behind its start",
  ];
}
