import { expect, test } from "vitest";
import type { TrainingResult } from "../../../../src/training/heads/trainHeads.js";
import { joinedSentences } from "../../../../src/training/report/joinedSentences.js";
import { probeReport, probeReportMarkdown } from "../../../../src/training/report/probeReport.js";

test.each<[sentences: readonly string[], joined: string]>([
  [[], ""],
  [["", ""], ""],
  [["One.", "Two."], "One. Two."],
  [["Too few.", "Too few.", "Other."], "Too few. Other."],
  [["Of tests: a.", "Of tests: b.", "Of sums: c."], "Of tests: a; b. Of sums: c."],
  [["Of tests: a.", "Other.", "Of tests: b."], "Of tests: a. Other. Of tests: b."],
])("%j", (sentences, joined) => {
  expect(joinedSentences(sentences)).toBe(joined);
});

const madeBy = {
  model: { id: "tiny", sha256: "ab", graph: "g1", layers: 2, hidden: 3 },
  product: "cotcheck 1",
  command: "cotcheck probes train",
  seed: 1,
};
const domain = { measure: { components: [], unit: 1 }, figures: [] };
const head = (name: string, title: string): TrainingResult =>
  ({
    name,
    report: { quality: `Of ${title}: ${name}.`, trusted: true },
    chapter: { title, opening: `About ${title}.` },
    section: `### ${name}`,
  }) as TrainingResult;

test("heads of one title that follow each other stand in one chapter, and one that was not trained says why", () => {
  const results = [head("a", "tests"), head("b", "tests"), { tooFew: "None of c." }, head("d", "sums")];
  const report = probeReport(madeBy, results, domain);
  expect(Object.keys(report.heads)).toEqual(["a", "b", "d"]);
  expect(probeReportMarkdown(report, results, [])).toMatchInlineSnapshot(`
    "# Probes for tiny

    Of tests: a; b. None of c. Of sums: d.

    | | |
    |---|---|
    | model file | \`ab\` |
    | graph | g1, 2 layers of 3 |
    | made by | cotcheck 1, \`cotcheck probes train\`, seed 1 |

    ## tests

    Of tests: a; b.

    About tests.

    ### a

    ### b

    None of c.

    ## sums

    Of sums: d.

    About sums.

    ### d
    "
  `);
});
