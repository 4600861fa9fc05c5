import { CancelledError } from "../../core/errors.js";
import type { Decoder, PassResult } from "../runtime/decoder.js";
import type { KeyValueCache } from "../runtime/keyValueCache.js";
import { type Lane, laneMask, type Row } from "./lanes.js";

/** Columns of lanes that have ended are taken out once they are one in so many: every pass looks at every column. */
const ENDED = 8;

/** Passes of several lanes over one KV cache, behind a prefix that all may see. */
export class LanePasses {
  /** For each column of the cache behind the prefix, whose it is; null once its lane has ended. */
  #owners: (Lane | null)[] = [];
  readonly #prefix: number;

  /** @param past holds the prefix and nothing else */
  constructor(
    private readonly decoder: Decoder,
    private readonly past: KeyValueCache,
    private readonly signal: AbortSignal | undefined,
  ) {
    this.#prefix = past.length;
  }

  /**
   * Whole distributions at the rows to predict from, or the log-probabilities of targets where these are given.
   * @throws CancelledError before the pass
   */
  async run(rows: readonly Row[], predictRows: readonly number[], targets?: readonly number[]): Promise<PassResult> {
    if (this.signal?.aborted) throw new CancelledError();
    const result = await this.decoder.run({
      ids: Int32Array.from(rows, ({ id }) => id),
      positions: positionsOf(rows),
      past: this.past,
      mask: laneMask(rows, this.#owners, this.#prefix, this.past.capacity),
      predictRows,
      targets: targets ?? predictRows.map(() => 0),
      distributions: !targets && predictRows.length > 0,
      readouts: false,
      residualRows: [],
    });
    await new Promise(setImmediate);
    return result;
  }

  /** Makes the rows of a pass part of their lanes. */
  keep(rows: readonly Row[], { keys, values }: PassResult): void {
    this.past.append(keys, values, rows.length, positionsOf(rows));
    this.#owners.push(...rows.map(({ lane }) => lane));
  }

  /** Forgets what lanes that have ended have written and gone on from. */
  forget(ended: ReadonlySet<Lane>): void {
    this.#owners = this.#owners.map((owner) => (owner && ended.has(owner) ? null : owner));
    const held = [...this.#owners.keys()].filter((column) => this.#owners[column]);
    if ((this.#owners.length - held.length) * ENDED < this.#owners.length) return;
    this.past.keepFrom(
      this.#prefix,
      held.map((column) => this.#prefix + column),
    );
    this.#owners = held.map((column) => this.#owners[column]);
  }

  /** The cache is lent by the sequence, with the prefix in it: what was written behind that goes. */
  release(): void {
    this.past.cutTo(this.#prefix);
  }
}

function positionsOf(rows: readonly Row[]): Int32Array {
  return Int32Array.from(rows, ({ position }) => position);
}
