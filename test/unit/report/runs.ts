import { readFileSync } from "node:fs";
import type { RunEvent } from "../../../src/core/run/events.js";
import { Run } from "../../../src/core/run/run.js";

const folder = new URL("../../fixtures/runs/", import.meta.url);

/** Runs of the default model, recorded by `npm run bench -- fixtures`. */
export const recordedNames = ["marked", "numeric", "off-policy", "mixed", "abstaining", "cancelled"] as const;
export type RecordedName = (typeof recordedNames)[number];

export function recorded(name: RecordedName): Run {
  return Run.parse(JSON.parse(readFileSync(new URL(`${name}.cotrun.json`, folder), "utf8")));
}

/** What happened in that run, event by event; `done` carries the run that was recorded beside. */
export function recordedEvents(name: RecordedName): RunEvent[] {
  const lines = readFileSync(new URL(`${name}.events.jsonl`, folder), "utf8")
    .trimEnd()
    .split("\n");
  const events = lines.map((line) => JSON.parse(line) as RunEvent);
  return events.map((event) => (event.type === "done" ? { ...event, run: recorded(name) } : event));
}

/**
 * The run as a model with three traits, and one that is switched off, would have read it: anxiety leaves the band at the third step, nothing
 * was read of the second.
 */
export function speaking(run: Run): Run {
  const told = (name: string, auroc: number) => ({ name, auroc, words: 0.6 });
  const at = (i: number) => [
    { trait: "agreement", z: -0.4 + 0.3 * (i % 3) },
    { trait: "anxiety", z: i === 2 ? 3.64 : 0.2 * i },
    { trait: "malice", z: 1.1 - 0.1 * i },
  ];
  return {
    ...run,
    steps: run.steps.map((step, i) => (i === 1 ? step : { ...step, traits: at(i) })),
    traits: at(0),
    provenance: {
      ...run.provenance,
      traits: {
        sha256: "5".repeat(64),
        read: [told("agreement", 0.78), told("anxiety", 0.86), told("malice", 0.95)],
        off: [told("power-seeking", 0.73)],
      },
    },
  };
}

/** One text that tries everything at once. */
export const payload = [
  "<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>",
  "[go](command:workbench.action.quit) [go][ref] ![img](https://example.com/x.png) <https://example.com>",
  "https://example.com http://example.com/a www.example.com example.com a@example.com mailto:a@example.com @somebody #1",
  "\u001b[31mred\u001b[0m \u001b]8;;https://example.com\u0007link\u001b]8;;\u0007 \u009b31m \u001b[2J\u001bc \u0007\b\u0000 \u001b]0;title",
  "\u202eesrever\u202c \u2066iso\u2069 \u200b\u200f\u{e0041}\ufeff \ud800",
  "**b** _i_ `c` ~~s~~ $x$ $$y$$ | a | b | &lt;b&gt; &#60;i&#62; {{7*7}} \\",
  "# heading",
  "setext",
  "======",
  "- item",
  "1. item",
  "---",
  "> quote",
  "    indented",
  "```",
  "````` <b>fence</b>",
  "| a |",
  "| --- |",
  "[ref]: https://example.com",
  '<!-- comment --> ]]> --> </style></title></pre> " onload="alert(1) \' javascript:alert(1)',
  "\r\u2028\u2029end",
].join("\n");

/** A run with the payload in every string that the schema does not hold to a list; the head's name stays, so that readings are shown. */
export function hostileRun(): { run: Run; replaced: number } {
  const run: unknown = recorded("off-policy");
  let replaced = 0;
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const fields = node as Record<string, unknown>;
    for (const [key, value] of Object.entries(fields)) {
      if (typeof value !== "string") visit(value);
      else if (value !== "truth") {
        fields[key] = payload;
        if (Run.safeParse(run).success) replaced++;
        else fields[key] = value;
      }
    }
  };
  visit(run);
  return { run: Run.parse(run), replaced };
}
