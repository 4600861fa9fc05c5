import { readClaims } from "../../../src/witness/readClaims.js";
import type { ClaimReading } from "../../../src/core/session/reading/claimReading.js";
import type { LoadedModel } from "../../../src/reader/loadedModel.js";
import { openKeptLines } from "../../keptLines.js";
import { modelToCheck } from "../../modelToCheck.js";
import { type ReadSession, witnessFigures } from "./figures.js";
import { drawn, type SampledSession } from "./sample.js";

export interface WitnessOptions {
  readonly model: string;
  readonly each: number;
  readonly threads: number;
  readonly kept?: string;
}

/** Whether a model's reading of closing messages adds anything to the program, as Markdown. */
export async function measureWitness({ model: reference, each, threads, kept }: WitnessOptions): Promise<void> {
  // Not loaded where everything was read before.
  const loading: { model?: LoadedModel } = {};
  const known = await openKeptLines<readonly ClaimReading[]>(kept);
  const sample = drawn(each);
  const read: ReadSession[] = [];
  const begun = performance.now();
  for (const session of sample.sessions) {
    const readings = await known.findOrMake(session.id, async () => {
      loading.model ??= await modelToCheck(reference, threads);
      return statementsRead(loading.model, session);
    });
    read.push({ ...session, readings });
    if (read.length % 10 === 0)
      process.stderr.write(
        `${read.length} of ${sample.sessions.length}, ${Math.round((performance.now() - begun) / 1000)} s\n`,
      );
  }
  process.stdout.write(`${witnessFigures(reference, sample, read)}\n`);
  process.exit(0);
}

/** One reading a sentence: a sentence that makes several claims is read once. */
async function statementsRead(model: LoadedModel, { toRead }: SampledSession): Promise<ClaimReading[]> {
  const { readings } = await readClaims(model, toRead, { signal: new AbortController().signal });
  return toRead.closings
    .flatMap(({ statements }) => statements.map(({ claims }) => readings.get(claims[0])))
    .filter((reading) => reading !== undefined);
}
