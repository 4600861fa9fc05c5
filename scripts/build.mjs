// Bundles each entry that exists into dist/. `--watch` rebuilds on change.
import { existsSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { build, context } from "esbuild";
import { extensionBundles } from "./extensionBundle.mjs";
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
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  // Its native library lies beside its JavaScript, so it must be found in node_modules.
  external: ["onnxruntime-node"],
  // Bundled CommonJS packages call require() for Node's own modules.
  banner: {
    js: 'import { createRequire as createBundleRequire } from "node:module"; const require = createBundleRequire(import.meta.url);',
  },
  sourcemap: true,
  logLevel: "warning",
};

const bundles = [options, ...extensionBundles, webviewBundle];

if (process.argv.includes("--watch")) {
  for (const bundle of bundles) await (await context({ ...bundle, logLevel: "info" })).watch();
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
  if (existsSync("dist/cli.mjs")) await chmod("dist/cli.mjs", 0o755);
}
