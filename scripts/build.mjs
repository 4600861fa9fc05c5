// Bundles every program into dist/. `--watch` rebuilds on change.
import { chmod, rm } from "node:fs/promises";
import { build, context } from "esbuild";
import { extensionBundles } from "./extensionBundle.mjs";
import { nodeBundle } from "./nodeBundle.mjs";
import { webviewBundle } from "./webviewBundle.mjs";

/** @type {import("esbuild").BuildOptions} */
const shared = { outdir: "dist", outExtension: { ".js": ".mjs" }, ...nodeBundle, sourcemap: true };

const engine = { ...shared, entryPoints: { engine: "src/engine/main.ts" } };

/** What only one command needs is a file of its own, so that the others do not load it. */
const cli = {
  ...shared,
  entryPoints: { cli: "src/cli/main.ts" },
  splitting: true,
  chunkNames: "cli/[name]-[hash]",
};

const bundles = [engine, cli, ...extensionBundles, webviewBundle];

// Its files are named by what they hold, so that old ones would stay.
await rm("dist/cli", { recursive: true, force: true });

if (process.argv.includes("--watch")) {
  for (const bundle of bundles) await (await context({ ...bundle, logLevel: "info" })).watch();
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
  await chmod("dist/cli.mjs", 0o755);
}
