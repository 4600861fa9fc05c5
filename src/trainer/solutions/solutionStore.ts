import { z } from "zod";
import { CodedError } from "../../core/errors.js";
import type { ChunkStore } from "../../reader/ports.js";

/** A solution that a model wrote. */
export const WrittenSolution = z.object({
  /** Without the token that ends it. */
  ids: z.array(z.number().int().nonnegative()).max(100_000),
  /** False when it was cut off. */
  ended: z.boolean(),
});
export type WrittenSolution = z.infer<typeof WrittenSolution>;

const Stored = z.array(WrittenSolution).max(1000);

/** All solutions that a request asked for; null while they are not there. A damaged file counts as none. */
export async function storedSolutions(store: ChunkStore, id: string): Promise<readonly WrittenSolution[] | null> {
  const bytes = await store.read(id);
  if (bytes === null) return null;
  const parsed = Stored.safeParse(json(Buffer.from(bytes).toString()));
  return parsed.success ? parsed.data : null;
}

export async function storeSolutions(
  store: ChunkStore,
  id: string,
  solutions: readonly WrittenSolution[],
): Promise<void> {
  await store.write(id, Buffer.from(JSON.stringify(solutions)));
}

const ResultLine = WrittenSolution.extend({ id: z.string().min(1).max(100), sample: z.number().int().min(0).max(999) });

/** Solutions by request and sample, from lines of JSON. Throws CodedError "bad-input" that names the line. */
export class SolutionResults {
  readonly byRequest = new Map<string, Map<number, WrittenSolution>>();
  private lines = 0;

  add(line: string): void {
    this.lines++;
    if (line.trim() === "") return;
    const parsed = ResultLine.safeParse(json(line));
    if (!parsed.success)
      throw new CodedError(
        "bad-input",
        `Line ${this.lines} is no written solution: ${z.prettifyError(parsed.error).slice(0, 300)}`,
      );
    const { id, sample, ids, ended } = parsed.data;
    const samples = this.byRequest.get(id) ?? new Map<number, WrittenSolution>();
    samples.set(sample, { ids, ended });
    this.byRequest.set(id, samples);
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
