import { randomBytes } from "node:crypto";
import { open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CodedError } from "../../core/errors.js";
import { refusal } from "../../files/refusal.js";
import { isFull } from "../../files/isFull.js";
import { makeFolder } from "../../files/makeFolder.js";
import { promptOf } from "../../report/words/run.js";
import { findingOf } from "../../core/run/finding.js";
import { tally } from "../../core/run/tally.js";
import type { Run } from "../../core/run/run.js";
import { runFileSuffix } from "../ids.js";
import type { RunSummary } from "../runs/summary.js";
import { mostRunBytes, parseRun } from "../../host/runFile.js";

/** Runs as files of one folder, newest first. A file is whole or not there: a reader never sees a part of one. */
export class RunStore {
  readonly folder: string;
  readonly #summaries = new Map<string, { readonly mtimeMs: number; readonly summary: RunSummary }>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The file of a run: its name begins with its time, so that names sort as runs do. */
  pathOf(run: Pick<Run, "id" | "createdAt">): string {
    const time = run.createdAt.replace(/[^0-9TZ]/gu, "").slice(0, 15);
    // The id may come from a file: nothing of it may lead out of the folder.
    return join(this.folder, `${time}-${run.id.replace(/[^A-Za-z0-9-]/gu, "").slice(0, 64)}${runFileSuffix}`);
  }

  /** Writes the run in place of its last state. Throws CodedErrors "insufficient-disk" and "cache". Returns the path. */
  async save(run: Run): Promise<string> {
    const path = this.pathOf(run);
    const temporary = `${path}.${randomBytes(4).toString("hex")}.tmp`;
    try {
      await makeFolder(this.folder);
      const file = await open(temporary, "w");
      try {
        await file.writeFile(JSON.stringify(run));
        // The name must not point at bytes that never reached the disk.
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
      return path;
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {});
      throw saveError(path, error);
    }
  }

  async list(): Promise<RunSummary[]> {
    const names = await readdir(this.folder).catch(() => []);
    const found = names.filter((name) => name.endsWith(runFileSuffix)).sort();
    const summaries = await Promise.all(found.reverse().map((name) => this.#summary(join(this.folder, name))));
    return summaries.filter((summary) => summary !== undefined);
  }

  async read(path: string): Promise<Run> {
    return readRunFile(path);
  }

  /** Only files of this folder are ever deleted. Throws a CodedError "bad-input" for others. */
  async delete(path: string): Promise<void> {
    if (dirname(path) !== this.folder)
      throw new CodedError("bad-input", `${path} is no part of the history. Delete it where you keep it.`);
    await rm(path, { force: true });
    this.#summaries.delete(path);
  }

  async #summary(path: string): Promise<RunSummary | undefined> {
    try {
      const { mtimeMs } = await stat(path);
      const known = this.#summaries.get(path);
      if (known?.mtimeMs === mtimeMs) return known.summary;
      const summary = summaryOf(path, await readRunFile(path));
      this.#summaries.set(path, { mtimeMs, summary });
      return summary;
    } catch {
      // A file that is no run, or that went away meanwhile, is no part of the history.
      return undefined;
    }
  }
}

/** Throws a CodedError "bad-input". */
export async function readRunFile(path: string): Promise<Run> {
  const { size } = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new CodedError("bad-input", refusal(path, "read", error), { cause: error });
  });
  // Not even read when it is too large; the message is the same either way.
  return parseRun(size > mostRunBytes ? new Uint8Array(mostRunBytes + 1) : await readFile(path));
}

function summaryOf(path: string, run: Run): RunSummary {
  const { steps, suspect } = tally(run);
  return {
    path,
    id: run.id,
    createdAt: run.createdAt,
    status: run.status,
    mode: run.mode,
    model: run.provenance.model.name,
    title: (promptOf(run) ?? run.response).replace(/\s+/gu, " ").trim().slice(0, 120),
    steps,
    suspect,
    untold: findingOf(run).kind === "untold",
  };
}

function saveError(path: string, error: unknown): CodedError {
  const { code = "unknown error" } = error as NodeJS.ErrnoException;
  return isFull(error)
    ? new CodedError("insufficient-disk", `There is no space left to save the run at ${path}. Free some space.`, {
        cause: error,
      })
    : new CodedError("cache", `The run cannot be saved at ${path} (${code}).`, { cause: error });
}
