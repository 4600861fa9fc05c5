// Bundles each entry that exists into dist/. `--watch` rebuilds on change.
import { existsSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { build, context } from "esbuild";
import { extensionBundles } from "./extensionBundle.mjs";
import { nodeBundle } from "./nodeBundle.mjs";
import { webviewBundle } from "./webviewBundle.mjs";

const entries = {
  cli: "src/cli/main.ts",
  engine: "src/engine/main.ts",
};

/** @type {import("esbuild").BuildOptions} */
const options = {
  entryPoints: Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(path))),
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  ...nodeBundle,
  sourcemap: true,
};

const bundles = [options, ...extensionBundles, webviewBundle];

if (process.argv.includes("--watch")) {
  for (const bundle of bundles) await (await context({ ...bundle, logLevel: "info" })).watch();
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
  if (existsSync("dist/cli.mjs")) await chmod("dist/cli.mjs", 0o755);
}
