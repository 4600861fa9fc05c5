import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CodedError } from "../src/core/errors.js";
import { makeFolder } from "../src/files/makeFolder.js";
import { cacheFolder } from "../src/models/cacheFolder.js";
import { findPython } from "../src/models/pip.js";

/** A virtual environment in the cache's `use` folder that has exactly the packages of a requirements file, made on first use. */
export async function pythonWith(requirementsFile: string, use: string, log: (line: string) => void): Promise<string> {
  const key = createHash("sha256")
    .update(await readFile(requirementsFile))
    .digest("hex")
    .slice(0, 12);
  const parent = join(cacheFolder().root, use);
  const folder = join(parent, `python-${key}`);
  const python = join(folder, ...(process.platform === "win32" ? ["Scripts", "python.exe"] : ["bin", "python"]));
  const finished = join(folder, "packages-installed");
  if (await exists(finished)) return python;

  await makeFolder(parent);
  const system = await findPython(parent);
  if (system === undefined) {
    throw new CodedError(
      "usage",
      "This measurement needs Python 3.11 or newer with pip, or, for parity and speed, COTCHECK_PYTHON naming an interpreter.",
    );
  }
  log(`Setting up a Python environment in ${folder} (once).`);
  await rm(folder, { recursive: true, force: true });
  await runPython([system], ["-m", "venv", folder]);
  await runPython([python], ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirementsFile]);
  await writeFile(finished, "");
  return python;
}

/** Runs Python to its end with `input` on its standard input; an error holds the last lines it wrote. */
export async function runPython(
  command: readonly string[],
  args: readonly string[],
  input = "",
  environment: NodeJS.ProcessEnv = {},
): Promise<void> {
  const [executable, ...first] = command;
  const child = spawn(executable!, [...first, ...args], {
    env: { ...process.env, ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let tail = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      tail = (tail + text).slice(-4_000);
    });
  }
  // A process that ends early closes the pipe; its exit code says why, better than the pipe's error.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new Error(`${executable} ${args[0]} ended with code ${code}:\n${tail.trim()}`);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
