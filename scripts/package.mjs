/**
 * Makes one VSIX for each platform that onnxruntime-node has native files for, and one that only shows runs. The platforms in
 * `notBuilt` get that one too.
 *
 *   npm run package                           all of them, into out/vsix
 *   npm run package -- --target linux-x64     one (may be repeated); --target universal is the viewer
 *   npm run package -- --no-build             of the dist/ that is there
 *
 * .vscodeignore says what every VSIX holds; the lines that a platform adds are here.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { createVSIX, listFiles, PackageManager } from "@vscode/vsce";

const viewer = "universal";
const nativeFolder = "node_modules/onnxruntime-node/bin/napi-v6";

/** The files without which onnxruntime does not start, by platform. */
const nativeFiles = {
  "linux-x64": ["libonnxruntime.so.1", "onnxruntime_binding.node"],
  "linux-arm64": ["libonnxruntime.so.1", "onnxruntime_binding.node"],
  "win32-x64": ["onnxruntime.dll", "DirectML.dll", "dxcompiler.dll", "dxil.dll", "onnxruntime_binding.node"],
  "win32-arm64": ["onnxruntime.dll", "DirectML.dll", "dxcompiler.dll", "dxil.dll", "onnxruntime_binding.node"],
  // The binding asks for the library under its major version; the full version is the same bytes a second time.
  "darwin-arm64": ["libonnxruntime.1.dylib", "onnxruntime_binding.node"],
};

const musl = "onnxruntime-node has no native files for musl, the C library of Alpine Linux";

/** Platforms that VS Code knows and that no engine can be packaged for, with the reason. */
const notBuilt = {
  "alpine-x64": musl,
  "alpine-arm64": musl,
  "darwin-x64": "onnxruntime-node has no native files for Intel Macs",
  "linux-armhf": "onnxruntime-node has no native files for 32-bit ARM",
  web: "an engine is a process, which a browser cannot start",
};

/** What every VSIX must hold to be worth installing. */
const needed = [
  "package.nls.json",
  "dist/extension.cjs",
  "dist/backend.cjs",
  "dist/sessionWorker.cjs",
  "dist/webview.js",
  "dist/webview.css",
  "README.md",
  "LICENSE",
  "CHANGELOG.md",
];
/** What the engine needs besides the platform's own files. */
const neededForEngine = [
  "dist/engine.mjs",
  "dist/cli.mjs",
  "node_modules/onnxruntime-node/package.json",
  "node_modules/onnxruntime-node/dist/index.js",
  "node_modules/onnxruntime-common/package.json",
  "node_modules/onnxruntime-common/dist/cjs/index.js",
];

/** The queue is for the machines of a batch, which have the npm package: its libraries' chunks stay out. */
const ofQueue = /^\/\/ node_modules\/(bullmq|ioredis)\//m;
async function commandParts() {
  const names = (await readdir("dist/cli")).filter((name) => name.endsWith(".mjs"));
  const parts = await Promise.all(
    names.map(async (name) => ({
      path: `dist/cli/${name}`,
      queue: ofQueue.test(await readFile(`dist/cli/${name}`, "utf8")),
    })),
  );
  const left = parts.filter(({ queue }) => queue).map(({ path }) => path);
  if (left.length === 0)
    throw new Error("No chunk of the queue's libraries was found in dist/cli, so none can be left out.");
  return { kept: parts.filter(({ queue }) => !queue).map(({ path }) => path), left };
}

/** A dictionary of features, which is taken in when it is wanted. */
const featuresFile = /^probes\/[^/]+\/features\//;

/** The lines that a platform adds to .vscodeignore, and the files that must be there. */
function contents(target, parts) {
  if (target === viewer) return { lines: [], files: needed };
  const native = nativeFiles[target].map((name) => `${nativeFolder}/${target.replace("-", "/")}/${name}`);
  return {
    lines: [
      "!dist/engine.mjs",
      "!dist/cli.mjs",
      // Not a pattern for each that is kept: all patterns are tried on every file of the folder, which took minutes.
      `!dist/cli/!(${parts.left.map((path) => basename(path, ".mjs")).join("|")}).mjs`,
      // Not what lies deeper: a dictionary of features would make the package two fifths larger.
      "!probes/*/*",
      "!node_modules/onnxruntime-node/{package.json,LICENSE*,README.md,dist/*.js}",
      "!node_modules/onnxruntime-common/{package.json,LICENSE*,README.md,dist/cjs/*.js,dist/cjs/package.json}",
      ...native.map((path) => `!${path}`),
    ],
    files: [...needed, ...neededForEngine, ...parts.kept, ...native],
  };
}

async function pack(target, version, scratch) {
  const parts = await commandParts();
  const { lines, files } = contents(target, parts);
  const missing = files.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new Error(`The VSIX for ${target} cannot be made. Missing: ${missing.join(", ")}.`);

  const ignoreFile = join(scratch, target);
  await writeFile(ignoreFile, [await readFile(".vscodeignore", "utf8"), ...lines].join("\n"));
  const listed = await listFiles({ cwd: ".", packageManager: PackageManager.Npm, ignoreFile });
  const left = files.filter((path) => !listed.includes(path));
  if (left.length > 0) throw new Error(`The VSIX for ${target} would lack ${left.join(", ")}: see .vscodeignore.`);

  const carried = listed.filter((path) => parts.left.includes(path) || featuresFile.test(path));
  if (carried.length > 0)
    throw new Error(`The VSIX for ${target} would carry what is not for it: ${carried.join(", ")}.`);

  const packagePath = join("out/vsix", `cotcheck-${version}-${target}.vsix`);
  await createVSIX({
    cwd: ".",
    packagePath,
    ignoreFile,
    target: target === viewer ? undefined : target,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const { size } = await stat(packagePath);
  return { packagePath, files: listed.length, bytes: size };
}

const { values: options } = parseArgs({
  options: { target: { type: "string", multiple: true }, "no-build": { type: "boolean" } },
});
const known = [...Object.keys(nativeFiles), viewer];
const targets = options.target ?? known;
const unknown = targets.filter((target) => !known.includes(target));
if (unknown.length > 0) {
  const reasons = unknown.map((target) => (target in notBuilt ? `${target} (${notBuilt[target]})` : target));
  console.error(`There is no VSIX for ${reasons.join(", ")}. The platforms are ${known.join(", ")}.`);
  process.exit(2);
}

if (!options["no-build"]) {
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
const { version } = JSON.parse(await readFile("package.json", "utf8"));
await mkdir("out/vsix", { recursive: true });
const scratch = await mkdtemp(join(tmpdir(), "cotcheck-package-"));
try {
  for (const target of targets) {
    const { packagePath, files, bytes } = await pack(target, version, scratch);
    console.log(`${packagePath}  ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(scratch, { recursive: true });
}
