import { type DefaultTreeAdapterMap, parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { plotsMarkdown, type PlottedHead, probePlots } from "../../../../src/training/report/probePlots.js";

type Node = DefaultTreeAdapterMap["childNode"];
type Element = DefaultTreeAdapterMap["element"];

const bin = (low: number, count: number, observed: number) => ({
  low,
  high: low + 0.1,
  count,
  predicted: low + 0.05,
  observed,
});
const head = (name: string): PlottedHead => ({
  name,
  reliability: { of: "it is so", bins: [bin(0, 10, 0), bin(0.4, 0, 0), bin(0.9, 30, 1)], error: 0.0312 },
  layers: {
    curves: [{ name: "one layer", byLayer: [3, 5, 7].map((layer) => ({ layer, auroc: layer / 10 })) }],
    head: 0.9,
    baseline: { name: "its length", auroc: 0.6 },
  },
});
const recall = [{ name: "head <&>", rates: [0, 0.01, 0.5].map((x) => ({ falsePositives: x, recall: 0.4 + x })) }];
const plots = probePlots([head("Truth"), { ...head("Wrong"), recall }]);
const svgOf = (file: string) => plots.find((plot) => plot.file === file)!.svg;

function elements(svg: string, name: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if (!("tagName" in node)) return;
    if (node.tagName === name) found.push(node);
    node.childNodes.forEach(visit);
  };
  parseFragment(svg).childNodes.forEach(visit);
  return found;
}
const text = (node: Element): string => node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
const attribute = (node: Element, name: string) => node.attrs.find((each) => each.name === name)?.value;

test("a file each for calibration, layers and recall, and the report shows them", () => {
  expect(plots.map(({ file }) => file)).toEqual(["reliability.svg", "layers.svg", "recall.svg"]);
  for (const { file } of plots) expect(plotsMarkdown(plots)).toContain(`](${file})`);
  expect(probePlots([head("Truth")]).map(({ file }) => file)).toEqual(["reliability.svg", "layers.svg"]);
});

describe.each(plots)("$file", ({ svg, title }) => {
  test("names and describes itself, and stands on its own ground", () => {
    const [root] = elements(svg, "svg");
    expect(attribute(root!, "role")).toBe("img");
    expect(text(elements(svg, "title")[0])).toBe(title);
    expect(text(elements(svg, "desc")[0])).toMatch(/Wrong: .*\d/u);
    const [ground] = elements(svg, "rect");
    for (const side of ["width", "height"]) expect(attribute(ground!, side)).toBe(attribute(root!, side));
  });

  test("holds no script and no address, and every number in it is one", () => {
    expect(svg).not.toMatch(/<script|href|url\(|NaN|Infinity|undefined/u);
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toContain("http");
  });
});

test("a bin without steps is not drawn, and larger ones are larger", () => {
  const radii = elements(svgOf("reliability.svg"), "circle").map((circle) => Number(attribute(circle, "r")));
  expect(radii).toHaveLength(4);
  expect(radii[1]).toBeGreaterThan(radii[0]);
  expect(svgOf("reliability.svg")).toContain("expected calibration error 0.031");
});

test("better layers are drawn higher, and the head and its best baseline go across", () => {
  const paths = elements(svgOf("layers.svg"), "path").map((path) => attribute(path, "d")!);
  const points = (d: string) => [...d.matchAll(/([\d.]+),([\d.]+)/gu)].map(([, x, y]) => [Number(x), Number(y)]);
  const [across, , baseline, , curve] = paths.map(points);
  expect(across![0][1]).toBe(across![1][1]);
  expect(baseline![0][1]).toBeGreaterThan(across![0][1]);
  const [low, middle, high] = curve!;
  expect(low![0]).toBeLessThan(middle![0]);
  expect(low![1]).toBeGreaterThan(middle![1]);
  expect(middle![1]).toBeGreaterThan(high![1]);
  expect(svgOf("layers.svg")).toContain("best baseline 0.60 (its length), best single layer 7 with 0.70");
});

test("names are text, and no false positives at all lie at the edge of the plot", () => {
  const svg = svgOf("recall.svg");
  expect(elements(svg, "text").map(text)).toContain("head <&>");
  expect(text(elements(svg, "desc")[0])).toContain("40 % at 0 %, 41 % at 1 %, 90 % at 50 %");
});

test("more than two heads stand in rows", () => {
  const [, layers] = probePlots(["a", "b", "c"].map(head));
  const [root] = elements(layers!.svg, "svg");
  const [two] = elements(svgOf("layers.svg"), "svg");
  expect(attribute(root!, "width")).toBe(attribute(two!, "width"));
  expect(Number(attribute(root!, "height"))).toBeGreaterThan(1.9 * Number(attribute(two!, "height")));
});
