import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readabilityPage, readabilitySvg } from "../../../src/training/report/comparison.js";
import { readability } from "../../../src/training/report/readability.js";

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
