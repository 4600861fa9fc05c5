import { dirname, join, resolve } from "node:path";
import { build } from "esbuild";

/**
 * Puts the program of the conversion's threads into the bundle as a string. A file of its own would have to be found beside
 * every bundle of the engine: the package's, the benchmark's and the tests'.
 * @type {import("esbuild").Plugin}
 */
const conversionProgram = {
  name: "conversion-program",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]conversionProgram\.ts$/ }, async ({ path }) => {
      const { outputFiles, metafile } = await build({
        entryPoints: [join(dirname(path), "conversionWorker.ts")],
        bundle: true,
        platform: "node",
        // What Node takes as a string is a script, not a module.
        format: "cjs",
        target: "node20",
        write: false,
        metafile: true,
      });
      return {
        contents: `export const conversionProgram = ${JSON.stringify(outputFiles[0].text)};`,
        watchFiles: Object.keys(metafile.inputs).map((file) => resolve(file)),
      };
    });
  },
};

/**
 * How the programs that run on Node alone are bundled.
 * @type {import("esbuild").BuildOptions}
 */
export const nodeBundle = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  // Its native library lies beside its JavaScript, so it must be found in node_modules.
  external: ["onnxruntime-node"],
  plugins: [conversionProgram],
  // Bundled CommonJS packages call require() for Node's own modules.
  banner: {
    js: 'import { createRequire as createBundleRequire } from "node:module"; const require = createBundleRequire(import.meta.url);',
  },
  logLevel: "warning",
};
