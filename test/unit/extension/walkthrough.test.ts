import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles, PackageManager } from "@vscode/vsce";
import { describe, expect, test } from "vitest";
import { catalogue, defaultModelId } from "../../../src/models/catalogue.js";
import { formatBytes } from "../../../src/models/progress.js";

const folder = "media/walkthrough";
const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
const english = JSON.parse(readFileSync("package.nls.json", "utf8")) as Record<string, string>;
const chinese = JSON.parse(readFileSync("package.nls.zh-tw.json", "utf8")) as Record<string, string>;
const bundle = JSON.parse(readFileSync("l10n/bundle.l10n.zh-tw.json", "utf8")) as Record<string, string>;
const pages: string[] = contributes.walkthroughs[0].steps.map(
  ({ media }: { readonly media: { readonly markdown: string } }) => media.markdown,
);
/** VS Code looks for this name beside the page. */
const twinOf = (page: string) => page.replace(/\.md$/u, ".nls.zh-tw.md");

/** What a page points at and what it is built of, which no translation changes. */
function shapeOf(text: string) {
  return {
    targets: [...text.matchAll(/\]\(([^)]*)\)/gu)].map(([, target]) => target),
    prompts: text.split("\n").filter((line) => line.startsWith(">")),
    signs: text.match(/[✗≠▲◆△✓○]/gu) ?? [],
    bold: text.match(/\*\*/gu)?.length ?? 0,
    lines: text.split("\n").map((line) => /^(?:#+|- |\||!\[|>|)/u.exec(line)?.[0]),
  };
}

describe.each(pages)("%s", (page) => {
  const [text, twin] = [page, twinOf(page)].map((path) => readFileSync(path, "utf8"));

  test("has a twin in Traditional Chinese with the same pictures, links, prompts and parts", () => {
    expect(shapeOf(twin)).toEqual(shapeOf(text));
    expect(twin).toMatch(/\p{Script=Han}{4}/u);
    for (const { targets } of [shapeOf(text), shapeOf(twin)])
      for (const target of targets.filter((path) => !path.startsWith("command:")))
        expect(existsSync(join(folder, target)), target).toBe(true);
  });

  test("calls commands, views and verdicts what the editor calls them", () => {
    const bold = (from: string) => [...from.matchAll(/\*\*([^*]+)\*\*/gu)].map(([, words]) => words);
    const words = bold(text);
    const [known, theirs] = [new Map<string, Set<string>>(), bold(twin)];
    for (const [key, value] of [...Object.entries(english), ...Object.keys(bundle).map((said) => [said, said])]) {
      const said = known.get(value) ?? new Set();
      known.set(value, said.add(chinese[key] ?? bundle[key]));
    }
    for (const [at, name] of words.entries()) {
      expect([...(known.get(name) ?? [])], name).toContain(theirs[at]);
    }
  });
});

test("every page there belongs to a step", () => {
  expect(readdirSync(folder).sort()).toEqual(
    pages.flatMap((page) => [page, twinOf(page)].map((path) => path.slice(folder.length + 1))).sort(),
  );
});

test("the page of models names those of the catalogue with their sizes, the default first", () => {
  expect(catalogue[0].id).toBe(defaultModelId);
  for (const page of [`${folder}/model.md`, twinOf(`${folder}/model.md`)]) {
    const rows = readFileSync(page, "utf8")
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .slice(2)
      .map((line) => line.split("|").map((cell) => cell.trim()));
    expect(rows.map(([, , size]) => size)).toEqual(catalogue.map(({ bytes }) => formatBytes(bytes)));
    for (const [at, [, name]] of rows.entries())
      expect(catalogue[at].name.replaceAll("-", " ")).toContain(name.replaceAll("-", " "));
  }
});

test("a VSIX holds the pages of both languages", async () => {
  const packed = await listFiles({
    cwd: ".",
    packageManager: PackageManager.None,
    ignoreFile: ".vscodeignore",
  });
  expect(packed).toEqual(expect.arrayContaining(pages.flatMap((page) => [page, twinOf(page)])));
});
