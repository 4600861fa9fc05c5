import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { ReasoningRequest } from "../../src/check/request.js";
import { openBatchOutput } from "../../src/cli/batch/batchOutput.js";
import { Run } from "../../src/core/run/run.js";

/** Runs of a measurement that was stopped, in a file of the cache to which finished runs are appended. */
export interface KeptRuns {
  readonly path: string;
  /** Undefined when it has to be made. */
  find(request: ReasoningRequest): Run | undefined;
  keep(id: string, request: ReasoningRequest, run: Run): Promise<void>;
  close(): Promise<void>;
}

/** What a run is made with, besides its request. */
export interface MadeWith {
  readonly product: string;
  readonly modelSha256: string;
  readonly graph: string;
  readonly probesSha256: string | null;
}

const Line = z.object({ key: z.string(), run: Run });

/**
 * Opens what is kept of a model in `folder`; `fresh` forgets it first. A run is found again for the very same messages, sampling and probes
 * of this version of the program. It knows nothing of changes to rules and checks since. Throws a CodedError "usage" when the
 * file cannot be written.
 */
export async function openKeptRuns(folder: string, madeWith: MadeWith, fresh: boolean): Promise<KeptRuns> {
  const name = `${madeWith.modelSha256}-${madeWith.graph}`.replace(/[^\w.-]+/g, "-");
  const path = join(folder, `${name}.jsonl`);
  if (fresh) await rm(path, { force: true });
  // Cuts off a line that was only half written.
  const output = await openBatchOutput(path);
  const known = new Map<string, Run>();
  for (const line of (await readFile(path, "utf8")).split("\n")) {
    const read = readLine(line);
    if (read) known.set(read.key, read.run);
  }
  const keyOf = (request: ReasoningRequest) =>
    createHash("sha256")
      .update(JSON.stringify([madeWith, request]))
      .digest("hex");
  return {
    path,
    find: (request) => known.get(keyOf(request)),
    keep: (id, request, run) => output.append(JSON.stringify({ id, key: keyOf(request), run })),
    close: () => output.close(),
  };
}

/** Null for a line of another version, or one that was damaged: its run is made again. */
function readLine(line: string): z.infer<typeof Line> | null {
  try {
    return Line.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
