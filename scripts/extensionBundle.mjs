/**
 * The extension as three bundles: dist/extension.cjs, which VS Code loads to activate it, dist/backend.cjs with the engine's client, the
 * schemas and the renderers, which is loaded when something is first asked of it, and dist/sessionWorker.cjs, the thread that checks an
 * agent's session.
 */

/** Leaves the import of the backend in place, as a require of its bundle. */
const backendApart = {
  name: "backend-apart",
  setup(build) {
    build.onResolve({ filter: /\/backend\/backend\.js$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./backend.cjs", external: true } : undefined,
    );
  },
};

/** @type {import("esbuild").BuildOptions} */
const shared = {
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["vscode"],
  // The editor's module loader knows where `vscode` is for a require, and only newer ones for an import.
  supported: { "dynamic-import": false },
  minify: true,
  keepNames: true,
  sourcemap: true,
  logLevel: "warning",
};

/** @type {readonly import("esbuild").BuildOptions[]} */
export const extensionBundles = [
  { ...shared, entryPoints: { extension: "src/extension/extension.ts" }, plugins: [backendApart] },
  { ...shared, entryPoints: { backend: "src/extension/backend/backend.ts" } },
  { ...shared, entryPoints: { sessionWorker: "src/extension/backend/sessions/worker.ts" } },
];
