import { readingPositions } from "../core/steps/tokens.js";
import { readHeads } from "../probes/apply.js";
import type { LoadedModel } from "./loadedModel.js";

/** What the truth head says of a statement. */
export interface StatementReading {
  /** Calibrated, 0 to 1. */
  readonly probability: number;
  /** Natural logarithm of its odds, finite. */
  readonly logOdds: number;
  /** As {@link Reading.outOfDomain}. */
  readonly outOfDomain: number;
}

/** A probability this near 0 or 1 is as good as it. */
const NEAREST = 1e-6;

/**
 * Reads statements with the truth head in packed passes, each as if it alone stood behind `before`; by itself where that is empty.
 * Null without a truth head. A statement is at most 2,048 tokens long.
 */
export async function readStatements(
  { engine, probes }: LoadedModel,
  statements: readonly string[],
  before: Int32Array,
  signal: AbortSignal,
): Promise<StatementReading[] | null> {
  const set = probes?.set;
  if (!set?.heads.some(({ name }) => name === "truth")) return null;
  if (statements.length === 0) return [];
  const tokens = await Promise.all(statements.map((text) => engine.tokenize(text)));
  const { readouts } = await engine.readMany(
    {
      sequences: tokens.map(({ ids }) => ids),
      residualsAt: tokens.map(() => new Int32Array(0)),
      ...(before.length > 0 && { prefix: before }),
      logProbs: false,
    },
    signal,
  );
  return statements.map((text, i) => {
    const { ids, ends } = tokens[i];
    const at = readingPositions(text, { start: 0, end: text.length }, { start: 0, end: ids.length }, ends);
    const places = (["last-content", "closing"] as const).map((position) => ({
      position,
      index: at[position],
      token: before.length + at[position],
    }));
    const read = { tokens: ids.length, values: readouts[i] };
    const reading = readHeads(set, read, places).find(({ head }) => head === "truth");
    if (!reading) throw new TypeError("The truth head is not read at statements.");
    const clamped = Math.min(1 - NEAREST, Math.max(NEAREST, reading.probability));
    return {
      probability: reading.probability,
      logOdds: Math.log(clamped / (1 - clamped)),
      outOfDomain: reading.outOfDomain ?? 0,
    };
  });
}
