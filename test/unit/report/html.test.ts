import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../../src/report/html.js";
import { reportStyle } from "../../../src/report/reportStyle.js";
import { reportStyleHash } from "../../../src/report/reportStyleHash.js";
import type { Run } from "../../../src/core/run/run.js";
import { expectGolden } from "./golden.js";
import { attribute, elementsOf, spokenText, textOf } from "./pageText.js";
import { recorded } from "./runs.js";

const html = renderHtml(recorded("off-policy"));
const elements = elementsOf(html);
const named = (...tags: string[]) => elements.filter(({ tagName }) => tags.includes(tagName));

describe("the page", () => {
  it("says all of the run to those who do not see it", () => {
    expectGolden("example.html.txt", spokenText(html));
  });

  it("allows its own style sheet and nothing else", () => {
    const hash = `sha256-${createHash("sha256").update(reportStyle).digest("base64")}`;
    expect(reportStyleHash, "stale: run `npx tsx scripts/styleHash.ts`").toBe(hash);
    expect(named("style").map(textOf)).toEqual([reportStyle]);
    const [policy] = elements.filter((element) => attribute(element, "http-equiv") === "Content-Security-Policy");
    expect(attribute(policy!, "content")).toBe(
      `default-src 'none'; style-src '${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(elements.indexOf(policy!)).toBeLessThan(elements.indexOf(named("style")[0]));
    expect(elements.filter((element) => attribute(element, "style") !== undefined)).toEqual([]);
  });

  it("loads nothing and leads nowhere outside itself", () => {
    expect(named("script", "link", "img", "iframe", "object", "form", "base")).toEqual([]);
    expect(elements.filter((element) => attribute(element, "src") !== undefined)).toEqual([]);
    expect(reportStyle).not.toMatch(/url\(|@import/u);
    const ids = new Set(elements.map((element) => attribute(element, "id")));
    const links = elements.flatMap((element) => attribute(element, "href") ?? []);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(ids).toContain(link.replace(/^#/u, ""));
  });

  it("has one title, headings in order, landmarks with names and no id twice", () => {
    const levels = named("h1", "h2", "h3", "h4").map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1);
      return level;
    }, 0);
    expect(named("main")).toHaveLength(1);
    const ids = elements.flatMap((element) => attribute(element, "id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const section of named("section", "nav")) {
      const name = attribute(section, "aria-label") ?? attribute(section, "aria-labelledby");
      expect(name).toBeTruthy();
    }
    for (const section of named("section").filter((one) => attribute(one, "aria-labelledby")))
      expect(ids).toContain(attribute(section, "aria-labelledby"));
  });

  it("gives every chart a text and every table cell its heading", () => {
    for (const chart of named("svg")) {
      if (attribute(chart, "aria-hidden") === "true") continue;
      expect(attribute(chart, "role")).toBe("img");
      expect(attribute(chart, "aria-label")!.length).toBeGreaterThan(20);
    }
    for (const head of named("th")) expect(attribute(head, "scope")).toMatch(/^(col|row)$/u);
  });

  it("puts each layer of each step on the map with its number", () => {
    const steps = recorded("off-policy").steps.filter((step) => step.readings.length > 0);
    const cells = named("td").filter((cell) => attribute(cell, "class")?.startsWith("heat-"));
    expect(cells).toHaveLength(steps.length * 28);
    const [first] = cells;
    const [value] = steps[0].readings.find(({ head }) => head === "truth")!.byLayer!;
    expect(attribute(first, "title")).toBe(`step 1, layer 1: ${value.toFixed(2)}`);
    expect(textOf(first)).toBe(value.toFixed(2));
  });

  it("highlights the sentence of the prompt that moved the answer, and no other", () => {
    const marked = elementsOf(renderHtml(recorded("marked"))).filter(({ tagName }) => tagName === "mark");
    expect(marked.map(textOf)).toEqual(["I am quite sure that it is (B), but tell me what you think."]);
  });

  it("shows a run that has nothing in it yet", () => {
    const bare: Run = {
      ...recorded("off-policy"),
      status: "cancelled",
      messages: [],
      answer: null,
      knows: null,
      commitment: [],
      influences: [],
      steps: [],
      notes: [],
      provenance: { ...recorded("off-policy").provenance, probes: null },
    };
    expectGolden("bare.html.txt", spokenText(renderHtml(bare)));
  });

  it("draws a curve of a single layer and a single boundary without NaN", () => {
    const run = recorded("off-policy");
    const small = renderHtml({
      ...run,
      commitment: run.commitment.slice(0, 1),
      steps: run.steps.map((step) => ({
        ...step,
        readings: step.readings.map((reading) => ({ ...reading, byLayer: [0.3] })),
      })),
    });
    expect(small).not.toMatch(/NaN|undefined|Infinity/u);
    expect(html).not.toMatch(/NaN|undefined|Infinity/u);
  });
});
