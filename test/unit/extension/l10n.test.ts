import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { limits, limitsHeading, modeMeaning } from "../../../src/report/limits.js";
import { provenanceRows } from "../../../src/report/provenanceRows.js";
import { positionWords } from "../../../src/report/stepReading.js";
import { steeringTemplates } from "../../../src/report/steeringWords.js";
import { verdictWords } from "../../../src/report/verdictWords.js";
import { CausalCheck } from "../../../src/core/run/run.js";
import { exampleRun } from "../report/runs.js";

const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
const bundle = read("l10n/bundle.l10n.zh-tw.json");

/** Every English sentence given to `l10n.t` below a folder. */
function sentencesBelow(folder: string): Set<string> {
  const found = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/u.test(name)) continue;
    const source = ts.createSourceFile(name, readFileSync(join(folder, name), "utf8"), ts.ScriptTarget.ESNext, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText(source) === "l10n.t") {
        const [first] = node.arguments;
        if (first && ts.isStringLiteralLike(first)) found.add(first.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** Sentences of the core, which are translated where they are shown. */
const ofTheCore = [
  ...Object.values(verdictWords).flatMap(({ label, meaning }) => [label, meaning]),
  ...Object.values(positionWords),
  ...Object.values(modeMeaning),
  ...CausalCheck.shape.kind.options,
  ...provenanceRows(exampleRun()).map(([label]) => label),
  ...Object.values(steeringTemplates),
  ...[limitsHeading, ...limits],
];

test.each(["src/extension", "src/webview"])("every sentence of %s is in the Traditional Chinese bundle", (folder) => {
  const sentences = [...sentencesBelow(folder)];
  expect(sentences.length).toBeGreaterThan(50);
  expect(sentences.filter((sentence) => !bundle[sentence])).toEqual([]);
});

test("so is every sentence of the core that they show", () => {
  expect(ofTheCore.filter((sentence) => !bundle[sentence])).toEqual([]);
});

test("package.json's texts are all there in both languages", () => {
  const english = read("package.nls.json");
  const chinese = read("package.nls.zh-tw.json");
  expect(Object.keys(chinese)).toEqual(Object.keys(english));
  const links = (text: string) => text.match(/\(command:[^)]*\)/gu) ?? [];
  for (const [key, text] of Object.entries(english)) expect(links(chinese[key]), key).toEqual(links(text));
});

test("a translation fills in the same figures", () => {
  const figures = (text: string) => [...new Set(text.match(/\{\d\}/gu))].sort();
  for (const [english, chinese] of Object.entries(bundle)) expect(figures(chinese), english).toEqual(figures(english));
});
