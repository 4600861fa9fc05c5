/** Where a steering acts, and what may be asked of it. */
import { CodedError } from "../../core/errors.js";
import type { Steering } from "../../protocol/engine.js";
import type { Architecture } from "../graph/architecture.js";

/** @throws CodedError `bad-input` where layers, positions or vectors do not fit the model. */
export function checkSteering(
  steering: Steering | undefined,
  { layers, hiddenSize }: Pick<Architecture, "layers" | "hiddenSize">,
): void {
  if (!steering) return;
  const { vectors, from, to = from } = steering;
  const isLayer = (layer: number) => Number.isInteger(layer) && layer >= 0 && layer < layers;
  if (!steering.layers.every(isLayer) || new Set(steering.layers).size !== steering.layers.length) {
    throw new CodedError("bad-input", `Steering must name layers of this model, 0 to ${layers - 1}, each once.`);
  }
  if (vectors.length !== steering.layers.length * hiddenSize) {
    throw new CodedError(
      "bad-input",
      `${vectors.length} numbers are not ${steering.layers.length} steering vectors of ${hiddenSize}.`,
    );
  }
  if (!vectors.every(Number.isFinite)) throw new CodedError("bad-input", "A steering vector is not finite.");
  if (!(from >= 0 && to >= from)) throw new CodedError("bad-input", "Steering must end behind where it begins.");
}

/** Steering acts on whole passes, so a pass ends where it begins and where it ends. */
export function edgeBehind(position: number, steering: Steering | undefined): number {
  const edges = steering ? [steering.from, steering.to ?? Number.POSITIVE_INFINITY] : [];
  return edges.find((edge) => position < edge) ?? Number.POSITIVE_INFINITY;
}

export function isSteered(position: number, { from, to = Number.POSITIVE_INFINITY }: Steering): boolean {
  return position >= from && position < to;
}

export function sameSteering(a: Steering | undefined, b: Steering | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.layers.length === b.layers.length &&
    a.layers.every((layer, i) => layer === b.layers[i]) &&
    a.vectors.every((value, i) => value === b.vectors[i])
  );
}
