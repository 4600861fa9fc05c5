import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Runs the linter's own command on planted sources, so that a rule that no longer bites is noticed. */
const depcruise = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
const config = resolve(".dependency-cruiser.mjs");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cotcheck-rules-"));
  await cp("tsconfig.json", join(folder, "tsconfig.json"));
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ type: "module", dependencies: { "onnxruntime-node": "*" } }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

/** Writes the files, each given as the modules that it imports, and returns what breaks a rule as `file: rule`. */
async function violations(files: Record<string, readonly string[]>): Promise<string[]> {
  const src = join(folder, "src");
  await rm(src, { recursive: true, force: true });
  for (const [file, imports] of Object.entries(files)) {
    const path = join(src, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, [...imports.map((name) => `import ${JSON.stringify(name)};`), "export {};\n"].join("\n"));
  }
  const json = await new Promise<string>((done, fail) => {
    const args = [depcruise, "--config", config, "--output-type", "json", "src"];
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      stdout ? done(stdout) : fail(new Error(stderr, { cause: error })),
    );
  });
  const report = JSON.parse(json) as Report;
  // Packages are not installed here, so that an import of one resolves to nothing.
  return report.summary.violations
    .map(({ from, rule }) => `${from}: ${rule.name}`)
    .filter((line) => !line.endsWith(": resolvable"))
    .sort();
}

test("an import in an allowed direction breaks no rule", async () => {
  expect(
    await violations({
      "core/run.ts": [],
      "probes/fit.ts": ["../core/run.js"],
      "protocol/engine.ts": ["../core/run.js"],
      "engine/core.ts": ["../protocol/engine.js", "onnxruntime-node", "node:fs"],
      "engineClient/client.ts": ["../protocol/engine.js", "../core/run.js"],
      "models/catalogue.ts": ["../core/run.js"],
      "training/corpora/draw.ts": ["../../probes/fit.js"],
      "check/checkReasoning.ts": ["../core/run.js", "../probes/fit.js", "../protocol/engine.js"],
      "cli/main.ts": ["../check/checkReasoning.js", "../engineClient/client.js", "../models/catalogue.js"],
      "extension/extension.ts": ["vscode", "../check/checkReasoning.js"],
    }),
  ).toEqual([]);
});

test("each planted import in a forbidden direction is caught", async () => {
  expect(
    await violations({
      "core/upwards.ts": ["../probes/fit.js"],
      "core/node.ts": ["node:fs"],
      "probes/fit.ts": [],
      "probes/upwards.ts": ["../engine/core.js"],
      "probes/node.ts": ["node:path"],
      "protocol/upwards.ts": ["../probes/fit.js"],
      "engine/core.ts": [],
      "engine/probes.ts": ["../probes/fit.js"],
      "engine/sideways.ts": ["../models/catalogue.js"],
      "report/check.ts": ["../check/b.js"],
      "training/use.ts": ["../check/b.js"],
      "engineClient/client.ts": ["../engine/core.js"],
      "models/catalogue.ts": [],
      "models/sideways.ts": ["../engineClient/client.js"],
      "check/adapter.ts": ["../engineClient/client.js"],
      "check/native.ts": ["onnxruntime-node"],
      "cli/main.ts": ["../engine/core.js"],
      "cli/editor.ts": ["vscode"],
      "webview/panel.ts": ["@vscode-elements/elements"],
      "extension/extension.ts": ["../engine/core.js"],
      "helpers/odds.ts": ["../core/node.js"],
      "check/a.ts": ["./b.js"],
      "check/b.ts": ["./a.js"],
    }),
  ).toEqual([
    "src/check/a.ts: no-cycles",
    "src/check/adapter.ts: from-check",
    "src/check/native.ts: onnxruntime-in-engine",
    "src/cli/editor.ts: vscode-in-extension",
    "src/cli/main.ts: from-cli",
    "src/core/node.ts: pure",
    "src/core/upwards.ts: from-core",
    "src/engine/probes.ts: from-engine",
    "src/engine/sideways.ts: from-engine",
    "src/engineClient/client.ts: from-engineClient",
    "src/extension/extension.ts: from-extension",
    "src/helpers/odds.ts: known-folder",
    "src/models/sideways.ts: from-models",
    "src/probes/node.ts: pure",
    "src/probes/upwards.ts: from-probes",
    "src/protocol/upwards.ts: from-protocol",
    "src/report/check.ts: from-report",
    "src/training/use.ts: from-training",
    "src/webview/panel.ts: controls-in-webview",
  ]);
});

test("each direction that the rules allow is taken by some import", async () => {
  const { mayImport } = (await import(pathToFileURL(config).href)) as { mayImport: Record<string, readonly string[]> };
  const unused: string[] = [];
  for (const [from, allowed] of Object.entries(mayImport)) {
    const files = await readdir(join("src", from), { recursive: true });
    const sources = files
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFile(join("src", from, file), "utf8"));
    const text = (await Promise.all(sources)).join("\n");
    for (const to of allowed) if (!new RegExp(`"(?:\\.\\./)+${to}/`).test(text)) unused.push(`${from} → ${to}`);
  }
  expect(unused).toEqual([]);
});
