import type { DirectionSet, HeldReading, Steering, TakenOut } from "../../protocol/engine.js";
import type { Decoder } from "../runtime/decoder.js";
import type { ChangingSteering } from "../runtime/sequence.js";

/** The readings of one text that are held while it is written: token by token, what is taken out at the next. */
export class Holding {
  /** What is taken out at the token that is run next; undefined for nothing. */
  taken: TakenOut | undefined;
  /** For each reading, by how many units of it one unit of each of them moves it at once. */
  readonly #direct: readonly (readonly number[])[];
  /** For each reading its last values, had nothing been taken out. */
  readonly #last: readonly number[][];

  constructor(
    private readonly held: readonly HeldReading[],
    private readonly decoder: Pick<Decoder, "architecture" | "directions">,
  ) {
    this.#last = held.map(() => []);
    this.#direct = held.map(({ column, unit }) =>
      held.map(({ along }) => movedAtOnce(along, column, decoder.directions, decoder.architecture.layers) / unit),
    );
  }

  /** For the pass to come. */
  get changing(): ChangingSteering {
    if (!this.taken) return { text: this };
    const { held, units } = this.taken;
    const { layers, vectors } = this.held[held].along;
    return { text: this, add: { layers, vectors: vectors.map((value) => units * value) } };
  }

  /** Takes what was read at the token that was run, [layers, directions], and decides about the next one. */
  read(readouts: Float32Array): void {
    const { taken } = this;
    this.taken = undefined;
    let furthest = 0;
    for (const [i, { column, zero, unit, limit, window, most }] of this.held.entries()) {
      const direct = taken ? taken.units * this.#direct[i][taken.held] : 0;
      const last = this.#last[i];
      last.push((this.#sum(readouts, column) - zero) / unit - direct);
      if (last.length > window) last.shift();
      if (last.length < window) continue;
      const reading = last.reduce((sum, value) => sum + value, 0) / window;
      const over = reading - limit;
      if (over <= furthest) continue;
      furthest = over;
      this.taken = { held: i, units: Math.min(over, most), reading };
    }
  }

  #sum(readouts: Float32Array, column: number): number {
    const { layers } = this.decoder.architecture;
    const directions = readouts.length / layers;
    let sum = 0;
    for (let layer = 0; layer < layers; layer++) sum += readouts[layer * directions + column];
    return sum;
  }
}

/** What adding vectors does to a column's sum over the layers by itself: what is added at a layer stands in the stream after all later ones. */
function movedAtOnce(
  { layers, vectors }: Pick<Steering, "layers" | "vectors">,
  column: number,
  directions: DirectionSet | null,
  depth: number,
): number {
  if (!directions) return 0;
  const hidden = vectors.length / layers.length;
  let moved = 0;
  for (const [k, first] of layers.entries())
    for (let layer = first; layer < depth; layer++)
      for (let i = 0; i < hidden; i++)
        moved += vectors[k * hidden + i] * directions.values[(layer * hidden + i) * directions.count + column];
  return moved;
}
