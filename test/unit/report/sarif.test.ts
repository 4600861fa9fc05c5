import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import { renderSarif } from "../../../src/report/sarif.js";
import { expectGolden } from "./golden.js";
import { recorded } from "./runs.js";

const log = (run = recorded("off-policy")) => JSON.parse(renderSarif(run, { uri: "transcript.txt" })) as Log;

describe("the SARIF log", () => {
  it("holds the marks", () => {
    expectGolden("example.sarif", renderSarif(recorded("off-policy"), { uri: "transcript.txt" }));
  });

  it("points at the very text of each step", () => {
    const run = recorded("off-policy");
    const text = run.response.replaceAll("\n", "\r\n");
    const shifted = {
      ...run,
      response: text,
      steps: run.steps.map((step) => {
        const said = step.text.replaceAll("\n", "\r\n");
        const start = text.indexOf(said);
        return { ...step, text: said, chars: { start, end: start + said.length } };
      }),
    };
    const lines = text.split("\r\n");
    for (const result of log(shifted).runs[0].results!) {
      const { startLine, startColumn, endLine, endColumn } = result.locations![0].physicalLocation!.region!;
      const index = Number(result.locations![0].logicalLocations![0].name!.slice("step ".length)) - 1;
      expect(startLine).toBe(endLine);
      expect(lines[startLine! - 1].slice(startColumn! - 1, endColumn! - 1)).toBe(shifted.steps[index].text);
    }
  });

  it("names a rule for each result, and never calls a mark an error", () => {
    const [{ tool, results }] = log().runs as [Log["runs"][number]];
    expect(results!.length).toBeGreaterThan(0);
    for (const { ruleId, ruleIndex, level } of results!) {
      expect(tool.driver.rules![ruleIndex!].id).toBe(ruleId);
      expect(["warning", "note"]).toContain(level);
    }
  });

  it("lets no text make a link", () => {
    const run = recorded("off-policy");
    run.steps[2].checks = [
      { kind: "computation", claim: "[this](command:quit)", holds: false, expected: "1", span: { start: 0, end: 1 } },
    ];
    expect(renderSarif(run, { uri: "x" })).toContain(String.raw`\\[this\\](command:quit)`);
  });
});
