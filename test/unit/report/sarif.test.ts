import type { Log } from "sarif";
import { describe, expect, it, test } from "vitest";
import type { Run } from "../../../src/core/run/run.js";
import { renderSarif, type SarifOptions } from "../../../src/report/sarif.js";
import { expectSarif } from "../../e2e/documents/schemas.js";
import { expectGolden } from "./golden.js";
import { uploadFaults } from "./codeScanning.js";
import { hostileRun, recorded } from "./runs.js";

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

  it("points at the steps of a document that keeps them escaped, and tells those that it lacks", () => {
    const run = recorded("off-policy");
    const marked = run.steps.filter(({ verdict }) => verdict.code !== "consistent" && verdict.code !== "cannot-tell");
    const text = `{\n  "a": "x",\n  "text": "5 \\u003c 6"}`;
    const places = [{ step: marked[0].index, start: text.indexOf("5"), end: text.indexOf('"}') }];
    const { results = [] } = (JSON.parse(renderSarif(run, { uri: "a.json", text, places })) as Log).runs[0];
    expect(results[0].locations?.[0].physicalLocation?.region).toEqual({
      startLine: 3,
      startColumn: 12,
      endLine: 3,
      endColumn: 22,
    });
    expect(results[1].locations?.[0].physicalLocation?.region).toMatchObject({ startLine: 1, endLine: 3 });
    expect(results[0].message.text).not.toContain(" says: ");
    expect(results[1].message.text).toContain(`Step ${marked[1].index + 1} says: “`);
  });

  it("lets no text make a link", () => {
    const run = recorded("off-policy");
    run.steps[2].computations = [
      { claim: "[this](command:quit)", holds: false, expected: "1", span: { start: 0, end: 1 } },
    ];
    expect(renderSarif(run, { uri: "x" })).toContain(String.raw`\\[this\\](command:quit)`);
  });
});

describe("code scanning takes the log", () => {
  const run = recorded("off-policy");
  const prompt = run.messages.map(({ content }) => content).join("\n");
  const [first] = run.steps;
  const document = `# Chat\n\n${first.text}\n`;
  const place = { step: first.index, start: document.indexOf(first.text), end: document.trimEnd().length };

  test.each<[string, Run, SarifOptions]>([
    ["of a response that is a file", run, { uri: "answers/one.txt" }],
    ["of a file whose name has to be escaped", run, { uri: "answers/two%20%23%C3%A9.txt" }],
    ["of a response with a newline behind it", run, { uri: "answers/one.txt", text: `${run.response}\n` }],
    ["of a prompt that is a file", run, { uri: "prompt.txt", text: prompt, places: [] }],
    [
      "of a prompt within a file",
      run,
      { uri: "prompt.txt", text: `x\n${prompt}`, places: [], prompt: { start: 2, end: 9 } },
    ],
    ["of a document that holds some of the steps", run, { uri: "chat.md", text: document, places: [place] }],
    ["of an empty document", run, { uri: "chat.md", text: "", places: [] }],
    ["of texts that try everything", hostileRun().run, { uri: "answers/one.txt" }],
    ["of a very long run", longRun(30_000), { uri: "answers/one.txt" }],
  ])("%s", (_, checked, options) => {
    const text = renderSarif(checked, options);
    const files = ["answers/one.txt", "answers/two #é.txt", "prompt.txt", "chat.md"];
    expect(uploadFaults(text, { files })).toEqual([]);
    expectSarif(JSON.parse(text));
  });

  test("and one of a response in no file keeps to the schema, holds it, and says that it will not be taken", () => {
    const text = renderSarif(run);
    expect(uploadFaults(text, { files: [] })).toEqual(["location: a uri", "location: a file that exists"]);
    expectSarif(JSON.parse(text));
    const [{ artifacts, invocations }] = (JSON.parse(text) as Log).runs;
    expect(artifacts).toEqual([{ contents: { text: run.response }, description: { text: expect.any(String) } }]);
    expect(invocations?.[0].toolExecutionNotifications?.[0].message.text).toContain("in no file");
  });

  test("of the results of a run that are too many the most suspect stay, in the order of the text", () => {
    const results = (JSON.parse(renderSarif(longRun(25_001), { uri: "x" })) as Log).runs[0].results ?? [];
    const numbers = results.map(({ locations }) => Number(locations?.[0].logicalLocations?.[0].name?.slice(5)));
    expect(numbers).toHaveLength(25_000);
    expect(numbers).not.toContain(1);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });
});

/** All of its steps are marked and say the same, each more suspect than the one before. */
function longRun(steps: number): Run {
  const run = recorded("off-policy");
  const marked = run.steps.find(({ verdict }) => verdict.code === "wrong-by-computation") ?? run.steps[0];
  return {
    ...run,
    response: "So 5.\n".repeat(steps),
    steps: Array.from({ length: steps }, (_, index) => ({
      ...marked,
      index,
      text: "So 5.",
      chars: { start: 6 * index, end: 6 * index + 5 },
      verdict: { ...marked.verdict, suspicion: index / steps, evidence: [] },
    })),
  };
}

describe("a mark is known again", () => {
  const fingerprintsOf = (run: Run) =>
    new Map(
      (JSON.parse(renderSarif(run, { uri: "x" })) as Log).runs[0].results?.map(({ locations, partialFingerprints }) => [
        locations?.[0].logicalLocations?.[0].name,
        partialFingerprints?.primaryLocationLineHash,
      ]),
    );

  test("when the same text is checked again, by whatever model and with whatever verdicts", () => {
    const before = recorded("off-policy");
    const after = recorded("off-policy");
    after.id = "another";
    after.createdAt = "2030-01-01T00:00:00.000Z";
    after.provenance.model.id = "another";
    after.steps.forEach((step, i) => {
      step.verdict.suspicion = 0.99;
      if (i % 2 === 0) step.verdict.code = "consistent";
    });
    const [first, second] = [fingerprintsOf(before), fingerprintsOf(after)];
    const both = [...second].filter(([step]) => first.has(step));
    expect(both.length).toBeGreaterThan(0);
    for (const [step, fingerprint] of both) expect(fingerprint).toBe(first.get(step));
  });

  test("when lines were wrapped anew or other lines put before it", () => {
    const run = recorded("off-policy");
    const moved = recorded("off-policy");
    moved.response = `Before.\n${run.response}`;
    for (const step of moved.steps) {
      step.text = step.text.replaceAll(" ", "\n");
      step.chars = { start: step.chars.start + 8, end: step.chars.end + 8 };
    }
    expect(fingerprintsOf(moved)).toEqual(fingerprintsOf(run));
  });
});
