import { build } from "esbuild";
import { expect, test } from "vitest";
import { extensionBundles } from "../../../scripts/extensionBundle.mjs";

test("what is loaded at activation holds no schemas, engine, client or renderer", async () => {
  const { metafile } = await build({ ...extensionBundles[0], write: false, metafile: true });
  const inputs = Object.keys(metafile!.inputs).filter((path) => !path.startsWith("src/extension/"));
  const packages = new Set(inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path)?.[1] ?? []));
  // Words for a mark compare answers, and these are compared as decimals.
  expect([...packages].sort()).toEqual(["ansi-regex", "decimal.js", "strip-ansi"]);
  expect(inputs.filter((path) => /^src\/(app|engine|engineClient|models|probes)\//u.test(path))).toEqual([]);
  const imported = Object.values(metafile!.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  expect(new Set(imported.filter((path) => !path.startsWith("node:")))).toEqual(new Set(["vscode", "./backend.cjs"]));
});

test("the rest never imports vscode, so that it can be tested without one", async () => {
  const { metafile } = await build({ ...extensionBundles[1], write: false, metafile: true });
  const imported = Object.values(metafile!.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  expect(imported).not.toContain("vscode");
  expect(imported).not.toContain("onnxruntime-node");
});

test("the thread that checks a session needs neither the editor nor an engine", async () => {
  const { metafile } = await build({ ...extensionBundles[2], write: false, metafile: true });
  expect(
    Object.keys(metafile!.inputs).filter((path) => /^src\/(engine|engineClient|models|probes|check)\//u.test(path)),
  ).toEqual([]);
  const imported = Object.values(metafile!.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  expect(imported.filter((path) => !path.startsWith("node:") && !/^[a-z]+$/u.test(path))).toEqual([]);
  expect(imported).not.toContain("vscode");
});
