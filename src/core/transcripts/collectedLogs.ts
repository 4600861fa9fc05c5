import { fromJsonText, isObject, type JsonObject } from "./shapes.js";

/** How collectors of logs wrap the lines of a program: the key of the line, and another one that tells whose wrapper it is. */
const collectors: readonly (readonly [line: string, own: readonly string[]])[] = [
  // Docker and Kubernetes
  ["log", ["stream", "kubernetes"]],
  // systemd
  ["MESSAGE", ["__REALTIME_TIMESTAMP", "_PID", "SYSLOG_IDENTIFIER"]],
  // CloudWatch
  ["message", ["ingestionTime", "@ingestionTime", "logStreamName"]],
  ["@message", ["@timestamp"]],
  // Google Cloud
  ["jsonPayload", ["logName", "insertId"]],
  ["textPayload", ["logName", "insertId"]],
  // Loki
  ["line", ["labels", "tsNs"]],
];

/** What a program logged as JSON, where a collector wrapped it; undefined for any other object, and for lines of words. */
export function collectedLine(value: JsonObject): JsonObject | undefined {
  for (const [key, own] of collectors) {
    if (!(key in value) || !own.some((one) => one in value)) continue;
    const line = fromJsonText(value[key]);
    if (isObject(line)) return line;
  }
  return undefined;
}
