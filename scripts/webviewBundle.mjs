/**
 * The panel's script and style sheet, dist/webview.js and dist/webview.css: one classic script that a page with a strict
 * content security policy can load by its address and a nonce.
 *
 * @type {import("esbuild").BuildOptions}
 */
export const webviewBundle = {
  entryPoints: { webview: "src/webview/main.tsx" },
  outdir: "dist",
  bundle: true,
  minify: true,
  platform: "browser",
  format: "iife",
  target: ["chrome122"],
  conditions: ["browser"],
  charset: "utf8",
  legalComments: "linked",
  sourcemap: false,
  logLevel: "warning",
};
