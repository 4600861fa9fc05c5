import { execFile } from "node:child_process";
import { rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { CodedError } from "../../../src/core/errors.js";
import { makeFolder } from "../../../src/files/makeFolder.js";
import { cacheFolder } from "../../../src/models/cacheFolder.js";

const VERSION = "3.22.1";

/** The package with the binary that was built for this platform's CPU. */
const binaries: Record<string, string> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "win32-x64": "win-x64",
  "win32-arm64": "win-arm64",
  "darwin-x64": "mac-x64",
  "darwin-arm64": "mac-arm64-metal",
};

/**
 * Path of node-llama-cpp's entry in a folder of its own in the cache, installed on first use. It is no dependency of this
 * package, because its install script downloads and compiles; here no script of it runs, and only the binary for the CPU
 * is fetched, of the five that its optional dependencies would bring.
 */
export async function nodeLlamaCpp(log: (line: string) => void): Promise<string> {
  const binary = binaries[`${process.platform}-${process.arch}`];
  if (!binary) throw new CodedError("usage", "node-llama-cpp has no ready-made binary for this platform.");
  const folder = join(cacheFolder().root, "bench", `node-llama-cpp-${VERSION}`);
  const entry = join(folder, "node_modules", "node-llama-cpp", "dist", "index.js");
  const finished = join(folder, "installed");
  const known = await stat(finished).catch(() => undefined);
  if (known !== undefined) return entry;

  log(`Installing node-llama-cpp ${VERSION} in ${folder} (once).`);
  await rm(folder, { recursive: true, force: true });
  await makeFolder(folder);
  const dependencies = { "node-llama-cpp": VERSION, [`@node-llama-cpp/${binary}`]: VERSION };
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, dependencies }));
  const args = ["install", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  // npm says where it lies when it runs a script, which spares the shell that its launcher needs on Windows.
  const npm = process.env.npm_execpath;
  await promisify(execFile)(npm ? process.execPath : "npm", npm ? [npm, ...args] : args, { cwd: folder });
  await writeFile(finished, "");
  return entry;
}
