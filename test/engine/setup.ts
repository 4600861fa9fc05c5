import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { TestProject } from "vitest/node";
import { cacheFolder } from "../../src/models/cacheFolder.js";
import { resolveModel } from "../../src/models/resolveModel.js";

declare module "vitest" {
  interface ProvidedContext {
    /** SmolLM2-135M, the model of the engine tests, and where its converted graph is kept between runs. */
    readonly testModel: { readonly path: string; readonly sha256: string; readonly graphCache: string };
  }
}

/** Builds dist/ and the processes that tests start (dist/test/), and fetches the test model unless it is in the cache. */
export default async function setup(project: TestProject): Promise<void> {
  const [model] = await Promise.all([
    resolveModel("smollm2-135m"),
    promisify(execFile)(process.execPath, ["scripts/build.mjs"]),
    buildTestEntries(),
  ]);
  project.provide("testModel", { path: model.path, sha256: model.sha256, graphCache: cacheFolder().graphs });
}

async function buildTestEntries(): Promise<void> {
  await build({
    entryPoints: ["test/engine/entries/*.ts"],
    outdir: "dist/test",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    sourcemap: "inline",
  });
}
