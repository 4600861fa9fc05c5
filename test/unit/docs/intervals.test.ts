import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const pages = ["README.md", ...readdirSync(`${root}docs`).map((name) => `docs/${name}`)].filter((page) =>
  page.endsWith(".md"),
);

/** "0.25 (0.10–0.48)" and "25 % (10 % to 48 %)": a figure and the bounds of its interval. */
const decimal = /(?<value>[01]\.\d+) \((?<low>[01]\.\d+)–(?<high>[01]\.\d+)\)/g;
const percent = /(?<value>\d+(?:\.\d+)?) % \((?<low>\d+(?:\.\d+)?) %\s+to\s+(?<high>\d+(?:\.\d+)?) %\)/g;

const figures = pages.flatMap((page) => {
  const text = readFileSync(root + page, "utf8");
  return [decimal, percent].flatMap((shape) =>
    [...text.matchAll(shape)].map(({ 0: words, groups }) => ({ page, words, ...groups })),
  ) as { page: string; words: string; value: string; low: string; high: string }[];
});

describe("figures of the README and of the reports", () => {
  it("has pages to read, the sample among them", () => {
    expect(existsSync(`${root}docs/real-runs.md`)).toBe(true);
    for (const page of ["README.md", "docs/quality.md", "docs/real-runs.md"])
      expect(figures.filter((figure) => figure.page === page).length, page).toBeGreaterThan(0);
  });

  it("lie within their own intervals", () => {
    const outside = figures.filter(
      ({ value, low, high }) => !(Number(low) <= Number(value) && Number(value) <= Number(high)),
    );
    expect(outside).toEqual([]);
  });

  it.each(pages)("%s gives no spread of unstated meaning", (page) => {
    expect(readFileSync(root + page, "utf8").includes("±")).toBe(false);
  });
});
