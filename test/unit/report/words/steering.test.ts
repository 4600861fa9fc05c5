import { expect, test } from "vitest";
import { renderHtml } from "../../../../src/report/html.js";
import { renderMarkdown } from "../../../../src/report/markdown.js";
import { renderTerminal } from "../../../../src/report/terminal.js";
import { Run } from "../../../../src/core/run/run.js";
import type { SteeringExperiment } from "../../../../src/core/run/steeringExperiment.js";
import { recorded, payload } from "../runs.js";

const experiment: SteeringExperiment = {
  step: 1,
  head: "truth",
  layers: [14, 16],
  strength: 0.2,
  own: { along: 0.31, against: -0.12 },
  random: [
    { along: 0.4, against: -0.2 },
    { along: -0.1, against: 0.3 },
  ],
  mean: 0.1,
  deviation: 0.29,
  isNull: true,
};
const steered = (changes: Partial<SteeringExperiment> = {}): Run =>
  Run.parse({ ...recorded("off-policy"), steering: { ...experiment, ...changes } });
/** Without line breaks, which the terminal puts anywhere, and without what Markdown and HTML escape. */
const reports = [(run: Run) => renderTerminal(run, { color: false, width: 100 }), renderMarkdown, renderHtml].map(
  (render) => (run: Run) => render(run).replace(/\\/gu, "").replace(/\s+/gu, " "),
);

test("every report says what was pushed, what came of it, and beside which random effects", () => {
  for (const report of reports) {
    const text = report(steered());
    expect(text).toContain("From step 2 to where the answer is stated");
    expect(text).toContain("along the direction of the truth head at layers 15, 17, by 0.20 of its own length at each");
    expect(text).toContain("change by +0.31 along it and by -0.12 against it");
    expect(text).toContain("Along 2 random directions, both ways, they change by +0.10 ± 0.29, at most by 0.40.");
    expect(text).toContain("takes no part in any verdict");
  }
});

test("a null result is called one, and another is not made more of than it is", () => {
  const isNull = "Null: no larger than along random directions (n = 2).";
  for (const report of reports) {
    expect(report(steered())).toContain(isNull);
    const larger = report(steered({ own: { along: 2, against: -2 }, isNull: false }));
    expect(larger).not.toContain("Null:");
    expect(larger).toContain("That is a low bar: most random directions miss what the model uses, and one in 3 is");
  }
});

test("a run without the experiment says nothing of it, and a head's hostile name stays text", () => {
  for (const report of reports) expect(report(recorded("mixed"))).not.toMatch(/steer|Experiment/);
  const [terminal, , html] = reports.map((report) => report(steered({ head: payload })));
  expect(terminal).not.toMatch(/\p{Cc}|\p{Cf}/u);
  expect(html).not.toContain("<script>alert");
  expect(renderMarkdown(steered({ head: payload }))).not.toMatch(/[^\\]<script>|^# heading/mu);
});
