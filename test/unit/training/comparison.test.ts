import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readabilityPage, readabilitySvg } from "../../../src/training/report/comparison.js";
import { readability, traitsRead } from "../../../src/training/report/readability.js";

const shipped = (id: string) => readFileSync(`probes/${id}/report.json`, "utf8");
const reports = ["qwen2.5-coder-1.5b", "smollm2-135m"].map((id) => readability(shipped(id), id));

it("puts models side by side, the smallest first, with the figures of their reports", () => {
  const page = readabilityPage(reports, "plot.svg");
  expect(page).toContain("|  | smollm2-135m | qwen2.5-coder-1.5b |");
  const { mean } = reports[0].truth;
  expect(page).toMatch(
    new RegExp(String.raw`\| truth, all topics \| 0\.\d\d \(.*\) \| ${mean.truth.toFixed(2)} \(`, "u"),
  );
  const [topic] = reports[0].truth.topics;
  expect(page).toMatch(
    new RegExp(String.raw`\| ${topic.topic} \| ${topic.kind} \| .* \| ${topic.truth.toFixed(2)} \|`, "u"),
  );
  expect(page).toContain("![Readability by size](plot.svg)");
  expect(page).toContain("not all trained on the same amount of data");
  expect(readabilitySvg(reports)).toContain("Truth head, by kind of topic");
});

it("says so where all were trained on the same data", () => {
  const [one] = reports;
  const other = { ...one, model: { ...one.model, id: "other" }, command: one.command.replace(one.model.id, "other") };
  expect(readabilityPage([one, other], null)).toContain("on the same data");
});

it("says how sharply the layers differ, and how well traits are told where a model has any", () => {
  const traits = traitsRead(readFileSync("probes/qwen2.5-coder-1.5b/traits.json", "utf8"), "traits.json");
  const page = readabilityPage([{ ...reports[0], traits }, reports[1]], null);
  expect(page).toMatch(/\| – above the mean of all layers \| 0\.0\d \| 0\.1\d \|/u);
  expect(page).toMatch(/\| – layers with half of its lead over chance or more \| \d+ of 30 \| \d+ of 28 \|/u);
  const [least] = traits.map(({ auroc }) => auroc).sort((a, b) => a - b);
  expect(page).toMatch(
    new RegExp(String.raw`\| traits, .* \| – \| 0\.\d\d \(${least.toFixed(2)}, .*\) of ${traits.length} \|`, "u"),
  );
  expect(() => traitsRead("{}", "here.json")).toThrow("here.json is no report of traits");
});

it("reads a report whose heads stand by their names", () => {
  const { truth, stepWrong } = JSON.parse(shipped("smollm2-135m"));
  const { model, command } = truth;
  const newer = { version: 2, model, command, heads: { truth, "step-wrong": stepWrong } };
  expect(readability(JSON.stringify(newer), "x")).toEqual(reports[1]);
});

it.each([
  ["no JSON", "{"],
  ["another version", '{"version": 9}'],
  ["no figures", '{"version": 2, "model": {"id": "x", "layers": 1, "hidden": 1}, "command": "", "heads": {}}'],
])("refuses a report with %s, and names it", (_, json) => {
  expect(() => readability(json, "here.json")).toThrow(
    expect.objectContaining({ code: "probe-file", message: expect.stringContaining("here.json is no report") }),
  );
});
