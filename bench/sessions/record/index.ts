import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { makeFolder } from "../../../src/files/makeFolder.js";
import { cProject, go, javaProject, rustProject } from "./compiled.js";
import { javascript, typescript } from "./javascript.js";
import type { Project, ProjectRun } from "./project.js";
import { python, pythonChecks } from "./python.js";
import { phpProject, ruby, shell } from "./scripting.js";

/** One run of a real runner, as it is kept in test/fixtures/sessions/outputs. */
export interface RecordedOutput {
  readonly id: string;
  readonly runner: string;
  readonly command: string;
  readonly exit: number;
  /** Both streams in one, with the project's folder written as /app. */
  readonly output: string;
}

export interface RecordOptions {
  readonly tools: readonly string[];
  readonly modules: string | null;
  readonly maven: string | null;
  /** Languages; all where it is empty. */
  readonly only: readonly string[];
}

const projects: readonly Project[] = [
  python,
  pythonChecks,
  javascript,
  typescript,
  go,
  rustProject,
  cProject,
  javaProject,
  ruby,
  phpProject,
  shell,
];
const MAX_OUTPUT = 20_000;

/**
 * Runs every small project with every runner that is on this machine and writes what it printed. `tools` are folders that are put
 * on the PATH; `modules` is a node_modules folder with jest, mocha, eslint, typescript and vitest; `maven` are options of Maven's own
 * file, one a line: where its repository lies and that it is offline.
 */
export async function recordOutputs(
  folder: string,
  { tools, modules, maven, only }: RecordOptions,
  say: (line: string) => void,
): Promise<void> {
  await makeFolder(folder);
  const path = [...tools, ...(modules ? [join(modules, ".bin")] : []), process.env.PATH ?? ""].join(":");
  for (const project of projects) {
    if (only.length > 0 && !only.includes(project.language)) continue;
    const missing = await missingOf(project.needs, path);
    if (missing.length > 0) {
      say(`${project.language}: passed over, ${missing.join(", ")} is not here`);
      continue;
    }
    for (const run of project.runs) {
      const recorded = await record(project, run, path, modules, maven);
      await writeFile(join(folder, `${run.id}.json`), `${JSON.stringify(recorded, null, 2)}\n`);
      say(`${run.id}: exit ${recorded.exit}, ${recorded.output.length} characters`);
    }
  }
}

async function missingOf(programs: readonly string[], path: string): Promise<string[]> {
  const missing: string[] = [];
  for (const program of programs) {
    const { exit } = await bash(`command -v ${program}`, "/", path);
    if (exit !== 0) missing.push(program);
  }
  return missing;
}

async function record(
  project: Project,
  run: ProjectRun,
  path: string,
  modules: string | null,
  maven: string | null,
): Promise<RecordedOutput> {
  const folder = await mkdtemp(join(tmpdir(), "recorded-"));
  const files: Record<string, string | null> = { ...project.files, ...run.change };
  if (maven && project.language === "java") files[".mvn/maven.config"] = maven;
  try {
    for (const [name, text] of Object.entries(files)) {
      if (text === null) continue;
      await makeFolder(dirname(join(folder, name)));
      await writeFile(join(folder, name), text);
    }
    if (modules) await symlink(modules, join(folder, "node_modules"));
    const { exit, output } = await bash(run.command, folder, path);
    const clean = withoutMachine(output.replaceAll(folder, "/app").replaceAll(modules ?? "\0", "/app/node_modules"));
    return { id: run.id, runner: run.runner, command: run.command, exit, output: clean.slice(0, MAX_OUTPUT) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Nothing of the machine that it was recorded on: the home folder, where Python is installed, the names of npm's logs. */
function withoutMachine(output: string): string {
  const home = process.env.HOME;
  return (home && home !== "/" ? output.replaceAll(home, "/home/user") : output)
    .replace(/(?:\/[\w.+-]+){1,8}\/(?:lib|Lib)\/python3\.\d+/g, "/usr/lib/python3")
    .replace(/(?:\/[\w.+-]+){1,8}\/bin\/python3?(?:\.\d+)?(?=[\s:]|$)/gm, "/usr/bin/python")
    .replace(/\d{4}-\d\d-\d\dT\d\d_\d\d_\d\d_\d{3}Z-debug-\d+\.log/g, "debug.log");
}

function bash(command: string, cwd: string, path: string): Promise<{ exit: number; output: string }> {
  return new Promise((resolve) => {
    execFile(
      "bash",
      ["-c", `{ ${command}\n} 2>&1`],
      {
        cwd,
        env: { PATH: path, HOME: process.env.HOME, LANG: "C.UTF-8", NO_COLOR: "1" },
        maxBuffer: 1 << 26,
        timeout: 300_000,
      },
      (error, stdout) => resolve({ exit: error ? Number(error.code ?? 1) : 0, output: stdout }),
    );
  });
}
